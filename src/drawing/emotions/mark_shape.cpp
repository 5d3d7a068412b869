#include "emotions/mark_shape.h"

namespace throughline::drawing {

namespace {

QPainterPath polygon(QPointF center, std::initializer_list<QPointF> corners) {
  QPolygonF shape;
  for (const QPointF& corner : corners) shape << center + corner;
  QPainterPath path;
  path.addPolygon(shape);
  path.closeSubpath();
  return path;
}

}  // namespace

QPainterPath markShape(CurveMark mark, QPointF center, qreal radius) {
  QPainterPath path;
  switch (mark) {
    case CurveMark::round:
      path.addEllipse(center, radius, radius);
      break;
    case CurveMark::square: {
      const qreal half = radius * 0.92;
      path.addRoundedRect(QRectF(center - QPointF(half, half), QSizeF(2 * half, 2 * half)),
                          radius * 0.3, radius * 0.3);
      break;
    }
    case CurveMark::diamond: {
      const qreal half = radius * 1.18;
      return polygon(center, {{0, -half}, {half, 0}, {0, half}, {-half, 0}});
    }
    case CurveMark::triangle:
      return polygon(center, {{0, -radius * 1.2}, {radius * 1.2, radius}, {-radius * 1.2, radius}});
  }
  return path;
}

}  // namespace throughline::drawing
