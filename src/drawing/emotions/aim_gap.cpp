#include "emotions/aim_gap.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "curve_room.h"

namespace throughline::drawing {

namespace {

constexpr qreal kEvery = 6;  // map units between the corners of the area

}  // namespace

QPainterPath areaBetween(std::span<const QPointF> now, std::span<const QPointF> aim) {
  QPainterPath area;
  if (now.empty() || aim.empty()) return area;
  const qreal from = std::max(now.front().x(), aim.front().x());
  const qreal to = std::min(now.back().x(), aim.back().x());
  if (to <= from) return area;
  const int steps = std::max(1, static_cast<int>(std::ceil((to - from) / kEvery)));
  QPolygonF corners;
  std::vector<QPointF> back;
  for (int step = 0; step <= steps; ++step) {
    const qreal x = from + (to - from) * step / steps;
    const auto one = heightOn(now, x);
    const auto other = heightOn(aim, x);
    if (!one || !other) continue;
    corners << QPointF(x, *one);
    back.emplace_back(x, *other);
  }
  for (auto each = back.rbegin(); each != back.rend(); ++each) corners << *each;
  area.addPolygon(corners);
  area.closeSubpath();
  return area;
}

std::optional<WidestGap> widestGap(std::span<const QPointF> now, std::span<const QPointF> aim) {
  std::optional<WidestGap> widest;
  const auto consider = [&](qreal x) {
    const auto one = heightOn(now, x);
    const auto other = heightOn(aim, x);
    if (!one || !other) return;
    const WidestGap gap{x, *one, *other};
    if (!widest || std::abs(gap.now - gap.aim) > std::abs(widest->now - widest->aim)) widest = gap;
  };
  for (const QPointF& point : now) consider(point.x());
  for (const QPointF& point : aim) consider(point.x());
  if (widest && widest->now == widest->aim) return std::nullopt;
  return widest;
}

}  // namespace throughline::drawing
