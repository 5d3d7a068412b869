#pragma once

#include <optional>
#include <vector>

#include "throughline/metrics/comparison.h"

// METRICS.md, "Period against period", between two maps: two states of one, or two files.
// Stages and passages are matched by the ids of stages.

namespace throughline::metrics {

/// On which of the two maps something is.
enum class Presence { both, onlyBefore, onlyAfter };

struct StageOfTwo {
  journey::Id<journey::Stage> stage;
  Presence presence = Presence::both;
  Shift volume;
  Shift volumePerDay;  ///< undefined where the periods are not known
  /// The periods differ in length (differInLength), so that volumes are compared per day.
  bool perDay = false;
  Shift health;
  /// Both maps have a health metric here and it is the same one; else its values are two things.
  bool sameHealth = false;

  /// What is compared: the volume, or per day.
  [[nodiscard]] const Shift& comparedVolume() const { return perDay ? volumePerDay : volume; }
};

struct PassageOfTwo {
  /// On a map on which they do not follow each other all is undefined.
  PassageComparison compared;
  Presence presence = Presence::both;
  bool fewBefore = false;  ///< a figure of under kFewCases
  bool fewAfter = false;
};

struct MapComparison {
  PeriodNumbers before;  ///< with the period that was taken
  PeriodNumbers after;
  bool perDay = false;
  std::vector<StageOfTwo> stages;      ///< those of the map after; removed ones where they stood
  std::vector<PassageOfTwo> passages;  ///< likewise, by the stage that is left

  /// Both sides have a figure of some stage or passage, so that there is something to compare.
  [[nodiscard]] bool haveNumbersInCommon() const;
  /// Any figure is another one, or is known on one side alone.
  [[nodiscard]] bool differ() const;
};

/// A period nothing: the newest of that map with a reading.
[[nodiscard]] MapComparison compareMaps(
    const journey::Journey& before, const journey::Journey& after,
    std::optional<journey::Id<journey::Period>> periodBefore = {},
    std::optional<journey::Id<journey::Period>> periodAfter = {});

/// By the way that is better, whatever its size: chance is not weighed, as nothing says how a
/// health was measured. Nothing where it did not change, or no way is better.
[[nodiscard]] std::optional<Verdict> directionOf(const Shift& health, journey::Better better);

}  // namespace throughline::metrics
