#include "canvas/items/link_sums_item.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace throughline::editor {

namespace {

constexpr qreal kBelowCards = -0.5;
constexpr qreal kAboveCards = 3;
constexpr qreal kCountsFrom = 0.2;  // the zoom from which they have room
constexpr qreal kCountReach = 160;  // of a figure that is painted at full size, from there
// In pixels, whatever the zoom.
constexpr qreal kArrow = 5;
constexpr qreal kThinnest = 1.25;
constexpr qreal kThickest = 4;

}  // namespace

LinkSumsItem::LinkSumsItem(const Looks& looks, Shows shows) : m_looks(looks), m_shows(shows) {
  setZValue(shows == Shows::strokes ? kBelowCards : kAboveCards);
}

// It spans all cards: where it stays as it is, nothing is painted anew.
void LinkSumsItem::show(const drawing::MapLayout& layout) {
  if (layout.linkSums == m_sums) return;
  prepareGeometryChange();
  m_sums = layout.linkSums;
  m_bounds = {};
  for (const drawing::LinkSum& sum : m_sums) {
    m_bounds |= QRectF(sum.line.p1(), sum.line.p2())
                    .normalized()
                    .adjusted(-kCountReach, -kCountReach, kCountReach, kCountReach);
  }
  update();
}

void LinkSumsItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  if (m_looks.detail == drawing::Detail::full) return;
  painter->setRenderHint(QPainter::Antialiasing);
  if (m_looks.linesDimmed) painter->setOpacity(kDimmedOpacity);
  const qreal zoom = painter->worldTransform().m11();
  for (const drawing::LinkSum& sum : m_sums) {
    if (m_shows == Shows::strokes) {
      paintStroke(*painter, sum);
    } else if (sum.count && zoom > kCountsFrom) {
      paintCount(*painter, sum, 1 / zoom);
    }
  }
  painter->setOpacity(1);
}

void LinkSumsItem::paintStroke(QPainter& painter, const drawing::LinkSum& sum) const {
  const qreal pixel = 1 / painter.worldTransform().m11();
  const QColor& color =
      m_looks.theme->of(sum.loopBack ? drawing::Ink::secondText : drawing::Ink::bar);
  const qreal width = std::min(kThickest, kThinnest * std::sqrt(static_cast<qreal>(sum.links)));
  QPen pen(color, width * pixel);
  if (sum.loopBack) pen.setDashPattern({3, 2});
  painter.setPen(pen);
  painter.drawLine(sum.line);
  if (sum.line.isNull()) return;
  const QPointF way = (sum.line.p2() - sum.line.p1()) / sum.line.length();
  const QPointF across(-way.y(), way.x());
  const QPointF foot = sum.line.p2() - way * (kArrow + width) * pixel;
  const qreal half = (kArrow / 2 + width / 2) * pixel;
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  painter.drawPolygon(QPolygonF({sum.line.p2(), foot + across * half, foot - across * half}));
  painter.setBrush(Qt::NoBrush);
}

// As large as at full size.
void LinkSumsItem::paintCount(QPainter& painter, const drawing::LinkSum& sum, qreal pixel) const {
  painter.save();
  painter.translate(sum.line.center());
  painter.scale(pixel, pixel);
  const QSizeF size = sum.count->size;
  drawing::paint(painter, *sum.count, *m_looks.theme, *m_looks.cache,
                 {-size.width() / 2, -size.height() / 2});
  painter.restore();
}

}  // namespace throughline::editor
