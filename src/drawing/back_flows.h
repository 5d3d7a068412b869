#pragma once

#include "shown_map.h"

namespace throughline::drawing {

/// What loops back from a column's stage as far as that is known, a sentence for each stage
/// that it goes to: "37 back to Consideration, 18 %" of the stage's volume.
[[nodiscard]] std::vector<journey::Message> backFlows(const ShownMap& map, std::size_t column);

}  // namespace throughline::drawing
