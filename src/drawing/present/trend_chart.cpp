#include "present/trend_chart.h"

#include <algorithm>
#include <cmath>

#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/metrics/periods.h"
#include "throughline/metrics/why.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

constexpr std::size_t kMostPeriods = 5;
constexpr qreal kLeastTickRoom = 74;
constexpr qreal kBesideTick = 12;
constexpr qreal kNameRoom = 34;  // below, for the periods
constexpr qreal kTopRoom = 14;
constexpr qreal kFirstInset = 38;  // from the ticks to the first point

/// The scale of a chart in ratios, with round steps.
struct RatioScale {
  double low = 0;
  double high = 1;
  double step = 0.1;
};

RatioScale scaleFor(const RatioTrend& trend) {
  double low = trend.target.value_or(2);
  double high = trend.target.value_or(-1);
  for (const auto& point : trend.points) {
    if (!point.ratio) continue;
    low = std::min(low, *point.ratio);
    high = std::max(high, *point.ratio);
  }
  const double span = std::max(high - low, 0.02);
  low = std::max(0.0, low - span * 0.3);
  high += span * 0.4;  // room for what is written above a point
  const double raw = (high - low) / 4;
  const double power = std::pow(10, std::floor(std::log10(raw)));
  double step = power * 10;
  for (const double part : {1.0, 2.0, 5.0}) {
    if (part * power >= raw) {
      step = part * power;
      break;
    }
  }
  return {std::floor(low / step) * step, std::ceil(high / step) * step, step};
}

class ChartDrawing {
 public:
  ChartDrawing(SlideSource& source, const RatioTrend& trend, QSizeF size)
      : m_source(source),
        m_trend(trend),
        m_size(size),
        m_scale(scaleFor(trend)),
        m_builder(source.type, Target{}) {
    makeTicks();
    m_right = m_size.width() - rightRoom();
  }

  SharedPicture draw() {
    drawTicks();
    drawLine();
    drawValues();
    drawRight();
    return m_builder.finish(m_size);
  }

 private:
  [[nodiscard]] QString percent(double ratio) const {
    return m_source.words(metrics::percentText(ratio));
  }
  [[nodiscard]] QString targetText() const {
    return m_source.words(messages::target(metrics::percentText(*m_trend.target)));
  }
  [[nodiscard]] qreal rightRoom() {
    const auto& last = m_trend.points.back().ratio;
    const QString widest = last ? percent(*last) : QString();
    qreal room = std::max(m_builder.width(QStringLiteral("100 %"), FontRole::slideNumber),
                          m_builder.width(widest, FontRole::slideNumber)) +
                 22;
    if (m_trend.target) {
      room = std::max(room, m_builder.width(targetText(), FontRole::slideSmall) + 22);
    }
    return std::min(room, m_size.width() * 0.4);
  }
  [[nodiscard]] qreal bottom() const { return m_size.height() - kNameRoom; }
  [[nodiscard]] qreal y(double ratio) const {
    const double share = (ratio - m_scale.low) / (m_scale.high - m_scale.low);
    return bottom() - share * (bottom() - kTopRoom);
  }
  [[nodiscard]] qreal x(std::size_t point) const {
    const auto steps = static_cast<qreal>(std::max<std::size_t>(m_trend.points.size() - 1, 1));
    const qreal left = m_tickRoom + kFirstInset;
    return left + static_cast<qreal>(point) * (m_right - left) / steps;
  }

