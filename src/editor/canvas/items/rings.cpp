#include "canvas/items/rings.h"

#include <QPainter>

namespace throughline::editor {

namespace {

QColor faded(QColor color, qreal alpha) {
  color.setAlphaF(static_cast<float>(alpha));
  return color;
}

}  // namespace

void paintLift(QPainter& painter, QSizeF size, unsigned states, const Looks& looks) {
  const bool lifted = (states & ElementItem::kLifted) != 0;
  const QRectF rect(QPointF(), size);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(faded(Qt::black, looks.theme->dark ? 0.12 : 0.025));
  for (int out = lifted ? 6 : 3; out > 0; --out) {
    const qreal radius = drawing::measure::kCorner + out;
    painter.drawRoundedRect(rect.adjusted(-out, -out + 2, out, out + 1), radius, radius);
  }
}

void paintRings(QPainter& painter, QSizeF size, unsigned states, const Looks& looks) {
  constexpr unsigned kRinged =
      ElementItem::kSelected | ElementItem::kCurrent | ElementItem::kFound | ElementItem::kTarget;
  if ((states & kRinged) == 0) return;
  const QColor& selection = looks.theme->of(drawing::Ink::selection);
  const auto ring = [&](qreal out, const QPen& pen) {
    painter.setPen(pen);
    const QRectF rect = QRectF(QPointF(), size).adjusted(-out, -out, out, out);
    painter.drawRoundedRect(rect, drawing::measure::kCorner + out, drawing::measure::kCorner + out);
  };
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  if ((states & ElementItem::kFound) != 0) {
    ring(1.5, QPen(looks.theme->of(drawing::Ink::text), 1.5));
  }
  if ((states & ElementItem::kTarget) != 0) ring(2, QPen(selection, 2, Qt::DashLine));
  if ((states & ElementItem::kSelected) != 0) ring(1, QPen(selection, 2));
  if ((states & ElementItem::kCurrent) != 0 && looks.hasFocus) {
    ring(3.5, QPen(faded(selection, 0.35), 3));
  }
}

}  // namespace throughline::editor
