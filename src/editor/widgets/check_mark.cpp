#include "widgets/check_mark.h"

#include <QPainter>
#include <QPainterPath>

namespace throughline::editor {

namespace {

using drawing::Ink;

/// In a square of kCheckMarkSide, from the middle of which everything is measured.
void paintExclamation(QPainter& painter, const QColor& color) {
  painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(QPointF(0, -3.2), QPointF(0, 0.4));
  painter.drawPoint(QPointF(0, 3.4));
}

void paintQuestion(QPainter& painter, const QColor& color) {
  QPainterPath hook(QPointF(-1.7, -1.4));
  hook.cubicTo({-1.7, -3.9}, {1.9, -3.9}, {1.9, -1.6});
  hook.cubicTo({1.9, -0.2}, {0, -0.1}, {0, 1.1});
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap));
  painter.drawPath(hook);
  painter.setPen(QPen(color, 1.7, Qt::SolidLine, Qt::RoundCap));
  painter.drawPoint(QPointF(0, 3.1));
}

void paintRing(QPainter& painter, const QColor& color, const QColor& ground, Qt::PenStyle style) {
  QPen pen(color, 1.5);
  if (style == Qt::DashLine) pen.setDashPattern({2, 1.4});
  painter.setPen(pen);
  painter.setBrush(ground);
  painter.drawEllipse(QPointF(), 5.6, 5.6);
}

}  // namespace

CheckMark markOf(const check::Finding& finding) {
  if (finding.isSetAside()) return CheckMark::setAside;
  switch (finding.severity()) {
    case check::Severity::fault:
      return CheckMark::fault;
    case check::Severity::doubt:
      return CheckMark::doubt;
    case check::Severity::hint:
      break;
  }
  return CheckMark::hint;
}

void paintCheckMark(QPainter& painter, const QRectF& box, CheckMark mark,
                    const drawing::Theme& theme) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(box.center());
  painter.scale(box.width() / kCheckMarkSide, box.height() / kCheckMarkSide);
  const QColor ground = theme.of(Ink::surface);
  switch (mark) {
    case CheckMark::fault:
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme.of(Ink::fault));
      painter.drawEllipse(QPointF(), 6.5, 6.5);
      paintExclamation(painter, ground);
      break;
    case CheckMark::doubt:
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme.of(Ink::doubtful));
      painter.drawPolygon(QPolygonF({{0, -7}, {7, 0}, {0, 7}, {-7, 0}}));
      paintQuestion(painter, ground);
      break;
    case CheckMark::hint:
      paintRing(painter, theme.of(Ink::faintText), ground, Qt::SolidLine);
      break;
    case CheckMark::setAside:
      paintRing(painter, theme.of(Ink::faintText), ground, Qt::DashLine);
      painter.setPen(QPen(theme.of(Ink::faintText), 1.5));
      painter.drawLine(QPointF(-2.4, 0), QPointF(2.4, 0));
      break;
    case CheckMark::mended:
      painter.setBrush(Qt::NoBrush);
      painter.setPen(QPen(theme.of(Ink::good), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
      painter.drawEllipse(QPointF(), 5.9, 5.9);
      painter.drawPolyline(QPolygonF({{-2.6, 0.2}, {-0.7, 2.1}, {2.8, -2.1}}));
      break;
  }
  painter.restore();
}

}  // namespace throughline::editor
