#pragma once

#include <map>
#include <optional>

#include "throughline/metrics/numbers.h"

namespace throughline::metrics {

/// What one passage is set to, by its place; nothing: as it is.
struct Assumption {
  std::optional<double> conversion;
  std::optional<double> days;
};
using Assumptions = std::map<std::size_t, Assumption>;

/// The journey's outcome: METRICS.md's terms, undefined where a part is.
struct Outcome {
  std::optional<double> finalVolume;
  std::optional<double> leadTimeDays;
  std::optional<double> flow;  ///< customers per day of lead time
};

struct WhatIf {
  Outcome before;
  Outcome after;
};

/// METRICS.md, "What if". A conversion of 0 cannot be scaled, nor can one that
/// is undefined: the volume after is then undefined. Days set for a passage that
/// has none count from 0.
[[nodiscard]] WhatIf whatIf(const PeriodNumbers& numbers, const Assumptions& assumptions);

}  // namespace throughline::metrics
