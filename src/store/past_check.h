#pragma once

#include <vector>

#include "map_file.h"

namespace throughline::store {

/// What is wrong with the history of a file that was just read, and with what helps to read it:
/// each row by its own hash, all of them by the seal, the index by record, the waypoints. None
/// of it keeps a map from opening.
[[nodiscard]] std::vector<journey::Error> faultsOfThePast(MapFile& file, const Contents& contents);

}  // namespace throughline::store
