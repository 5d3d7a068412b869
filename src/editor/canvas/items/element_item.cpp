#include "canvas/items/element_item.h"

#include <QPainter>
#include <algorithm>

#include "canvas/items/kept_mark.h"
#include "canvas/items/rings.h"

namespace throughline::editor {

namespace {

// Rings and lifted shadows reach this far over the element's edge.
constexpr qreal kReach = 12;
static_assert(kReach >= kKeptReach);
constexpr qreal kKeptZ = 2;  // its mark lies over the next card's edge

bool isCard(drawing::ElementKind kind) {
  using drawing::ElementKind;
  return kind == ElementKind::touchpoint || kind == ElementKind::experiment ||
         kind == ElementKind::campaign;
}

}  // namespace

bool ElementItem::show(const drawing::Element& element) {
  if (m_picture == element.picture && m_size == element.rect.size()) return false;
  if (m_size != element.rect.size()) prepareGeometryChange();
  m_kind = element.kind;
  m_size = element.rect.size();
  m_picture = element.picture;
  update();
  return true;
}

void ElementItem::setStates(unsigned mask, unsigned states) {
  const unsigned next = (m_states & ~mask) | (states & mask);
  if (next == m_states) return;
  if (((next ^ m_states) & kKept) != 0) setZValue((next & kKept) != 0 ? kKeptZ : 0);
  m_states = next;
  update();
}

QRectF ElementItem::boundingRect() const {
  return QRectF(QPointF(), m_size).adjusted(-kReach, -kReach, kReach, kReach);
}

void ElementItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  if (!m_picture) return;
  const qreal opacity = (m_states & kDimmed) != 0   ? kDimmedOpacity
                        : (m_states & kOthers) != 0 ? kOthersOpacity
                                                    : 1;
  painter->setOpacity((m_states & kCut) != 0 ? std::min(opacity, kCutOpacity) : opacity);
  if ((m_states & (kHovered | kLifted)) != 0 && isCard(m_kind))
    paintLift(*painter, m_size, m_states, m_looks);
  drawing::paint(*painter, *m_picture, *m_looks.theme, *m_looks.cache, {}, m_looks.detail);
  painter->setOpacity(opacity);  // what is selected is seen, cut or not
  paintRings(*painter, m_size, m_states, m_looks, ringedShapeOf(*m_picture));
  if ((m_states & kHeld) != 0) paintHeld(*painter, m_size, m_looks);
  if ((m_states & kKept) != 0) paintKeptMark(*painter, m_size, m_looks);
  painter->setOpacity(1);
}

}  // namespace throughline::editor
