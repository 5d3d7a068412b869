#pragma once

#include <functional>
#include <span>
#include <unordered_map>

#include "throughline/drawing/layout.h"

namespace throughline::drawing {

/// How links run: out of a card's side into the gutter between two columns,
/// along it, and into the other card's side. A link that passes over a column
/// takes a track of its own, forward ones above all cards and those that go
/// back below them, so that no card is ever crossed.
struct LinkPlan {
  struct Planned {
    const journey::Link* link;
    std::size_t from;  ///< column
    std::size_t to;
    std::optional<int> track;  ///< from 0, counted away from the cards
    bool back;                 ///< drawn as going back
  };
  std::vector<Planned> links;
  int topTracks = 0;
  int bottomTracks = 0;
};

inline constexpr qreal kTrackGap = 5;

/// `columnOf` gives nothing for touchpoints that are not shown.
[[nodiscard]] LinkPlan planLinks(
    const std::vector<const journey::Link*>& links,
    const std::function<std::optional<std::size_t>(journey::Id<journey::Touchpoint>)>& columnOf);

using Cards = std::unordered_map<journey::Id<journey::Touchpoint>, QRectF>;
/// The rectangles of the cards that the plan's links join.
[[nodiscard]] Cards cardsOf(const LinkPlan& plan, std::span<const Element> elements);

[[nodiscard]] std::vector<LinkPath> routeLinks(const LinkPlan& plan, const Cards& cards,
                                               const QRectF& lane);

}  // namespace throughline::drawing
