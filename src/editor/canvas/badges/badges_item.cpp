#include "canvas/badges/badges_item.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace throughline::editor {

namespace {

constexpr qreal kBadgeZ = 4;
constexpr qreal kBadgesFrom = 0.4;      // the zoom
constexpr std::size_t kFewBadges = 60;  // repainted one by one

bool stepsBack(const Badge& badge) {
  return badge.on && (badge.on->states() & (ElementItem::kDimmed | ElementItem::kOthers)) != 0;
}

}  // namespace

BadgesItem::BadgesItem(const Looks& looks) : m_looks(looks) {
  setZValue(kBadgeZ);
  setFlag(ItemUsesExtendedStyleOption);  // for the exposed rectangle
}

bool BadgesItem::areSeenAt(qreal zoom) { return zoom >= kBadgesFrom; }

QRectF BadgesItem::boxOf(const Badge& badge) {
  constexpr qreal kHalf = kCheckMarkSide / 2;
  return {badge.at.x() - kHalf, badge.at.y() - kHalf, kCheckMarkSide, kCheckMarkSide};
}

void BadgesItem::show(std::vector<Badge> badges, QSizeF map) {
  const QRectF bounds = QRectF(QPointF(), map).adjusted(-20, -20, 20, 20);
  if (bounds != m_bounds) {
    prepareGeometryChange();
    m_bounds = bounds;
  }
  const auto before = std::exchange(m_badges, std::move(badges));
  if (before != m_badges) updateWhereOther(before);
}

void BadgesItem::updateWhereOther(const std::vector<Badge>& before) {
  using Look = std::tuple<qreal, qreal, CheckMark>;
  std::set<Look> was;
  std::set<Look> is;
  for (const Badge& each : before) was.emplace(each.at.x(), each.at.y(), each.mark);
  for (const Badge& each : m_badges) is.emplace(each.at.x(), each.at.y(), each.mark);
  std::vector<Look> other;
  std::ranges::set_symmetric_difference(was, is, std::back_inserter(other));
  if (other.size() > kFewBadges) return update();
  for (const auto& [x, y, mark] : other) update(boxOf({.at = {x, y}}).adjusted(-1, -1, 1, 1));
}

void BadgesItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
  if (!areSeenAt(painter->worldTransform().m11())) return;
  const QRectF exposed = option->exposedRect;
  for (const Badge& badge : m_badges) {
    QRectF box = boxOf(badge);
    if (badge.on) {
      if ((badge.on->states() & ElementItem::kLifted) != 0) continue;
      // Its card may still be on the way to where it belongs.
      box.translate(badge.on->pos() - badge.home);
    }
    if (!exposed.intersects(box)) continue;
    painter->setOpacity(stepsBack(badge) ? kDimmedOpacity : 1);
    paintCheckMark(*painter, box, badge.mark, *m_looks.theme);
  }
  painter->setOpacity(1);
}

}  // namespace throughline::editor
