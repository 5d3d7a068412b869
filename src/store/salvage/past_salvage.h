#pragma once

#include <vector>

#include "map_image.h"
#include "salvage/raw_map.h"
#include "throughline/store/salvage.h"

namespace throughline::store {

/// The rows of the history and the waypoints that are as they were written; others are added
/// to `leftOut`.
[[nodiscard]] PastRows pastIn(const RawMap& map, const Format& format,
                              std::vector<LeftOut>& leftOut);

/// The records as far as the history alone tells them, each as it was last.
[[nodiscard]] journey::Journey knownFrom(const PastRows& past, const Format& format);

/// Without the rows that can no longer be read beside this map, since a text that they only
/// have the difference of is lost.
[[nodiscard]] PastRows readableBeside(PastRows past, const journey::Journey& journey,
                                      const Format& format, std::vector<LeftOut>& leftOut);

}  // namespace throughline::store
