#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "present/passage_bars.h"
#include "present/slide_parts.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/journey/messages/present.h"
#include "throughline/metrics/why.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

using metrics::PassageNumbers;

constexpr std::array kPassageNames{FontRole::slideText, FontRole::slideNameSmall};
constexpr qreal kLeastRow = 64;
constexpr qreal kMostRow = 76;

/// Whether the days are what lifts most.
bool isByDays(const PassageNumbers& passage) {
  return passage.uplift.byDelay &&
         *passage.uplift.byDelay > passage.uplift.byConversion.value_or(0);
}

double liftOf(const PassageNumbers& passage) {
  if (passage.uplift.stalled) return std::numeric_limits<double>::infinity();
  return passage.uplift.larger.value_or(0);
}

bool lifts(const PassageNumbers& passage) { return liftOf(passage) > 1 + metrics::kSameUplift; }

/// The weakest link first, then the others by what they would lift.
std::vector<std::size_t> byLift(const SlideSource& source) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < source.numbers.passages.size(); ++i) places.push_back(i);
  std::ranges::stable_sort(places, [&](std::size_t one, std::size_t other) {
    if (source.isWeakest(one) != source.isWeakest(other)) return source.isWeakest(one);
    return liftOf(source.numbers.passages[one]) > liftOf(source.numbers.passages[other]);
  });
  return places;
}

/// "24 %, target 40 %"
journey::Message againstBenchmark(const PassageNumbers& passage) {
  if (isByDays(passage) && passage.days && passage.uplift.benchmarkDays) {
    const auto benchmark = metrics::daysText(*passage.uplift.benchmarkDays);
    return messages::listed(metrics::daysText(*passage.days), passage.targetDays
                                                                  ? messages::target(benchmark)
                                                                  : messages::mediansIs(benchmark));
  }
  if (!passage.conversion) {
    return passage.days ? metrics::daysText(*passage.days) : messages::notMeasured();
  }
  const auto seen = metrics::percentText(*passage.conversion);
  if (!passage.uplift.benchmarkConversion) return seen;
  const auto benchmark = metrics::percentText(*passage.uplift.benchmarkConversion);
  return messages::listed(seen, passage.targetConversion ? messages::target(benchmark)
                                                         : messages::mediansIs(benchmark));
}

/// What stands where a bar would: nothing to lift, or nobody comes through.
journey::Message insteadOfBar(const PassageNumbers& passage) {
  if (passage.uplift.stalled) return messages::stalledBecause();
  if (!passage.conversion && !passage.days) return messages::notMeasured();
  const bool target = passage.targetConversion || passage.targetDays;
  return target ? messages::keepsTarget() : messages::keepsMedian();
}

class PassageBars {
 public:
  PassageBars(SlideSource& source, QSizeF room)
      : m_source(source),
        m_room(room),
        m_nameWidth(room.width() * 0.36),
        m_barLeft(m_nameWidth + 22) {
    m_sideWidth = std::min(room.width() * 0.25, 250.0);
    for (const auto& passage : source.numbers.passages) {
      if (std::isfinite(liftOf(passage))) m_most = std::max(m_most, liftOf(passage) - 1);
    }
  }

  SharedPicture draw() {
    const auto places = byLift(m_source);
    const qreal more = slideMore(m_source, 1, m_room.width())->size.height();
    const qreal row =
        std::clamp(m_room.height() / static_cast<qreal>(std::max<std::size_t>(places.size(), 1)),
                   kLeastRow, kMostRow);
    SlideSheet sheet;
    qreal y = 0;
    std::size_t shown = 0;
    for (; shown < places.size(); ++shown) {
      const bool last = shown + 1 == places.size();
      if (y + row + (last ? 0 : more) > m_room.height()) break;
      sheet.put(rowOf(places[shown], row), {0, y});
      y += row;
    }
    if (shown < places.size()) {
      sheet.put(slideMore(m_source, places.size() - shown, m_room.width()), {0, y});
      y += more;
    }
    return sheet.finish({m_room.width(), y});
  }

