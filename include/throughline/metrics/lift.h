#pragma once

#include <optional>
#include <string>
#include <vector>

#include "throughline/journey/journey.h"
#include "throughline/journey/message.h"
#include "throughline/metrics/comparison.h"
#include "throughline/metrics/interval.h"

// METRICS.md, "Brand lift".

namespace throughline::metrics {

/// What a campaign lifted in one metric and phase.
struct Lift {
  journey::BrandMetric metric = journey::BrandMetric::ad_recall;
  journey::SurveyPhase phase = journey::SurveyPhase::after;
  /// Against a control group. Else after against before among the exposed: what
  /// everybody would have answered by then is in it too.
  bool control = true;
  Proportion base;  ///< the control group, or the exposed before
  Proportion exposed;
  double absolute = 0;
  Interval interval;  ///< 95 % Newcombe
  double pValue = 1;
  std::optional<double> relative;  ///< undefined where nobody of the base is positive
  Verdict verdict = Verdict::unclear;
  /// Where the verdict is unclear, the smallest lift that so many answers could have
  /// shown; undefined where not even the largest could be shown.
  std::optional<double> smallestSeen;
  bool fewCases = false;  ///< a group has under kFewCases
};

/// Of bare groups. Nothing unless both are counts.
[[nodiscard]] std::optional<Lift> liftOf(const Proportion& base, const Proportion& exposed);

/// Of each metric, in their order, each phase in which both groups were asked; where the exposed
/// alone were asked after it, after against before.
[[nodiscard]] std::vector<Lift> liftsOf(const journey::Journey& journey,
                                        journey::Id<journey::Campaign> campaign);

/// It for people, a sentence each. `metric` is what the metric is called.
[[nodiscard]] std::vector<journey::Message> liftSentences(const Lift& lift,
                                                          const std::string& metric);

}  // namespace throughline::metrics
