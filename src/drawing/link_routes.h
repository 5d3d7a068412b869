#pragma once

#include <span>

#include "link_plan.h"

namespace throughline::drawing {

/// Where the columns stand that a plan is drawn between, on the map.
struct LinkRoom {
  qreal left = 0;  ///< of the lane, from which the columns are counted
  std::span<const qreal> columnLefts;
  qreal columnWidth = measure::kColumnWidth;
  qreal top = 0;  ///< what the plan's heights are counted from
};

/// The corners of a link from the card that it leaves to the one that it enters.
struct LinkRoute {
  std::vector<QPointF> points;
  std::vector<QPointF> parted;  ///< when its bundles have parted; empty where it is in none
  bool operator==(const LinkRoute&) const = default;
};

/// Of each link of the plan, in its order.
[[nodiscard]] std::vector<LinkRoute> routesOf(const LinkPlan& plan, const LinkRoom& room);

/// Paths with rounded corners, without words and pictures.
[[nodiscard]] LinkPath pathOf(const PlannedLink& link, const LinkRoute& route);

/// On the middle of its longest piece.
[[nodiscard]] QRectF labelPlace(const LinkRoute& route, QSizeF size);

/// Where links run on one line, without pictures.
[[nodiscard]] std::vector<LinkBundle> bundlesOf(const LinkPlan& plan,
                                                const std::vector<LinkRoute>& routes);

/// One for each two stages between which links run.
[[nodiscard]] std::vector<LinkSum> sumsOf(const LinkPlan& plan,
                                          const std::vector<LinkRoute>& routes);

}  // namespace throughline::drawing
