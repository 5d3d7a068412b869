#include "time_line.h"

#include <algorithm>

#include "cards.h"
#include "throughline/journey/messages/map.h"
#include "wording.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

constexpr qreal kBarHeight = 8;
constexpr qreal kBelowBar = 3;
constexpr int kNameLines = 2;
constexpr qreal kTickGap = 4;
constexpr qreal kBetweenWords = 4;
constexpr qreal kBelowToday = 5;  // for the frame of a campaign that is selected

Mark barMark(const journey::Campaign& campaign, const BarLook& look, qreal top) {
  const Color hue{.ink = Ink::hue, .stage = look.place};
  const bool isPlanned = campaign.status == journey::CampaignStatus::planned;
  const bool isRunning = campaign.status == journey::CampaignStatus::running;
  return BoxMark{.rect = {look.barLeft + 0.5, top + 0.5, look.barWidth - 1, kBarHeight - 1},
                 .radius = (kBarHeight - 1) / 2,
                 .fill = isRunning   ? hue
                         : isPlanned ? Color{Ink::surface}
                                     : Color{.ink = Ink::hueTint, .stage = look.place},
                 .stroke = hue,
                 .strokeWidth = 1,
                 .dashed = isPlanned};
}

/// "· Trigger · Running · 15 Aug – 31 Oct 2026"
QString standing(const PictureBuilder& builder, const journey::Campaign& campaign,
                 const BarLook& look, bool brief) {
  QStringList parts{QString()};
  if (!look.stage.empty()) parts << besideOthers(shownText(look.stage));
  parts << builder.words(words(campaign.status));
  if (!brief) parts << builder.words(spanWords(campaign.start, campaign.end));
  return parts.join(QStringLiteral(" · ")).trimmed();
}

void drawStanding(PictureBuilder& builder, const QString& text, QPointF at, qreal width) {
  builder.text({PartRole::status, "status"}, text, FontRole::small, {Ink::secondText},
               {.topLeft = at, .width = width});
}

/// Where words of that width begin in their room: with their bar, so far as they fit.
qreal withBar(const BarLook& look, qreal words) {
  const qreal last = look.textLeft + std::max(0.0, look.textWidth - words);
  return std::clamp(look.barLeft, look.textLeft, last);
}

/// Name, owner and the rest in two lines or more; the lower edge.
qreal drawLines(PictureBuilder& builder, const journey::Campaign& campaign,
                const journey::Department* owner, const BarLook& look, qreal top) {
  const QString title = shownText(campaign.name);
  const QString rest = standing(builder, campaign, look, false);
  const qreal titleWidth = builder.width(title, FontRole::cardTitle) + 1;
  const qreal restWidth = std::min(ownerWidth(builder, owner) + 1, look.textWidth / 2) +
                          kBetweenWords + builder.width(rest, FontRole::small) + 1;
  const qreal x = withBar(look, std::max(titleWidth, restWidth));
  const qreal room = look.textLeft + look.textWidth - x;
  const auto name = builder.text({PartRole::title, "name"}, title, FontRole::cardTitle, {Ink::text},
                                 {.topLeft = {x, top}, .width = room, .mostLines = kNameLines});
  const qreal y = top + name.height;
  // The owner leaves room for where and when.
  const auto held = drawOwner(builder, owner, {x, y}, room / 2);
  const qreal left = held.lastWidth + kBetweenWords;
  drawStanding(builder, rest, {x + left, y}, room - left);
  return y + held.height;
}

