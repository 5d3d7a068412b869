#include "canvas/items/line_items.h"

#include <algorithm>
#include <utility>

namespace throughline::editor {

namespace {

constexpr qreal kSimplifiedBelow = 0.4;

constexpr qreal kHoveredZ = 4;
constexpr qreal kStroke = 4;  // half of the widest line with its highlight
constexpr qreal kLinkZ = 1;
constexpr qreal kHighlightedZ = 2;
constexpr qreal kLabelledZ = 4;
constexpr qreal kBesideLookedAt = 0.4;

QRectF around(const QRectF& rect, qreal reach) {
  return rect.adjusted(-reach, -reach, reach, reach);
}

}  // namespace

CurveItem::CurveItem(const Looks& looks) : m_looks(looks) { setZValue(kCurveZ); }

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

LinkItem::LinkItem(const Looks& looks) : m_looks(looks) { setZValue(kLinkZ); }

void LinkItem::show(const drawing::LinkPath& link) {
  const bool same = link.picture == m_link.picture && link.label == m_link.label &&
                    link.countRect == m_link.countRect;
  m_link = link;
  if (!same) follow();
}

void LinkItem::setState(const State& state) {
  if (state == m_state) return;
  m_state = state;
  setZValue(state.labelled ? kLabelledZ : state.highlighted ? kHighlightedZ : kLinkZ);
  follow();
}

void LinkItem::follow() {
  prepareGeometryChange();
  const drawing::LinkLook look{m_state.highlighted, m_state.parted};
  m_picture = look == drawing::LinkLook{} ? m_link.picture : drawing::linkPicture(m_link, look);
  m_bounds = around(m_link.path.boundingRect() | m_link.arrow.boundingRect() |
                        m_link.parted.boundingRect() | m_link.partedArrow.boundingRect(),
                    kStroke);
  if (m_link.count) m_bounds |= around(m_link.countRect, kStroke);
  if (m_state.labelled && m_link.label) m_bounds |= around(m_link.labelRect, kStroke);
  update();
}

void LinkItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  if (m_looks.detail != drawing::Detail::full && !m_state.highlighted) return;
  if ((m_looks.linesDimmed || m_state.dimmed) && !m_state.highlighted) {
    painter->setOpacity(kDimmedOpacity);
  } else if (m_state.faded) {
    painter->setOpacity(kBesideLookedAt);
  }
  const auto paint = [&](const drawing::Picture& picture, QPointF at) {
    drawing::paint(*painter, picture, *m_looks.theme, *m_looks.cache, at);
  };
  paint(*m_picture, {});
  if (m_link.count) paint(*m_link.count, m_link.countRect.topLeft());
  if (m_state.labelled && m_link.label) paint(*m_link.label, m_link.labelRect.topLeft());
  painter->setOpacity(1);
}

BundleItem::BundleItem(const Looks& looks) : m_looks(looks) { setZValue(kLinkZ); }

void BundleItem::show(const drawing::LinkBundle& bundle) {
  const bool same = bundle.line == m_bundle.line && bundle.loopBack == m_bundle.loopBack;
  m_bundle = bundle;
  if (same) return;
  prepareGeometryChange();
  m_bounds = around(QRectF(bundle.line.p1(), bundle.line.p2()), kStroke);
  update();
}

void BundleItem::setFaded(bool faded) {
  if (std::exchange(m_faded, faded) != faded) update();
}

void BundleItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  if (m_looks.detail != drawing::Detail::full) return;
  painter->setOpacity(m_looks.linesDimmed ? kDimmedOpacity : m_faded ? kBesideLookedAt : 1);
  drawing::paint(*painter, *m_bundle.picture, *m_looks.theme, *m_looks.cache, {});
  painter->setOpacity(1);
}

}  // namespace throughline::editor
