#pragma once

#include <cstddef>

#include "throughline/journey/message.h"
#include "throughline/metrics/numbers.h"

// How much of the journey a period's numbers speak of: a quarter that has just begun has few.

namespace throughline::metrics {

struct Coverage {
  std::size_t measured = 0;  ///< passages with a conversion or days
  std::size_t passages = 0;

  [[nodiscard]] bool isWhole() const { return measured == passages; }
};
[[nodiscard]] Coverage coverageOf(const PeriodNumbers& numbers);

/// Where there is no weakest link: "Every passage keeps its target", or of how many passages
/// that is known at all.
[[nodiscard]] journey::Message whyNoWeakestLink(const PeriodNumbers& numbers);
/// "Lead time 304 days", or of how many passages that is the sum. Requires that it is defined.
[[nodiscard]] journey::Message leadTimeText(const PeriodNumbers& numbers);

}  // namespace throughline::metrics
