#include "present/slide_cards.h"

#include <algorithm>
#include <array>

#include "throughline/journey/messages/map.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

constexpr std::array kCardNames{FontRole::slideName, FontRole::slideNameSmall};
constexpr std::array kCompactNames{FontRole::slideNameSmall};
constexpr qreal kSignSideOnSlide = 46;
constexpr qreal kOwnerDot = 5.5;
constexpr qreal kOwnerDotRoom = 20;

/// Who answers for it, as runs of words; what nobody answers for says so.
std::vector<WordRun> standingRuns(const SlideSource& source,
                                  const journey::Touchpoint& touchpoint) {
  const bool ownerless = !touchpoint.owner && touchpoint.side != journey::Side::unseen;
  std::vector<WordRun> runs;
  if (ownerless) {
    runs.push_back({source.words(messages::noOwner()), FontRole::slideBodyStrong, {Ink::fault}});
  }
  QStringList standing;
  const auto add = [&](const journey::Message& word) { standing << source.words(word); };
  if (touchpoint.side == journey::Side::unseen) add(messages::customerOnly());
  if (touchpoint.side == journey::Side::backstage) add(messages::backstage());
  if (touchpoint.status == journey::Status::planned) add(messages::plannedTouchpoint());
  if (touchpoint.status == journey::Status::retired) add(messages::retiredTouchpoint());
  if (standing.isEmpty()) return runs;
  const QString words = standing.join(QStringLiteral(" · "));
  const bool behind = ownerless || touchpoint.owner.has_value();
  runs.push_back({behind ? QStringLiteral("· ") + words : words,
                  FontRole::slideBodyItalic,
                  {Ink::secondText}});
  return runs;
}

qreal drawOwnerLine(PictureBuilder& builder, const SlideSource& source,
                    const journey::Touchpoint& touchpoint, QPointF topLeft, qreal width) {
  const auto* owner = touchpoint.owner ? source.journey.find(*touchpoint.owner) : nullptr;
  std::vector<WordRun> runs = standingRuns(source, touchpoint);
  if (!owner) return drawRuns(builder, {PartRole::owner, "owner"}, runs, topLeft, width, 2);
  const QColor color(QString::fromStdString(owner->color));
  builder.add(DotMark{
      .center = topLeft + QPointF(kOwnerDot, lineHeight(FontRole::slideBody) / 2),
      .radius = kOwnerDot,
      .fill = color.isValid() ? Color{.ink = Ink::own, .own = color} : Color{Ink::faintText},
      .stroke = {}});
  runs.insert(runs.begin(), {shownText(owner->name), FontRole::slideBody, {Ink::secondText}});
  return drawRuns(builder, {PartRole::owner, "owner"}, runs, topLeft + QPointF(kOwnerDotRoom, 0),
                  width - kOwnerDotRoom, 2);
}

BoxMark slideCardGround(QSizeF size, journey::Side side) {
  const bool unseen = side == journey::Side::unseen;
  const Ink fill = unseen                             ? Ink::paper
                   : side == journey::Side::backstage ? Ink::recess
                                                      : Ink::surface;
  return {.rect = {QPointF(0, 0), size},
          .radius = 9,
          .fill = {fill},
          .stroke = {unseen ? Ink::strongLine : Ink::line},
          .strokeWidth = 1.5,
          .dashed = unseen};
}

}  // namespace

void drawChannelSign(PictureBuilder& builder, SlideSource& source,
                     const journey::Touchpoint& touchpoint, QPointF at, qreal side) {
  PictureBuilder sign(source.type, {journey::Kind::touchpoint, touchpoint.id.value});
  source.icons.draw(sign, touchpoint.channel, {0, 0});
  const SharedPicture picture = sign.finish({kChipSide, kChipSide});
  // The letter that stands for a channel without a sign would stay small.
  const bool hasLetter = std::ranges::any_of(
      picture->marks, [](const Mark& mark) { return std::holds_alternative<TextMark>(mark); });
  const FontRole font =
      side < kSignSideOnSlide ? FontRole::slideBodyStrong : FontRole::slideNameSmall;
  builder.part({PartRole::channel, "channel"}, shownText(touchpoint.channel), [&] {
    if (!hasLetter) return drawScaled(builder, *picture, at, side);
    builder.add(placed(picture->marks.front(), at, side / kChipSide));
    for (const Mark& mark : picture->marks) {
      const auto* letter = std::get_if<TextMark>(&mark);
      if (!letter) continue;
      const qreal room = builder.width(letter->text, font) + 1;
      builder.text({PartRole::channel}, letter->text, font, {Ink::secondText},
                   {.topLeft = at + QPointF((side - room) / 2, (side - lineHeight(font)) / 2),
                    .width = room});
    }
  });
}

SharedPicture slideCard(SlideSource& source, const journey::Touchpoint& touchpoint,
                        CardDetail detail, qreal width) {
  PictureBuilder builder(source.type, {journey::Kind::touchpoint, touchpoint.id.value});
  const bool compact = detail == CardDetail::compact;
  const qreal padding = compact ? 12 : 18;
  const qreal top = compact ? 9 : 14;
  qreal left = padding;
  if (!compact) {
    drawChannelSign(builder, source, touchpoint, {padding, top + 3}, kSignSideOnSlide);
    left += kSignSideOnSlide + 15;
  }
  const qreal room = width - left - padding;
  const bool live = touchpoint.status != journey::Status::retired;
  qreal y = top;
  y += drawName(builder, {PartRole::title, "title"}, shownText(touchpoint.title),
                {.sizes = compact ? std::span<const FontRole>(kCompactNames)
                                  : std::span<const FontRole>(kCardNames),
                 .color = {live ? Ink::text : Ink::secondText},
                 .struck = !live},
                {left, y}, room)
           .height;
  y += drawOwnerLine(builder, source, touchpoint, {left, y}, room);
  const QString job = shownText(touchpoint.job);
  if (detail == CardDetail::job && !job.isEmpty()) {
    y += builder
             .text({PartRole::statement, "job"}, source.words(messages::quoted(job.toStdString())),
                   FontRole::slideBody, {Ink::text},
                   {.topLeft = {left, y + 2}, .width = room, .mostLines = 2})
             .height +
         2;
  }
  const qreal least = compact ? 0 : top * 2 + kSignSideOnSlide + 6;
  const QSizeF size(width, std::max(y + top, least));
  return builder.finishOn(slideCardGround(size, touchpoint.side), size);
}

}  // namespace throughline::drawing
