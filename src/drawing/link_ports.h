#pragma once

#include "link_plan.h"

namespace throughline::drawing {

/// Gives every link its places at the sides of its cards, whose sides are chosen already:
/// no two links enter a gutter at the same height, from whichever side, unless they share a
/// port. Neighbours that stand beside each other are joined by a straight line where
/// nothing is in its way.
void placePorts(std::vector<PlannedLink>& links, const LinkedCards& cards, std::size_t columns);

/// It needs no track.
[[nodiscard]] inline bool isStraight(const PlannedLink& link) {
  return link.from != link.to && !link.passesColumns() && !link.start.shared && !link.end.shared &&
         link.start.y == link.end.y;
}

}  // namespace throughline::drawing
