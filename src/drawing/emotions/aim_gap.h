#pragma once

#include <QPainterPath>
#include <optional>
#include <span>

namespace throughline::drawing {

/// The area between a curve as it is and as it should be, where there are both; empty where
/// they do not lie above each other.
[[nodiscard]] QPainterPath areaBetween(std::span<const QPointF> now, std::span<const QPointF> aim);

/// Where a point of one of the two is farthest from the other curve.
struct WidestGap {
  qreal x = 0;
  qreal now = 0;  ///< heights there
  qreal aim = 0;
};
[[nodiscard]] std::optional<WidestGap> widestGap(std::span<const QPointF> now,
                                                 std::span<const QPointF> aim);

}  // namespace throughline::drawing
