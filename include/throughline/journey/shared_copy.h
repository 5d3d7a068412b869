#pragma once

#include <array>
#include <cstddef>
#include <set>

#include "throughline/journey/id.h"
#include "throughline/journey/journey.h"
#include "throughline/journey/lanes.h"

namespace throughline::journey {

/// What goes into a copy to give away. As it stands nothing does that tells who said something or
/// what was thought of it: sources, comments, reviews.
struct ShareOptions {
  std::set<LaneKey> without;       ///< lanes left out with what they show
  std::set<Id<Stage>> onlyStages;  ///< empty: all
  bool sources = false;
  bool comments = false;
  bool reviews = false;  ///< date, period, note and decisions of each, and nothing else of it
  bool operator==(const ShareOptions&) const = default;
};

/// How many records of each kind.
using KindCounts = std::array<std::size_t, kKindCount>;

struct SharedCopy {
  Journey journey;
  KindCounts kept{};
  KindCounts leftOut{};
  /// Findings, questions and feelings that no longer say where they come from.
  std::size_t origins = 0;
};

/// The map to give away, as CONTRACT.md's `share` says: a map of its own in which the records that
/// stay keep their ids. What only left-out things named goes with them: people, departments,
/// periods; and where only some stages are kept, all of these that nothing names. A lane left out
/// is hidden in the copy. `ids` gives the new ones.
[[nodiscard]] SharedCopy sharedCopy(const Journey& map, const ShareOptions& options, IdSource& ids);

}  // namespace throughline::journey
