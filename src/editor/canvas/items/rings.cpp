#include "canvas/items/rings.h"

#include <QPainter>

namespace throughline::editor {

namespace {

constexpr qreal kTextGap = 2.5;
constexpr qreal kTextCorner = 2;

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

void paintHeld(QPainter& painter, QSizeF size, const Looks& looks) {
  constexpr qreal kOff = 6;
  constexpr qreal kTip = 3.5;
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(looks.theme->of(drawing::Ink::selection));
  const QPointF middle(size.width() / 2, size.height() / 2);
  for (const QPointF& way : {QPointF(0, -1), QPointF(1, 0), QPointF(0, 1), QPointF(-1, 0)}) {
    const QPointF foot =
        middle + QPointF(way.x() * (size.width() / 2 + kOff), way.y() * (size.height() / 2 + kOff));
    const QPointF aside(-way.y() * kTip, way.x() * kTip);
    painter.drawPolygon(QPolygonF{foot + aside, foot - aside, foot + way * kTip});
  }
}

RingedShape ringedShapeOf(const drawing::Picture& picture) {
  const QRectF whole(QPointF(), picture.size);
  const bool hasGround =
      !picture.marks.empty() && drawing::boundsOf(picture.marks.front()).contains(whole);
  return hasGround ? RingedShape::ground : RingedShape::bareText;
}

void paintRings(QPainter& painter, QSizeF size, unsigned states, const Looks& looks,
                RingedShape shape) {
  constexpr unsigned kChosen = ElementItem::kSelected | ElementItem::kJoined;
  constexpr unsigned kRinged =
      kChosen | ElementItem::kCurrent | ElementItem::kFound | ElementItem::kTarget;
  if ((states & kRinged) == 0) return;
  const QColor& selection = looks.theme->of(drawing::Ink::selection);
  const bool isBare = shape == RingedShape::bareText;
  const qreal gap = isBare ? kTextGap : 0;
  const qreal corner = isBare ? kTextCorner : drawing::measure::kCorner;
  const auto ring = [&](qreal out, const QPen& pen) {
    painter.setPen(pen);
    const qreal reach = gap + out;
    const QRectF rect = QRectF(QPointF(), size).adjusted(-reach, -reach, reach, reach);
    painter.drawRoundedRect(rect, corner + out, corner + out);
  };
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  if ((states & ElementItem::kFound) != 0) {
    ring(1.5, QPen(looks.theme->of(drawing::Ink::text), 1.5));
  }
  if ((states & ElementItem::kTarget) != 0) ring(2, QPen(selection, 2, Qt::DashLine));
  if ((states & kChosen) != 0) ring(1, QPen(selection, 2));
  if ((states & ElementItem::kCurrent) != 0 && looks.hasFocus) {
    ring(3.5, QPen(faded(selection, 0.35), 3));
  }
}

}  // namespace throughline::editor
