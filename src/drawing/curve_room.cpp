#include "curve_room.h"

#include <algorithm>

namespace throughline::drawing {

namespace {

constexpr qreal kTextGap = 3;

QPointF onCurve(QPointF from, QPointF to, qreal t) {
  const qreal u = 1 - t;
  const qreal middle = (from.x() + to.x()) / 2;
  const qreal early = u * u * u + 3 * u * u * t;  // both left controls share y with `from`
  const qreal late = 1 - early;
  const qreal x = u * u * u * from.x() + 3 * u * t * middle + t * t * t * to.x();
  return {x, early * from.y() + late * to.y()};
}

}  // namespace

QPainterPath smoothCurve(std::span<const QPointF> points) {
  QPainterPath path;
  if (points.empty()) return path;
  path.moveTo(points.front());
  for (std::size_t i = 1; i < points.size(); ++i) {
    const qreal middle = (points[i - 1].x() + points[i].x()) / 2;
    path.cubicTo({middle, points[i - 1].y()}, {middle, points[i].y()}, points[i]);
  }
  return path;
}

CurveRoom::CurveRoom(std::span<const QPointF> points, qreal faceRadius) {
  constexpr int kSteps = 32;
  for (std::size_t i = 0; i < points.size(); ++i) {
    m_obstacles.emplace_back(points[i] - QPointF(faceRadius, faceRadius),
                             QSizeF(2 * faceRadius, 2 * faceRadius));
    if (i == 0) continue;
    QPointF before = points[i - 1];
    for (int step = 1; step <= kSteps; ++step) {
      const QPointF here = onCurve(points[i - 1], points[i], static_cast<qreal>(step) / kSteps);
      m_obstacles.push_back(QRectF(before, here).normalized().adjusted(-1, -1.5, 1, 1.5));
      before = here;
    }
  }
}

QRectF CurveRoom::searched(QRectF rect, qreal direction) const {
  for (bool moved = true; moved;) {
    moved = false;
    for (const QRectF& obstacle : m_obstacles) {
      if (!rect.intersects(obstacle)) continue;
      if (direction < 0) {
        rect.moveBottom(obstacle.top() - kTextGap);
      } else {
        rect.moveTop(obstacle.bottom() + kTextGap);
      }
      moved = true;
    }
  }
  return rect;
}

QRectF CurveRoom::place(QPointF near, QSizeF size, qreal left, qreal right, bool preferAbove) {
  QRectF rect({}, size);
  rect.moveCenter(near);
  rect.moveLeft(std::clamp(rect.left(), left, std::max(left, right - size.width())));
  const QRectF above = searched(rect, -1);
  const QRectF below = searched(rect, 1);
  const qreal up = near.y() - above.bottom();
  const qreal down = below.top() - near.y();
  constexpr qreal kHardlyFarther = 6;
  const bool takeAbove = preferAbove ? up <= down + kHardlyFarther : up + kHardlyFarther < down;
  m_obstacles.push_back(takeAbove ? above : below);
  return m_obstacles.back();
}

}  // namespace throughline::drawing
