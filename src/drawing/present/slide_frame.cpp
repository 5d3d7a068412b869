#include <algorithm>
#include <array>

#include "present/slide_parts.h"
#include "throughline/drawing/presentation.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/present.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

constexpr qreal kHeadEdge = 14;
constexpr qreal kHeadLeft = 70;
constexpr qreal kHeadGap = 56;  // between title and job, the line in its middle
constexpr qreal kLargestTitleShare = 0.44;
constexpr std::array kOneLine{FontRole::slideTitle};
constexpr std::array kTwoLines{FontRole::slideTitleSmall, FontRole::slideTitleSmallest};
constexpr std::array kJobSizes{FontRole::slideJob, FontRole::slideText, FontRole::slideNameSmall};

Color hueOf(const SlideHead& head, Ink ink) { return {.ink = ink, .stage = *head.stage}; }

SharedPicture flagChip(SlideSource& source) {
  PictureBuilder builder(source.type, Target{});
  constexpr qreal kHeight = 56;
  constexpr qreal kInner = 22;
  constexpr qreal kFlagHeight = 24;
  const QString word = source.words(messages::weakestLink());
  const qreal textLeft = kInner + kFlagHeight * 0.75 + 10;
  const qreal width = textLeft + builder.width(word, FontRole::slideNumber) + kInner;
  builder.part({PartRole::status}, word, [&] {
    builder.add(BoxMark{
        .rect = {0, 0, width, kHeight}, .radius = 8, .fill = {Ink::weakText}, .stroke = {}});
    builder.add(PathMark{.path = slideFlag({kInner, (kHeight - kFlagHeight) / 2}, kFlagHeight),
                         .fill = {Ink::onWeak},
                         .stroke = {}});
    builder.text({PartRole::status}, word, FontRole::slideNumber, {Ink::onWeak},
                 {.topLeft = {textLeft, (kHeight - lineHeight(FontRole::slideNumber)) / 2},
                  .width = width - textLeft});
  });
  return builder.finish({width, kHeight});
}

/// The number of the stage, its name and what stands below that.
SharedPicture titleOf(SlideSource& source, const SlideHead& head, qreal width) {
  PictureBuilder builder(source.type, head.record);
  qreal left = 0;
  if (head.stage) {
    const QString number = QString::number(*head.stage + 1);
    left = builder.width(number, FontRole::slideTitle) + 22;
    builder.text({PartRole::ordinal}, number, FontRole::slideTitle, hueOf(head, Ink::hueText),
                 {.topLeft = {0, 0}, .width = left});
  }
  const qreal room = std::max<qreal>(width - left, 200);
  const bool isShort = builder.width(head.title, FontRole::slideTitle) <= room;
  qreal widest = isShort ? builder.width(head.title, FontRole::slideTitle) : room;
  widest = std::max(widest, std::min(builder.width(head.below, FontRole::slideBody), room));
  // In no more room than they need: what is read from the right would begin at its end.
  const auto name = drawName(builder, {PartRole::title, head.titleField}, head.title,
                             {.sizes = isShort ? std::span<const FontRole>(kOneLine)
                                               : std::span<const FontRole>(kTwoLines),
                              .mostLines = isShort ? 1 : 2},
                             {left, 0}, widest + 1);
  const auto below =
      builder.text({PartRole::label}, head.below, FontRole::slideBody, {Ink::secondText},
                   {.topLeft = {left, name.height}, .width = widest + 1});
  return builder.finish({left + widest, name.height + below.height});
}

SharedPicture jobOf(SlideSource& source, const SlideHead& head, qreal width) {
  if (head.job.isEmpty()) return nullptr;
  PictureBuilder builder(source.type, head.record);
  const auto job = drawName(builder, {PartRole::statement, "job.statement"}, head.job,
                            {.sizes = kJobSizes}, {0, 0}, width);
  const auto below = builder.text({PartRole::label}, head.belowJob, FontRole::slideSmall,
                                  {Ink::secondText}, {.topLeft = {0, job.height}, .width = width});
  return builder.finish({width, job.height + below.height});
}

qreal middleOfHead(const SharedPicture& picture) {
  return (slide::kHeadHeight - picture->size.height()) / 2;
}

void putHeadGround(SlideSheet& sheet, const SlideSource& source, const SlideHead& head) {
  const Color tint = head.weakest ? Color{Ink::weakTint}
                     : head.stage ? hueOf(head, Ink::hueTint)
                                  : Color{Ink::paper};
  const Color edge = head.weakest ? Color{Ink::weakBar}
                     : head.stage ? hueOf(head, Ink::hue)
                                  : Color{Ink::bar};
  sheet.put(BoxMark{.rect = {0, 0, source.width, kSlideHeight},
                    .fill = {Ink::surface},
                    .stroke = {},
                    .crisp = true});
  sheet.put(BoxMark{
      .rect = {0, 0, source.width, slide::kHeadHeight}, .fill = tint, .stroke = {}, .crisp = true});
  sheet.put(BoxMark{
      .rect = {0, 0, kHeadEdge, slide::kHeadHeight}, .fill = edge, .stroke = {}, .crisp = true});
}

}  // namespace

