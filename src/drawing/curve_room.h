#pragma once

#include <QPainterPath>
#include <QRectF>
#include <span>
#include <vector>

namespace throughline::drawing {

/// A smooth line through the points, level at each of them, so that it never
/// rises above or falls below what was scored.
[[nodiscard]] QPainterPath smoothCurve(std::span<const QPointF> points);

/// Finds room above or below the curve for the texts that belong to it.
class CurveRoom {
 public:
  CurveRoom(std::span<const QPointF> points, qreal faceRadius);

  /// From now on nothing is placed there.
  void block(const QRectF& rect) { m_obstacles.push_back(rect); }

  /// A place for a text of that size near the point, between left and right,
  /// clear of the curve, of the faces and of all texts placed before. Takes it.
  QRectF place(QPointF near, QSizeF size, qreal left, qreal right, bool preferAbove);

 private:
  [[nodiscard]] QRectF searched(QRectF rect, qreal direction) const;

  std::vector<QRectF> m_obstacles;
};

}  // namespace throughline::drawing
