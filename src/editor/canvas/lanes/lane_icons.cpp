#include "canvas/lanes/lane_icons.h"

#include <QPainter>
#include <QPainterPath>

namespace throughline::editor {

namespace {

constexpr int kSide = 16;
constexpr int kUpscale = 4;

void drawDots(QPainter& painter, const QColor& color, std::initializer_list<QPointF> dots) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  for (const QPointF& dot : dots) painter.drawEllipse(dot, 1.1, 1.1);
}

void drawEye(QPainter& painter, bool crossed) {
  QPainterPath eye({1.5, 8});
  eye.quadTo({8, 1}, {14.5, 8});
  eye.quadTo({8, 15}, {1.5, 8});
  painter.drawPath(eye);
  painter.drawEllipse(QPointF(8, 8), 2.2, 2.2);
  if (crossed) painter.drawLine(QPointF(3, 13.5), QPointF(13, 2.5));
}

void draw(QPainter& painter, LaneIcon icon, const QColor& color) {
  switch (icon) {
    case LaneIcon::grip:
      return drawDots(painter, color, {{6, 4}, {10, 4}, {6, 8}, {10, 8}, {6, 12}, {10, 12}});
    case LaneIcon::more:
      return drawDots(painter, color, {{4, 8}, {8, 8}, {12, 8}});
    case LaneIcon::fold:
      return painter.drawPolyline(QPolygonF{{4, 6}, {8, 10.5}, {12, 6}});
    case LaneIcon::unfold:
      return painter.drawPolyline(QPolygonF{{6, 4}, {10.5, 8}, {6, 12}});
    case LaneIcon::shown:
      return drawEye(painter, false);
    case LaneIcon::hidden:
      return drawEye(painter, true);
  }
}

}  // namespace

QIcon laneIcon(LaneIcon icon, const QColor& color) {
  QPixmap pixmap(kSide * kUpscale, kSide * kUpscale);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.scale(kUpscale, kUpscale);
  painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  draw(painter, icon, color);
  painter.end();
  return QIcon(pixmap);
}

}  // namespace throughline::editor