void putHead(SlideSheet& sheet, SlideSource& source, const SlideHead& head) {
  putHeadGround(sheet, source, head);
  qreal left = kHeadLeft;
  qreal right = source.width - slide::kMargin;
  if (head.flagged || head.weakest) {
    const SharedPicture flag = flagChip(source);
    if (head.weakest) {
      sheet.put(flag, {left, middleOfHead(flag)});
      left += flag->size.width() + 38;
    } else {
      right -= flag->size.width();
      sheet.put(flag, {right, middleOfHead(flag)});
      right -= kHeadGap / 2;
    }
  }
  const qreal most = head.job.isEmpty()
                         ? right - left
                         : std::min(right - left - 300, source.width * kLargestTitleShare);
  const SharedPicture title = titleOf(source, head, most);
  sheet.put(title, {left, middleOfHead(title)});
  left += title->size.width() + kHeadGap;
  if (head.job.isEmpty()) return;
  const qreal line = left;
  left += kHeadGap * 0.7;
  sheet.put(BoxMark{
      .rect = {line, 42, 1.5, slide::kHeadHeight - 84}, .fill = {Ink::strongLine}, .stroke = {}});
  const SharedPicture job = jobOf(source, head, right - left);
  sheet.put(job, {left, middleOfHead(job)});
}

void putFoot(SlideSheet& sheet, SlideSource& source, const SharedPicture& line) {
  sheet.put(BoxMark{.rect = {0, slide::kFootTop, source.width, kSlideHeight - slide::kFootTop},
                    .fill = {Ink::paper},
                    .stroke = {},
                    .crisp = true});
  sheet.put(BoxMark{.rect = {0, slide::kFootTop, source.width, 1.5},
                    .fill = {Ink::line},
                    .stroke = {},
                    .crisp = true});
  sheet.put(line, {slide::kMargin, slide::kFootTop + 14});
}

SharedPicture plainFootLine(SlideSource& source, const QStringList& behindTitle, qreal width) {
  PictureBuilder builder(source.type, Target{});
  const QString title = besideOthers(shownText(source.journey.settings().title));
  QString behind;
  for (const QString& each : behindTitle) {
    if (!each.isEmpty()) behind += QStringLiteral(" · ") + each;
  }
  constexpr qreal kLeastTitle = 120;
  const auto put = [&](const QString& text, qreal left, qreal room) {
    const qreal wide = std::min(builder.width(text, FontRole::slideBody) + 1, room);
    builder.text({PartRole::label}, text, FontRole::slideBody, {Ink::secondText},
                 {.topLeft = {left, 3}, .width = wide});
    return wide;
  };
  const qreal rest = builder.width(behind, FontRole::slideBody) + 1;
  const qreal left = put(title, 0, std::max(width - rest, kLeastTitle));
  put(behind, left, width - left);
  return builder.finish({width, lineHeight(FontRole::slideNumber)});
}

void putSteps(SlideSheet& sheet, SlideSource& source, const std::vector<RowStep>& steps) {
  constexpr qreal kLeft = 44;
  constexpr qreal kBarTop = 1017;
  constexpr qreal kBarHeight = 7;
  constexpr qreal kLabelTop = 1034;
  constexpr qreal kLeastLabel = 58;
  PictureBuilder builder(source.type, Target{});
  const qreal whole = source.width - 2 * kLeft;
  const auto count = static_cast<qreal>(steps.size());
  const qreal gap = std::min<qreal>(6, whole / count / 4);
  const qreal wide = (whole + gap) / count;
  const auto centre = [&](std::size_t i) {
    return kLeft + (static_cast<qreal>(i) + 0.5) * wide - gap / 2;
  };
  QRectF here;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (steps[i].state != RowStep::State::here) continue;
    const qreal width = std::min(
        builder.width(steps[i].name, FontRole::slideSmallStrong) + (steps[i].weakest ? 22 : 2),
        whole);
    const qreal left = std::clamp(centre(i) - width / 2, kLeft, source.width - kLeft - width);
    here = {left, kLabelTop, width, lineHeight(FontRole::slideSmallStrong)};
  }
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const RowStep& step = steps[i];
    const bool isHere = step.state == RowStep::State::here;
    const Color bar = isHere                                 ? step.weakest ? Color{Ink::weakBar}
                                                               : step.hue   ? Color{.ink = Ink::hue, .stage = *step.hue}
                                                                            : Color{Ink::text}
                                                      : step.state == RowStep::State::passed ? Color{Ink::bar}
                                                             : Color{Ink::track};
    builder.add(BoxMark{.rect = {centre(i) - (wide - gap) / 2, kBarTop, wide - gap, kBarHeight},
                        .radius = std::min<qreal>(3.5, (wide - gap) / 2),
                        .fill = bar,
                        .stroke = {}});
    const FontRole font =
        isHere || step.weakest ? FontRole::slideSmallStrong : FontRole::slideSmall;
    const Color ink = step.weakest ? Color{Ink::weakText}
                      : isHere     ? Color{Ink::text}
                                   : Color{Ink::secondText};
    const qreal flag = step.weakest ? 20 : 0;
    const qreal room = isHere ? here.width() : wide - gap - 6;
    if (!isHere && room < kLeastLabel) continue;
    const qreal textWidth = std::min(builder.width(step.name, font) + 1, room - flag);
    if (textWidth <= 0) continue;
    QRectF label(centre(i) - (textWidth + flag) / 2, kLabelTop, textWidth + flag, lineHeight(font));
    if (isHere) label.moveLeft(here.left() + (here.width() - label.width()) / 2);
    constexpr qreal kApart = 10;
    if (!isHere && label.adjusted(-kApart, 0, kApart, 0).intersects(here)) continue;
    builder.part({PartRole::label}, step.name, [&] {
      if (step.weakest) {
        builder.add(PathMark{
            .path = slideFlag(label.topLeft() + QPointF(2, 5), 14), .fill = ink, .stroke = {}});
      }
      builder.text({PartRole::label}, step.name, font, ink,
                   {.topLeft = label.topLeft() + QPointF(flag, 0), .width = textWidth});
    });
  }
  sheet.put(builder.finish({source.width, kSlideHeight}), {0, 0});
}

}  // namespace throughline::drawing
