#pragma once

#include <cstdint>
#include <unordered_set>
#include <vector>

#include "throughline/journey/differences.h"

namespace throughline::journey {

/// Those of one kind that a holder holds, on the map before and on the one after.
struct Siblings {
  std::vector<std::int64_t> before;
  std::vector<std::int64_t> after;
  /// On both, in the same order among themselves: as many as there can be, and of equally many
  /// choices the one in which most have kept their rank.
  std::unordered_set<std::int64_t> stayed;
};

[[nodiscard]] Siblings siblingsOf(const Journey& before, const Journey& after, Kind kind,
                                  std::int64_t holder);
[[nodiscard]] std::vector<Slot> slotsOf(const Siblings& siblings);

}  // namespace throughline::journey
