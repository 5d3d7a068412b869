#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "connection.h"
#include "throughline/journey/message.h"

namespace throughline::store {

/// All that another file held after one of its edits is in this map, since a merge.
struct MergedState {
  std::int64_t row = 0;  ///< of the merge, in this file's history
  std::string at;        ///< when that was
  std::int64_t seq = 0;  ///< of the other file's edit
  std::int64_t sum = 0;  ///< its row's hash, which tells it from that of any other file
  journey::Message label;
};

/// What the merges of a history brought in, oldest first, without those that were undone, taken
/// back or gone back behind since.
[[nodiscard]] std::vector<MergedState> mergedStates(Connection& connection);

}  // namespace throughline::store