/// The same on one line; before its bar it ends where that begins.
void drawOneLine(PictureBuilder& builder, const journey::Campaign& campaign,
                 const journey::Department* owner, const BarLook& look, qreal top) {
  const QString title = shownText(campaign.name);
  const QString rest = standing(builder, campaign, look, true);
  const qreal name = std::min(builder.width(title, FontRole::cardTitle) + 1, look.textWidth * 0.5);
  const qreal held = std::min(ownerWidth(builder, owner) + 1, look.textWidth * 0.25);
  const qreal state = builder.width(rest, FontRole::small) + 1;
  const qreal all = name + 2 * kBetweenWords + held + kBetweenWords + state;
  qreal x = look.textLeft;
  if (look.words == BarLook::Words::before) x += std::max(0.0, look.textWidth - all);
  if (look.words == BarLook::Words::below) x = withBar(look, all);
  builder.text({PartRole::title, "name"}, title, FontRole::cardTitle, {Ink::text},
               {.topLeft = {x, top}, .width = name});
  x += name + 2 * kBetweenWords;
  const qreal y = top + (lineHeight(FontRole::cardTitle) - lineHeight(FontRole::small)) / 2;
  drawOwner(builder, owner, {x, y}, held);
  x += held + kBetweenWords;
  drawStanding(builder, rest, {x, y}, look.textLeft + look.textWidth - x);
}

QPainterPath upright(qreal x, qreal top, qreal bottom) {
  QPainterPath path({x, top});
  path.lineTo(x, bottom);
  return path;
}

}  // namespace

SharedPicture campaignBar(Typesetting& type, const journey::Campaign& campaign,
                          const journey::Department* owner, const BarLook& look) {
  PictureBuilder builder(type, {journey::Kind::campaign, campaign.id.value});
  const qreal right = std::max(look.barLeft + look.barWidth, look.textLeft + look.textWidth);
  const qreal line = lineHeight(FontRole::cardTitle);
  if (look.words == BarLook::Words::below) {
    builder.add(barMark(campaign, look, 0));
    const qreal top = kBarHeight + kBelowBar;
    if (!type.brief) return builder.finish({right, drawLines(builder, campaign, owner, look, top)});
    drawOneLine(builder, campaign, owner, look, top);
    return builder.finish({right, top + line});
  }
  builder.add(barMark(campaign, look, (line - kBarHeight) / 2));
  drawOneLine(builder, campaign, owner, look, 0);
  return builder.finish({right, line});
}

qreal timeLineHead(bool withToday) {
  const qreal line = lineHeight(FontRole::small) + 2;
  return withToday ? 2 * line + kBelowToday : line;
}

SharedPicture timeLinePicture(Typesetting& type, const TimeLineLook& look) {
  PictureBuilder builder(type, {});
  const auto inside = [&](qreal x) { return std::clamp(x, 1.0, look.size.width() - 1); };
  for (const TimeLineLook::Tick& tick : look.ticks) {
    builder.add(PathMark{.path = upright(inside(tick.x), 1, look.size.height() - 1),
                         .fill = {},
                         .stroke = {Ink::line}});
    if (tick.name.empty()) continue;
    builder.text({PartRole::label}, shownText(tick.name), FontRole::small, {Ink::faintText},
                 {.topLeft = {tick.x + kTickGap, 0}, .width = tick.room - kTickGap});
  }
  if (look.today) {
    const qreal top = timeLineHead(false);
    QPainterPath line;
    qreal from = top;
    for (const auto& [gapTop, gapBottom] : look.gaps) {
      if (gapTop > from) line.addPath(upright(inside(*look.today), from, gapTop));
      from = std::max(from, gapBottom);
    }
    const qreal bottom = look.size.height() - 1;
    if (bottom > from) line.addPath(upright(inside(*look.today), from, bottom));
    builder.add(
        PathMark{.path = line, .fill = {}, .stroke = {Ink::secondText}, .strokeWidth = 1.5});
    const QString word = builder.words(messages::todayLine());
    const qreal width = builder.width(word, FontRole::smallStrong) + 1;
    // Left of the line where there is no room on its right.
    const bool fits = *look.today + kTickGap + width <= look.size.width();
    builder.text({PartRole::label}, word, FontRole::smallStrong, {Ink::text},
                 {.topLeft = {fits ? *look.today + kTickGap : *look.today - kTickGap - width, top},
                  .width = width});
  }
  return builder.finish(look.size);
}

}  // namespace throughline::drawing
