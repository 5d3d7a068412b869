#pragma once

#include <vector>

#include "shown_map.h"

namespace throughline::drawing {

/// What a lane says in one line while it is folded, in parts that stand beside each other.
[[nodiscard]] std::vector<journey::Message> gistOf(LaneId lane, const ShownMap& map);

}  // namespace throughline::drawing
