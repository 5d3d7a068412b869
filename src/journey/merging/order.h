#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "throughline/journey/rank.h"

namespace throughline::journey {

/// The records of one kind and holder that stand in the merged map, as one of the maps has
/// them: those that it has there, in its order.
struct OrderedSide {
  struct Entry {
    std::int64_t id;
    Rank rank;
  };
  std::vector<Entry> entries;
};

struct MergedOrder {
  struct Entry {
    std::int64_t id;
    Rank rank;  ///< those of the maps where they give this order, else new ones
    bool operator==(const Entry&) const = default;
  };
  std::vector<Entry> entries;
  std::set<std::int64_t> movedByMine;  ///< among those that the base has there too
  std::set<std::int64_t> movedByTheirs;
};

/// Both orders in one: what only one side moved or added stands where that side has it, behind
/// the same one before it; what both moved stands by its rank. Null base: mine stays as it is.
/// Which side is which makes no difference to the order, where there is a base.
[[nodiscard]] MergedOrder mergedOrder(const OrderedSide* base, const OrderedSide& mine,
                                      const OrderedSide& theirs);

}  // namespace throughline::journey