  /// Their figures have the room that the widest takes. Where that is too much there are none: a
  /// figure that is cut reads as another one.
  void makeTicks() {
    const int count = static_cast<int>(std::lround((m_scale.high - m_scale.low) / m_scale.step));
    qreal widest = 0;
    for (int i = 0; i <= count; ++i) {
      const double ratio = m_scale.low + i * m_scale.step;
      m_ticks.emplace_back(ratio, ratio == 0
                                      ? m_source.words(messages::percent(journey::Figure{"0"}))
                                      : percent(ratio));
      widest = std::max(widest, m_builder.width(m_ticks.back().second, FontRole::slideSmall));
    }
    const qreal wanted = std::max(kLeastTickRoom, widest + 2 + kBesideTick);
    m_hasTickFigures = wanted <= m_size.width() * 0.25;
    m_tickRoom = m_hasTickFigures ? wanted : kLeastTickRoom;
  }
  void drawTicks() {
    const qreal room = m_tickRoom - kBesideTick;
    for (const auto& [ratio, figure] : m_ticks) {
      QPainterPath line(QPointF(m_tickRoom, y(ratio)));
      line.lineTo(m_right, y(ratio));
      m_builder.add(PathMark{.path = line, .fill = {}, .stroke = {Ink::line}, .strokeWidth = 1.2});
      if (!m_hasTickFigures) continue;
      m_builder.textEndingAt({PartRole::label}, figure, FontRole::slideSmall, {Ink::secondText},
                             {room, y(ratio) - lineHeight(FontRole::slideSmall) / 2}, room);
    }
    if (!m_trend.target) return;
    QPainterPath line(QPointF(m_tickRoom, y(*m_trend.target)));
    line.lineTo(m_right, y(*m_trend.target));
    m_builder.add(PathMark{
        .path = line, .fill = {}, .stroke = {Ink::secondText}, .strokeWidth = 2.2, .dash = 3});
  }
  void drawLine() {
    const Color ink{m_trend.weakest ? Ink::weakBar : Ink::bar};
    QPainterPath path;
    bool joins = false;
    for (std::size_t i = 0; i < m_trend.points.size(); ++i) {
      const auto& ratio = m_trend.points[i].ratio;
      if (ratio && joins) path.lineTo(x(i), y(*ratio));
      if (ratio && !joins) path.moveTo(x(i), y(*ratio));
      joins = ratio.has_value();
    }
    m_builder.add(PathMark{.path = path, .fill = {}, .stroke = ink, .strokeWidth = 4});
    for (std::size_t i = 0; i < m_trend.points.size(); ++i) {
      const auto& ratio = m_trend.points[i].ratio;
      if (!ratio) continue;
      QPainterPath ring;
      ring.addEllipse(QPointF(x(i), y(*ratio)), 6.5, 6.5);
      m_builder.add(
          PathMark{.path = ring, .fill = {Ink::surface}, .stroke = ink, .strokeWidth = 3.5});
    }
  }
  void drawValues() {
    const qreal step = m_trend.points.size() > 1 ? x(1) - x(0) : m_right;
    for (std::size_t i = 0; i < m_trend.points.size(); ++i) {
      const auto& point = m_trend.points[i];
      const qreal half = std::min({step / 2 - 5, x(i), m_size.width() - x(i)});
      m_builder.text({PartRole::label}, point.period, FontRole::slideSmall, {Ink::secondText},
                     {.topLeft = {x(i) - half, bottom() + 8}, .width = 2 * half, .centered = true});
      if (!point.ratio || i + 1 == m_trend.points.size()) continue;
      const qreal room = 2 * std::min(half, x(i) - m_tickRoom);
      const QString figure = percent(*point.ratio);
      if (m_builder.width(figure, FontRole::slideSmall) > room) continue;  // it would be cut
      m_builder.text(
          {PartRole::figure}, figure, FontRole::slideSmall, {Ink::text},
          {.topLeft = {x(i) - room / 2, y(*point.ratio) - 38}, .width = room, .centered = true});
    }
  }
  /// The newest figure and the target stand beside the last point, apart from each other and
  /// above the periods.
  void drawRight() {
    const qreal left = m_right + 18;
    const qreal room = m_size.width() - left;
    const auto& last = m_trend.points.back().ratio;
    const QString figure = last ? percent(*last) : QString();
    const bool isLarge = m_builder.width(figure, FontRole::slideNumber) <= room;
    const FontRole font = isLarge ? FontRole::slideNumber : FontRole::slideSmall;
    const qreal figureHeight = lineHeight(font);
    const qreal targetHeight = lineHeight(FontRole::slideSmall);
    qreal figureTop = last ? y(*last) - figureHeight / 2 : 0;
    qreal targetTop = m_trend.target ? y(*m_trend.target) - targetHeight / 2 : 0;
    if (last && m_trend.target) {
      if (*m_trend.target >= *last) {
        targetTop = std::min(targetTop, figureTop - targetHeight);
      } else {
        targetTop = std::max(targetTop, figureTop + figureHeight);
        const qreal over = std::max<qreal>(0, targetTop + targetHeight - bottom());
        targetTop -= over;
        figureTop = std::min(figureTop, targetTop - figureHeight);
      }
    }
    if (last) {
      m_builder.text({PartRole::figure}, figure, font,
                     {m_trend.weakest ? Ink::weakText : Ink::text},
                     {.topLeft = {left, figureTop}, .width = room});
    }
    if (!m_trend.target) return;
    m_builder.text({PartRole::label}, targetText(), FontRole::slideSmall, {Ink::text},
                   {.topLeft = {left, targetTop}, .width = room});
  }

  SlideSource& m_source;
  const RatioTrend& m_trend;
  QSizeF m_size;
  RatioScale m_scale;
  PictureBuilder m_builder;
  std::vector<std::pair<double, QString>> m_ticks;  ///< where each stands, and its figure
  bool m_hasTickFigures = true;
  qreal m_tickRoom = kLeastTickRoom;
  qreal m_right = 0;
};

}  // namespace

bool RatioTrend::isWorthDrawing() const {
  return std::ranges::count_if(points, [](const Point& each) { return each.ratio.has_value(); }) >=
         2;
}

RatioTrend trendOfPassage(const SlideSource& source, std::size_t place) {
  RatioTrend trend;
  trend.weakest = source.isWeakest(place);
  const metrics::PassageNumbers* passage = source.passageOf(place);
  if (!passage || !source.period) return trend;
  trend.target = passage->targetConversion;
  std::optional<journey::Id<journey::Period>> period = source.period->id;
  while (period && trend.points.size() < kMostPeriods) {
    const auto numbers = metrics::numbersOf(source.journey, *period);
    trend.points.insert(trend.points.begin(),
                        {besideOthers(shownText(source.journey.get(*period).name)),
                         numbers.passages[place].conversion});
    period = metrics::periodBefore(source.journey, *period);
  }
  // Periods before anything was counted say nothing.
  while (!trend.points.empty() && !trend.points.front().ratio) {
    trend.points.erase(trend.points.begin());
  }
  return trend;
}

SharedPicture trendChart(SlideSource& source, const RatioTrend& trend, QSizeF size) {
  return ChartDrawing(source, trend, size).draw();
}

}  // namespace throughline::drawing
