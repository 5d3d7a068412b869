#pragma once

#include <optional>

namespace throughline::metrics {

struct Interval {
  double low = 0;
  double high = 0;
  bool operator==(const Interval&) const = default;
};

/// Under so many cases a figure is shown with "few cases" beside it.
inline constexpr double kFewCases = 30;

/// `moved` of `entered`; both may be real where they were measured so.
struct Proportion {
  double moved = 0;
  double entered = 0;
  [[nodiscard]] double ratio() const { return moved / entered; }
  /// True where it can have come from counting: 0 <= moved <= entered, entered > 0.
  [[nodiscard]] bool isCount() const { return entered > 0 && moved >= 0 && moved <= entered; }
};

/// The 95 % quantile that all intervals here use.
inline constexpr double kZ95 = 1.959963984540054;

/// Wilson score interval (Wilson 1927). Nothing unless the proportion is a count.
[[nodiscard]] std::optional<Interval> wilson(const Proportion& proportion);

/// Newcombe's hybrid-score interval of `after - before` (Newcombe 1998, method 10).
[[nodiscard]] std::optional<Interval> newcombe(const Proportion& before, const Proportion& after);

}  // namespace throughline::metrics