 private:
  [[nodiscard]] SharedPicture rowOf(std::size_t place, qreal height) {
    const PassageNumbers& passage = m_source.numbers.passages[place];
    PictureBuilder builder(m_source.type, slideTarget(passage.from));
    const qreal barHeight = std::min<qreal>(54, height - 14);
    const qreal top = (height - barHeight) / 2;
    builder.add(BoxMark{.rect = {0, top + barHeight / 2 - 16, 8, 32},
                        .radius = 2,
                        .fill = {.ink = Ink::hue, .stage = place},
                        .stroke = {}});
    drawPassage(builder, place, height);
    const bool weakest = m_source.isWeakest(place);
    if (!lifts(passage) || passage.uplift.stalled) {
      drawInstead(builder, passage, weakest, height);
      return builder.finish({m_room.width(), height});
    }
    const QString share =
        m_source.words(messages::risesByShare(metrics::percentText(liftOf(passage) - 1)));
    const FontRole font = weakest ? FontRole::slideTitleSmallest : FontRole::slideNumber;
    const qreal room = m_room.width() - m_sideWidth - m_barLeft - 40;
    const qreal shareWidth = std::min(builder.width(share, font) + 2, room * 0.8);
    const qreal length = std::max<qreal>(4, (room - shareWidth) * (liftOf(passage) - 1) / m_most);
    builder.add(BoxMark{.rect = {m_barLeft, top, length, barHeight},
                        .radius = std::min<qreal>(6, length / 2),
                        .fill = {weakest ? Ink::weakBar : Ink::bar},
                        .stroke = {}});
    builder.text({PartRole::figure}, share, font, {weakest ? Ink::weakText : Ink::text},
                 {.topLeft = {m_barLeft + length + 14, (height - lineHeight(font)) / 2},
                  .width = shareWidth});
    drawSide(builder, passage, height);
    return builder.finish({m_room.width(), height});
  }
  void drawPassage(PictureBuilder& builder, std::size_t place, qreal height) {
    const QString name = m_source.words(
        messages::fromStageTo(shownText(m_source.stages[place]->name).toStdString(),
                              shownText(m_source.stages[place + 1]->name).toStdString()));
    const qreal room = m_nameWidth - 26;
    // Its height is known once it is drawn, so it is drawn beside first.
    PictureBuilder beside(m_source.type, slideTarget(m_source.stages[place]->id));
    const auto extent =
        drawName(beside, {PartRole::label}, name, {.sizes = kPassageNames}, {0, 0}, room);
    const qreal top = (height - extent.height) / 2;
    const QString from = shownText(m_source.stages[place]->name);
    const QString to = QStringLiteral("→ ") + shownText(m_source.stages[place + 1]->name);
    const FontRole smallest = kPassageNames.back();
    const bool isCut = builder.width(name, smallest) > 2 * room * 0.94;
    if (!isCut) {
      drawName(builder, {PartRole::label}, name, {.sizes = kPassageNames}, {26, top}, room);
      return;
    }
    // Too long for two lines: each stage has one, so that neither is lost.
    const qreal line = lineHeight(smallest);
    builder.part({PartRole::label}, name, [&] {
      const qreal first = height / 2 - line;
      builder.text({PartRole::label}, from, smallest, {Ink::text},
                   {.topLeft = {26, first}, .width = room});
      return builder.text({PartRole::label}, to, smallest, {Ink::text},
                          {.topLeft = {26, first + line}, .width = room});
    });
  }
  void drawInstead(PictureBuilder& builder, const PassageNumbers& passage, bool weakest,
                   qreal height) {
    builder.add(BoxMark{.rect = {m_barLeft, 8, 3.5, height - 16},
                        .fill = {weakest ? Ink::weakBar : Ink::bar},
                        .stroke = {}});
    const QString words = m_source.words(insteadOfBar(passage));
    const qreal width = m_room.width() - m_barLeft - 18;
    const TextBlock block = builder.measure().wrap(words, FontRole::slideText, width, 2);
    const Ink ink = passage.uplift.stalled ? weakest ? Ink::weakText : Ink::fault : Ink::secondText;
    builder.text({PartRole::remark}, words, FontRole::slideText, {ink},
                 {.topLeft = {m_barLeft + 18, std::max<qreal>(0, (height - block.height) / 2)},
                  .width = width,
                  .mostLines = 2});
  }
  void drawSide(PictureBuilder& builder, const PassageNumbers& passage, qreal height) {
    const QString words = m_source.words(againstBenchmark(passage));
    const TextBlock block = builder.measure().wrap(words, FontRole::slideBody, m_sideWidth, 2);
    const qreal top = (height - block.height) / 2;
    if (block.lines.size() > 1) {
      builder.text(
          {PartRole::label}, words, FontRole::slideBody, {Ink::secondText},
          {.topLeft = {m_room.width() - m_sideWidth, top}, .width = m_sideWidth, .mostLines = 2});
      return;
    }
    builder.textEndingAt({PartRole::label}, words, FontRole::slideBody, {Ink::secondText},
                         {m_room.width(), top}, m_sideWidth);
  }

  SlideSource& m_source;
  QSizeF m_room;
  qreal m_nameWidth;
  qreal m_barLeft;
  qreal m_sideWidth = 0;
  double m_most = 1e-9;
};

}  // namespace

SharedPicture passageBars(SlideSource& source, QSizeF room) {
  return PassageBars(source, room).draw();
}

}  // namespace throughline::drawing
