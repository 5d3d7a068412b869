#pragma once

#include <vector>

#include "frame/place.h"

namespace throughline::editor {

/// What a window can show of its map, in the order of the switch; the first is open at first.
[[nodiscard]] std::vector<PlaceEntry> allPlaces();

}  // namespace throughline::editor
