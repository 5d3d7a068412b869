#include <algorithm>
#include <cmath>

#include "present/slide_parts.h"
#include "present/trend_chart.h"
#include "throughline/drawing/number_words.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/journey/messages/present.h"
#include "throughline/metrics/why.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

using journey::Message;
using metrics::PassageNumbers;

/// A figure in large, what it is, and what it should be and was.
struct LargeFigure {
  Message figure;
  Message what;
  Message against;
};

Message joined(const Message& one, const Message& other) {
  if (one.empty()) return other;
  return other.empty() ? one : messages::listed(one, other);
}

Message inPeriodBefore(const SlideSource& source, const Message& value) {
  return messages::valueInPeriod(value, shownText(source.before->name).toStdString());
}

LargeFigure conversionFigure(const SlideSource& source, std::size_t place) {
  const PassageNumbers& passage = *source.passageOf(place);
  LargeFigure figure{metrics::percentText(*passage.conversion), {}, {}};
  if (passage.moved && passage.volume) {
    figure.what = messages::movesOnOf(numberWords(*passage.moved), numberWords(*passage.volume),
                                      journey::pluralNumber(*passage.moved));
  }
  if (passage.targetConversion) {
    figure.against = messages::target(metrics::percentText(*passage.targetConversion));
  } else if (passage.uplift.benchmarkConversion) {
    figure.against = messages::mediansIs(metrics::percentText(*passage.uplift.benchmarkConversion));
  }
  const PassageNumbers* before = source.passageBefore(place);
  if (before && before->conversion) {
    figure.against =
        joined(figure.against, inPeriodBefore(source, metrics::percentText(*before->conversion)));
  }
  return figure;
}

LargeFigure daysFigure(const SlideSource& source, std::size_t place) {
  const PassageNumbers& passage = *source.passageOf(place);
  LargeFigure figure{metrics::daysText(*passage.days), messages::untilTheyDo(), {}};
  if (passage.targetDays) {
    figure.against = messages::target(metrics::daysText(*passage.targetDays));
  }
  const PassageNumbers* before = source.passageBefore(place);
  if (before && before->days) {
    figure.against =
        joined(figure.against, inPeriodBefore(source, metrics::daysText(*before->days)));
  }
  return figure;
}

qreal drawLarge(PictureBuilder& builder, const SlideSource& source, const LargeFigure& figure,
                FontRole font, Ink ink, qreal left, qreal width) {
  qreal y = 0;
  y += builder
           .text({PartRole::figure}, source.words(figure.figure), font, {ink},
                 {.topLeft = {left, 0}, .width = width, .mostLines = 2})
           .height;
  y += builder
           .text({PartRole::label}, source.words(figure.what), FontRole::slideBody, {Ink::text},
                 {.topLeft = {left, y}, .width = width, .mostLines = 2})
           .height;
  y += builder
           .text({PartRole::label}, source.words(figure.against), FontRole::slideBody,
                 {Ink::secondText}, {.topLeft = {left, y}, .width = width, .mostLines = 3})
           .height;
  return y;
}

/// The largest size in which the figures stand side by side, and where the second one begins.
struct FigureSetting {
  FontRole font = FontRole::slideNumber;
  qreal second = 0;
};
FigureSetting settingOf(PictureBuilder& builder, const SlideSource& source,
                        const std::vector<LargeFigure>& figures, qreal width) {
  constexpr qreal kBetween = 30;
  FigureSetting setting{.second = (width + kBetween) / 2};
  for (const FontRole font :
       {FontRole::slideTitleSmallest, FontRole::slideFigureSmall, FontRole::slideFigure}) {
    const qreal first = builder.width(source.words(figures.front().figure), font) + 2;
    const qreal last = builder.width(source.words(figures.back().figure), font) + 2;
    if (figures.size() == 1 ? first > width : first + kBetween + last > width) break;
    setting.font = font;
    setting.second = std::clamp((width + kBetween) / 2, first + kBetween,
                                std::max(first + kBetween, width - last));
  }
  return setting;
}

