#include "disk_sign.h"

#include <QPainter>
#include <QPainterPath>

namespace throughline::editor {

namespace {

constexpr int kSide = 20;
constexpr qreal kPen = 1.6;

QPainterPath pathOf(DiskSign::Shape shape) {
  QPainterPath path;
  switch (shape) {
    case DiskSign::Shape::lock:
      path.addRoundedRect(QRectF(3.5, 8.5, 13, 9), 2, 2);
      path.moveTo(6.5, 8.5);
      path.lineTo(6.5, 6);
      path.arcTo(QRectF(6.5, 2.5, 7, 7), 180, -180);
      path.lineTo(13.5, 8.5);
      break;
    case DiskSign::Shape::disk:
      path.moveTo(2.5, 11);
      path.lineTo(5, 4.5);
      path.lineTo(15, 4.5);
      path.lineTo(17.5, 11);
      path.addRoundedRect(QRectF(2.5, 11, 15, 5.5), 1.5, 1.5);
      path.moveTo(12.5, 13.8);
      path.lineTo(14.5, 13.8);
      break;
    case DiskSign::Shape::folder:
      path.moveTo(2.5, 15.5);
      path.lineTo(2.5, 4.5);
      path.lineTo(7.5, 4.5);
      path.lineTo(9.5, 6.5);
      path.lineTo(17.5, 6.5);
      path.lineTo(17.5, 15.5);
      path.closeSubpath();
      break;
    case DiskSign::Shape::tick:
      path.moveTo(3.5, 10.5);
      path.lineTo(8, 15);
      path.lineTo(16.5, 5.5);
      break;
  }
  return path;
}

}  // namespace

DiskSign::DiskSign(QWidget* parent) : QWidget(parent) {
  setObjectName("diskSign");
  setFixedSize(kSide, kSide);
}

void DiskSign::setShape(Shape shape) {
  m_shape = shape;
  update();
}

void DiskSign::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(
      QPen(palette().color(foregroundRole()), kPen, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(pathOf(m_shape));
}

}  // namespace throughline::editor
