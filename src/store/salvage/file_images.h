#pragma once

#include <cstddef>
#include <vector>

#include "map_place.h"
#include "throughline/store/services.h"

namespace throughline::store {

/// What the file of a map can be taken for, as bytes, the likeliest first: with a write-ahead
/// log beside it brought in, as it lies, and as it was before an edit whose journal lies
/// beside it. Reads only. Throws Error(system).
[[nodiscard]] std::vector<std::vector<std::byte>> fileImages(const MapPlace& place,
                                                             const Services& services);

}  // namespace throughline::store
