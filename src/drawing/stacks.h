#pragma once

#include <set>

#include "throughline/drawing/layout.h"

namespace throughline::drawing {

/// The lanes that begin a stack of their own where the lanes, in their order, are set in
/// at most so many stacks and the highest of these is as low as can be. Never the first.
[[nodiscard]] std::set<LaneId> firstsOfStacks(const std::vector<Lane>& lanes, std::size_t stacks);

}  // namespace throughline::drawing
