#pragma once

#include <cstdint>
#include <optional>

#include "throughline/metrics/interval.h"

namespace throughline::metrics {

struct AbResult {
  double difference = 0;  ///< B's ratio - A's
  double z = 0;           ///< pooled two-proportion z; 0 where both are all or nothing
  double pValue = 1;      ///< two-sided
  Interval interval;      ///< 95 % Newcombe, of the difference
  double bBeatsA = 0.5;   ///< under Beta(1/2, 1/2) priors
};

/// METRICS.md, "A/B". Nothing unless both arms are counts.
[[nodiscard]] std::optional<AbResult> abTest(const Proportion& a, const Proportion& b);

/// The probability that B's rate is above A's under Beta(1/2, 1/2) priors.
/// Requires that both arms are counts.
[[nodiscard]] double probabilityBBeatsA(const Proportion& a, const Proportion& b);

/// Cases per arm (Fleiss, without continuity correction). Requires
/// 0 < baseline < 1, effect != 0 and 0 < baseline + effect < 1; nothing otherwise.
[[nodiscard]] std::optional<std::int64_t> sampleSizePerArm(double baseline, double effect,
                                                           double alpha = 0.05, double power = 0.8);

/// Over this many weeks traffic does not allow an A/B test.
inline constexpr double kLongestTestWeeks = 12;

}  // namespace throughline::metrics
