#pragma once

#include <limits>
#include <optional>
#include <span>

#include "throughline/metrics/weakest_link.h"

// The pieces that the rule is put together from, shared by the judgement of one
// map and by the thousands of draws.

namespace throughline::metrics {

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();

[[nodiscard]] inline bool countsAsDelay(const PassageFacts& passage) {
  return passage.days && !passage.fixedTerm;
}

/// Two uplifts are equal where they differ by less than kSameUplift of themselves.
[[nodiscard]] inline bool atLeast(double value, double other) {
  return value >= other * (1 - kSameUplift);
}

/// Infinite where nobody moves on, whatever the benchmark.
[[nodiscard]] inline double conversionUplift(double conversion, double benchmark) {
  if (conversion == 0) return kInfinity;
  return benchmark > conversion ? benchmark / conversion : 1;
}

/// The first of the largest uplifts above 1; 0 stands for a passage without one.
[[nodiscard]] inline std::optional<std::size_t> largestUplift(std::span<const double> uplifts) {
  double largest = 1 + kSameUplift;
  bool found = false;
  for (const double uplift : uplifts) {
    if (uplift > largest) largest = uplift, found = true;
  }
  if (!found) return std::nullopt;
  std::size_t first = 0;
  while (!atLeast(uplifts[first], largest)) ++first;
  return first;
}

}  // namespace throughline::metrics
