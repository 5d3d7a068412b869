#include "canvas/items/line_items.h"

namespace throughline::editor {

namespace {

constexpr qreal kStroke = 4;  // half of the widest line with its highlight
constexpr qreal kNoteReach = 120;

QRectF around(const QRectF& rect, qreal reach) {
  return rect.adjusted(-reach, -reach, reach, reach);
}

}  // namespace

void CurveItem::show(const drawing::Curve& curve) {
  if (curve.path == m_curve.path && curve.band == m_curve.band) return;
  prepareGeometryChange();
  m_curve = curve;
  m_bounds = around(curve.path.boundingRect().united(curve.band), kStroke);
  update();
}

void CurveItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  if (m_looks.linesDimmed) painter->setOpacity(kDimmedOpacity);
  drawing::paint(*painter, *m_curve.picture, *m_looks.theme, *m_looks.cache, {});
  painter->setOpacity(1);
}

void LinkItem::show(const drawing::LinkPath& link) {
  if (link.path == m_link.path && link.note == m_link.note && link.loopBack == m_link.loopBack) {
    m_link.link = link.link;
    m_link.from = link.from;
    m_link.to = link.to;
    return;
  }
  prepareGeometryChange();
  m_link = link;
  if (m_highlighted) m_highlightedPicture = drawing::linkPicture(m_link, true);
  const QRectF line = link.path.boundingRect().united(link.arrow.boundingRect());
  m_bounds = around(line, link.note.isEmpty() ? kStroke : kNoteReach);
  update();
}

void LinkItem::setHighlighted(bool highlighted) {
  if (highlighted == m_highlighted) return;
  m_highlighted = highlighted;
  m_highlightedPicture = highlighted ? drawing::linkPicture(m_link, true) : nullptr;
  update();
}

void LinkItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  if (m_looks.linesDimmed && !m_highlighted) painter->setOpacity(kDimmedOpacity);
  drawing::paint(*painter, m_highlighted ? *m_highlightedPicture : *m_link.picture, *m_looks.theme,
                 *m_looks.cache, {});
  painter->setOpacity(1);
}

}  // namespace throughline::editor