SharedPicture figuresOf(SlideSource& source, std::size_t place, qreal width) {
  const PassageNumbers& passage = *source.passageOf(place);
  PictureBuilder builder(source.type, slideTarget(source.stages[place]->id));
  std::vector<LargeFigure> figures;
  if (passage.conversion) figures.push_back(conversionFigure(source, place));
  if (passage.days) figures.push_back(daysFigure(source, place));
  const Ink ink = source.isWeakest(place) ? Ink::weakText : Ink::text;
  qreal height = 0;
  if (!figures.empty()) {
    constexpr qreal kApart = 24;
    const FigureSetting setting = settingOf(builder, source, figures, width);
    const bool both = figures.size() > 1;
    height = drawLarge(builder, source, figures.front(), setting.font, ink, 0,
                       both ? setting.second - kApart : width);
    if (both) {
      height = std::max(height, drawLarge(builder, source, figures.back(), setting.font, ink,
                                          setting.second, width - setting.second));
    }
  }
  const Message caution = metrics::cautionText(passage);
  if (!caution.empty()) {
    height += builder
                  .text({PartRole::remark}, source.words(caution), FontRole::slideBody,
                        {passage.uplift.stalled ? Ink::fault : Ink::doubtful},
                        {.topLeft = {0, height + 4}, .width = width, .mostLines = 2})
                  .height +
              4;
  }
  return builder.finish({width, height});
}

/// Why it is the weakest link, or what meeting the benchmark would lift; empty where it is met.
Message liftWords(SlideSource& source, std::size_t place) {
  if (source.isWeakest(place)) {
    return metrics::why(source.journey, source.numbers, source.confidence());
  }
  const PassageNumbers& passage = *source.passageOf(place);
  const auto& uplift = passage.uplift;
  const bool lifts =
      uplift.larger && std::isfinite(*uplift.larger) && *uplift.larger > 1 + metrics::kSameUplift;
  if (!lifts) return {};
  const bool byDays = uplift.byDelay && *uplift.byDelay > uplift.byConversion.value_or(0);
  const bool target =
      byDays ? passage.targetDays.has_value() : passage.targetConversion.has_value();
  const Message share = metrics::percentText(*uplift.larger - 1);
  return target ? messages::liftOfTarget(share) : messages::liftOfMedian(share);
}

SharedPicture sayingBox(SlideSource& source, std::size_t place, QSizeF room) {
  const Message said = liftWords(source, place);
  constexpr qreal kInnerX = 26;
  constexpr qreal kInnerY = 17;
  const auto lines =
      static_cast<int>((room.height() - 2 * kInnerY) / lineHeight(FontRole::slideText));
  if (said.empty() || lines < 1) return nullptr;
  PictureBuilder builder(source.type, slideTarget(source.stages[place]->id));
  const auto extent = builder.text(
      {PartRole::remark}, source.words(said), FontRole::slideText, {Ink::text},
      {.topLeft = {kInnerX, kInnerY}, .width = room.width() - kInnerX - 18, .mostLines = lines});
  const bool weakest = source.isWeakest(place);
  const qreal height = extent.height + 2 * kInnerY;
  builder.add(BoxMark{.rect = {0, 0, 6, height},
                      .fill = {weakest ? Ink::weakBar : Ink::bar},
                      .stroke = {},
                      .crisp = true});
  return builder.finishOn(BoxMark{.rect = {0, 0, room.width(), height},
                                  .radius = 8,
                                  .fill = {weakest ? Ink::weakTint : Ink::paper},
                                  .stroke = {}},
                          {room.width(), height});
}

}  // namespace

SharedPicture movingOnColumn(SlideSource& source, std::size_t place, QSizeF room) {
  const PassageNumbers* passage = source.passageOf(place);
  if (!passage) return nullptr;
  const RatioTrend trend = trendOfPassage(source, place);
  if (!passage->conversion && !passage->days && !trend.isWorthDrawing()) return nullptr;
  const QString next = shownText(source.stages[place + 1]->name);
  SlideSheet sheet;
  const SharedPicture heading =
      slideHeading(source, source.words(messages::whoMovesOnTo(next.toStdString())), room.width());
  sheet.put(heading, {0, 0});
  qreal y = heading->size.height();
  const SharedPicture figures = figuresOf(source, place, room.width());
  sheet.put(figures, {0, y});
  y += figures->size.height();
  constexpr qreal kBetween = 22;
  constexpr qreal kLeastChart = 170;
  constexpr qreal kMostChart = 350;
  const bool chart = trend.isWorthDrawing();
  const qreal forBox = room.height() - y - kBetween - (chart ? kLeastChart + kBetween : 0);
  const SharedPicture box = sayingBox(source, place, {room.width(), forBox});
  if (chart) {
    const qreal rest = room.height() - y - kBetween - (box ? box->size.height() + kBetween : 0);
    if (rest >= kLeastChart) {
      const qreal height = std::min(rest, kMostChart);
      sheet.put(trendChart(source, trend, {room.width(), height}), {0, y + kBetween});
      y += kBetween + height;
    }
  }
  if (box) {
    sheet.put(box, {0, y + kBetween});
    y += kBetween + box->size.height();
  }
  return sheet.finish({room.width(), y});
}

}  // namespace throughline::drawing
