#pragma once

#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "throughline/journey/id.h"
#include "throughline/journey/journey.h"
#include "throughline/journey/lanes.h"
#include "throughline/journey/record_key.h"

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

/// Somebody or something that was left out, and a record of the copy whose words name it.
struct StillNamed {
  std::string name;
  RecordKey where;
  bool operator==(const StillNamed&) const = default;
};

/// The map to give away, as CONTRACT.md's `share` says: a map of its own in which the records that
/// stay keep their ids. What only left-out things named goes with them: people, departments,
/// periods; and where only some stages are kept, all of these that nothing names. A lane left out
/// is hidden in the copy. `ids` gives the new ones.
[[nodiscard]] SharedCopy sharedCopy(const Journey& map, const ShareOptions& options, IdSource& ids);

/// What the copy's own words still say of those that were left out: people, departments, sources,
/// who took part in reviews, and who wrote comments; in the map's order, each name once a record.
/// Names are compared by whole words, case-folded; those of under three letters are passed over.
[[nodiscard]] std::vector<StillNamed> stillNamed(const Journey& map, const Journey& copy);

}  // namespace throughline::journey
