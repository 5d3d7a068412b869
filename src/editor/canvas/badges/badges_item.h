#pragma once

#include <QGraphicsItem>
#include <optional>
#include <vector>

#include "canvas/map_scene.h"
#include "widgets/check_mark.h"

namespace throughline::editor {

/// A mark on the map.
struct Badge {
  QPointF at;  ///< its middle, in map coordinates
  CheckMark mark = CheckMark::hint;
  const ElementItem* on = nullptr;  ///< whose corner it stands on; null: a link
  QPointF home;                     ///< of that item, once it has come there
  std::size_t element = 0;          ///< among those of the layout; or the link among its links
  std::optional<journey::MetricRole> metric = {};  ///< the figure of that element that it stands at
  bool operator==(const Badge& other) const { return at == other.at && mark == other.mark; }
};

/// Above the cards, below what is in the hand. Paints those that are in sight, and follows cards
/// that glide.
class BadgesItem : public QGraphicsItem {
 public:
  explicit BadgesItem(const Looks& looks);

  /// Repaints only where a mark came, went or is another one.
  void show(std::vector<Badge> badges, QSizeF map);
  [[nodiscard]] const std::vector<Badge>& badges() const { return m_badges; }
  /// At this zoom marks are shown; from further away the counts of the stages say enough.
  [[nodiscard]] static bool areSeenAt(qreal zoom);

  [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) override;

 private:
  [[nodiscard]] static QRectF boxOf(const Badge& badge);
  void updateWhereOther(const std::vector<Badge>& before);

  const Looks& m_looks;
  std::vector<Badge> m_badges;
  QRectF m_bounds;
};

/// From the middle of a mark, in pixels, within which a press means it.
inline constexpr qreal kBadgeReach = 11;

}  // namespace throughline::editor
