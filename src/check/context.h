#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "throughline/check/finding.h"
#include "throughline/journey/journey.h"
#include "throughline/metrics/evidence.h"
#include "throughline/metrics/numbers.h"
#include "touchpoint_facts.h"

namespace throughline::check {

/// What rules and steps look at: the map, the day, and what several of them ask of these.
struct Context {
  const journey::Journey& journey;
  journey::Date today;
  std::vector<const journey::Stage*> stages;  ///< in the order of the map
  const metrics::EvidenceByStage& evidence;
  const metrics::PeriodNumbers& numbers;  ///< of the newest period with a reading
  const TouchpointFacts& touchpoints;

  /// The passage that is the weakest link; null where there is none.
  [[nodiscard]] const metrics::PassageNumbers* weakest() const;
  /// The stage that it leaves.
  [[nodiscard]] std::optional<journey::Id<journey::Stage>> weakestStage() const;
  /// No passage is the weakest link, and none could turn out to be: all is known that the map's
  /// rule looks at.
  [[nodiscard]] bool isProvenWithoutWeakest() const;
  /// Nobody has put anything on it yet, but for stages by their names.
  [[nodiscard]] bool isFresh() const;
};

/// The day after which a metric's newest period is too old, counted from its end.
[[nodiscard]] std::int64_t staleAfterDays(const journey::MapSettings& settings);
/// The newest period in which the stage's metric was read; null where it never was.
[[nodiscard]] const journey::Period* newestPeriodOf(const journey::Journey& journey,
                                                    journey::Id<journey::Stage> stage,
                                                    journey::MetricRole metric);
[[nodiscard]] const journey::Metric& metricOf(const journey::Stage& stage,
                                              journey::MetricRole role);
/// Of those at the stage that are still to be decided the one that has come furthest; null where
/// nothing is tried there.
[[nodiscard]] const journey::Experiment* openExperimentAt(const journey::Journey& journey,
                                                          journey::Id<journey::Stage> stage);

/// Of those that were decided at the stage the one that ended last; null where none was.
[[nodiscard]] const journey::Experiment* lastDecidedAt(const journey::Journey& journey,
                                                       journey::Id<journey::Stage> stage);

inline constexpr journey::MetricRole kBothMetrics[]{journey::MetricRole::volume,
                                                    journey::MetricRole::health};

}  // namespace throughline::check
