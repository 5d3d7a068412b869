#pragma once

#include <optional>
#include <string>
#include <vector>

#include "throughline/journey/journey.h"
#include "throughline/metrics/comparison.h"

// METRICS.md, "Before/after": a stage in two periods, between which something was
// changed. Experiments and campaigns are both seen through it.

namespace throughline::metrics {

/// The periods that are compared.
struct Sides {
  std::optional<journey::Id<journey::Period>> before;
  std::optional<journey::Id<journey::Period>> after;
  bool operator==(const Sides&) const = default;
};

/// Those that the user names; else before is the last period that ends on or before the
/// start, after the newest one that begins on or after it. Without a start a side that
/// is not named is undefined.
[[nodiscard]] Sides sidesOf(const journey::Journey& journey, const journey::Experiment& experiment);
[[nodiscard]] Sides sidesOf(const journey::Journey& journey, const journey::Campaign& campaign);

/// A reading of a touchpoint then and now; no interval.
struct TouchpointShift {
  journey::Id<journey::Touchpoint> touchpoint;
  std::string metric;
  Shift value;
};

struct BeforeAfter {
  Sides sides;
  Shift volume;
  Shift conversion;
  std::optional<Interval> interval;  ///< 95 % Newcombe, of the change of the conversion
  std::optional<Verdict> verdict;    ///< where both conversions are defined
  bool fewCases = false;             ///< a side has under kFewCases
  Shift days;
  Shift health;  ///< of the stage; no interval
  /// Of the stage's touchpoints, in their order, those that have a reading on a side.
  std::vector<TouchpointShift> touchpoints;
};
[[nodiscard]] BeforeAfter beforeAfter(const journey::Journey& journey,
                                      journey::Id<journey::Stage> stage, const Sides& sides);

}  // namespace throughline::metrics
