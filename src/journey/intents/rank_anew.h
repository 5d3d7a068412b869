#pragma once

#include <cstdint>
#include <vector>

#include "throughline/journey/edit.h"

namespace throughline::journey {

/// The longest rank that an edit gives. Ranks grow with every insert at the same
/// place; where they would pass this, some neighbours are ranked anew.
inline constexpr std::size_t kLongRank = 48;

/// Gives new ranks to the records from `first` up to `last` (places in `order`, all
/// records of the holder) and to as many neighbours as it takes to keep them short:
/// about one neighbour for each insert since the last time, never all of a long list.
void rankAnew(Edit& edit, Kind kind, const std::vector<std::int64_t>& order, std::size_t first,
              std::size_t last);

}  // namespace throughline::journey
