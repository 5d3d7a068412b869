#include "kind_sign.h"

#include <QPainterPath>

#include "throughline/editor/words.h"

namespace throughline::editor {

namespace {

using journey::Kind;

/// In a square of 16; empty: a letter stands for it.
QPainterPath signOf(Kind kind) {
  QPainterPath path;
  switch (kind) {
    case Kind::touchpoint:
      path.addRoundedRect(2.5, 3.5, 11, 9, 2, 2);
      path.moveTo(5, 6.5);
      path.lineTo(11, 6.5);
      path.moveTo(5, 9.5);
      path.lineTo(9, 9.5);
      break;
    case Kind::question:
      path.addEllipse(2, 2, 12, 12);
      path.moveTo(6, 6.6);
      path.cubicTo(6, 4, 10, 4, 10, 6.6);
      path.cubicTo(10, 8, 8, 8, 8, 9.6);
      path.addEllipse(7.6, 11.1, 0.8, 0.8);
      break;
    case Kind::emotion:
      path.moveTo(1.5, 11);
      path.cubicTo(5, 11, 5, 4, 8, 4);
      path.cubicTo(11, 4, 11, 12, 14.5, 12);
      break;
    case Kind::evidence:
      for (const int x : {2, 7, 12}) path.addEllipse(x - 0.5, 6.5, 3, 3);
      break;
    case Kind::finding:
      path.moveTo(8, 2);
      path.lineTo(14, 8);
      path.lineTo(8, 14);
      path.lineTo(2, 8);
      path.closeSubpath();
      break;
    case Kind::experiment:
      path.moveTo(6, 2);
      path.lineTo(10, 2);
      path.moveTo(6.8, 2);
      path.lineTo(6.8, 6.5);
      path.lineTo(3, 13.5);
      path.lineTo(13, 13.5);
      path.lineTo(9.2, 6.5);
      path.lineTo(9.2, 2);
      break;
    case Kind::campaign:
      path.moveTo(3.5, 14);
      path.lineTo(3.5, 2.5);
      path.lineTo(13, 5.5);
      path.lineTo(3.5, 9);
      break;
    case Kind::link:
      path.moveTo(2, 8);
      path.lineTo(14, 8);
      path.moveTo(10, 4);
      path.lineTo(14, 8);
      path.lineTo(10, 12);
      break;
    default:
      break;
  }
  return path;
}

}  // namespace

void paintKindSign(QPainter& painter, Kind kind, QRectF place, const QColor& color) {
  painter.save();
  const QPainterPath sign = signOf(kind);
  if (sign.isEmpty()) {
    QFont font = painter.font();
    font.setPixelSize(11);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(place, Qt::AlignCenter, kindWord(kind).left(1));
  } else {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(place.topLeft());
    painter.setPen(QPen(color, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(sign);
  }
  painter.restore();
}

}  // namespace throughline::editor
