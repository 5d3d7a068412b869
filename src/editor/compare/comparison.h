#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "throughline/journey/differences.h"
#include "throughline/metrics/map_comparison.h"

namespace throughline::editor {

/// One of two maps that are compared: a state of the open map, another file, or what would be.
struct ComparedSide {
  QString name;  ///< "Review of 8 July 2026 · Q2 2026"
  journey::Journey map;
  /// Whose numbers are meant; nothing: the newest with a reading.
  std::optional<journey::Id<journey::Period>> period = {};
  /// The map of that time is not known: `map` is the present one, and nothing but its numbers of
  /// that period is compared.
  bool numbersOnly = false;
  /// The last edit that is in it, where it is a state of the open map: the older one stands first.
  std::optional<std::int64_t> seq = {};
  bool isNow = false;  ///< the open map as it is
};

/// What two maps differ in.
struct Comparison {
  ComparedSide then;
  ComparedSide now;
  journey::Differences changes;   ///< of the journey, without readings
  journey::Differences readings;  ///< a tab of their own, so that they do not drown the changes
  metrics::MapComparison numbers;
  /// The numbers now against those of a year before, where the map now has a period of then that
  /// is not the one compared with.
  std::optional<metrics::MapComparison> yearBefore = {};
  double sureThen = 0;  ///< of the weakest link
  double sureNow = 0;
  journey::Journey both;  ///< to be drawn (journey::mapOfBoth)

  [[nodiscard]] const journey::Journey& mapOf(const journey::Difference& difference) const {
    return difference.after ? now.map : then.map;
  }
  /// The map of one side is not known: what changed between them is not known either.
  [[nodiscard]] bool isNumbersOnly() const;
  [[nodiscard]] const journey::Stage* stage(journey::Id<journey::Stage> id) const;
};

/// Of two states of one map the older is `then`, whichever was named first.
[[nodiscard]] Comparison compareSides(ComparedSide then, ComparedSide now);

}  // namespace throughline::editor
