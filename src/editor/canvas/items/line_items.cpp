#include "canvas/items/line_items.h"

#include <algorithm>

namespace throughline::editor {

namespace {

constexpr qreal kSimplifiedBelow = 0.4;

constexpr qreal kHoveredZ = 4;
constexpr qreal kStroke = 4;  // half of the widest line with its highlight
constexpr qreal kNoteReach = 120;

QRectF around(const QRectF& rect, qreal reach) {
  return rect.adjusted(-reach, -reach, reach, reach);
}

}  // namespace

void CurveItem::show(const drawing::Curve& curve) {
  const bool same = m_curve.picture && *m_curve.picture == *curve.picture &&
                    std::ranges::equal(m_curve.labels, curve.labels, [](auto& one, auto& other) {
                      return one.rect == other.rect && one.picture == other.picture;
                    });
  if (!same) prepareGeometryChange();
  m_curve = curve;
  if (same) return;
  QRectF all = curve.path.boundingRect().united(curve.band);
  for (const drawing::Curve::Label& label : curve.labels) all |= label.rect;
  for (const drawing::Mark& mark : curve.picture->marks) all |= drawing::boundsOf(mark);
  m_bounds = around(all, kStroke);
  m_simple.reset();
  update();
}

void CurveItem::setHovered(bool hovered) {
  if (hovered == m_hovered) return;
  m_hovered = hovered;
  setZValue(hovered ? kHoveredZ : kCurveZ);
  update();
}

void CurveItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  if (m_looks.linesDimmed) painter->setOpacity(kDimmedOpacity);
  if (painter->worldTransform().m11() < kSimplifiedBelow) {
    if (!m_simple) m_simple = drawing::simplified(m_curve);
    drawing::paint(*painter, *m_simple, *m_looks.theme, *m_looks.cache, {});
  } else {
    drawing::paint(*painter, *m_curve.picture, *m_looks.theme, *m_looks.cache, {});
    for (const drawing::Curve::Label& label : m_curve.labels) {
      drawing::paint(*painter, *label.picture, *m_looks.theme, *m_looks.cache, label.rect.topLeft(),
                     m_looks.detail);
    }
  }
  if (m_hovered && m_curve.look.bare) {
    drawing::paint(*painter, *drawing::emphasised(m_curve), *m_looks.theme, *m_looks.cache, {});
  }
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
