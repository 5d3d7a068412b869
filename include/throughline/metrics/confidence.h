#pragma once

#include <cstddef>
#include <vector>

#include "throughline/metrics/numbers.h"

namespace throughline::metrics {

/// How many draws METRICS.md asks for.
inline constexpr std::size_t kDraws = 20'000;

/// For each passage the share of seeded draws in which it is the weakest link
/// by the numbers' own rule. In each draw a passage that is a count has its
/// conversion drawn from Beta(moved + 1/2, volume - moved + 1/2), the others
/// keep theirs. A draw without a weakest link goes to the first stalled passage.
/// The same numbers give the same shares on every run and machine.
[[nodiscard]] std::vector<double> confidence(const PeriodNumbers& numbers);

/// The same draws, remembered per passage between calls, so that a change of one
/// reading costs only the passages it touches. Used by one thread.
class ConfidenceCache {
 public:
  [[nodiscard]] std::vector<double> confidence(const PeriodNumbers& numbers);

  /// For how many passages `confidence` would have to draw anew: what its time
  /// depends on.
  [[nodiscard]] std::size_t toDraw(const PeriodNumbers& numbers) const;

 private:
  struct Column {
    double moved = -1;
    double volume = -1;
    std::vector<double> conversions;
    [[nodiscard]] bool isOf(const PassageNumbers& passage) const;
  };
  void draw(const PeriodNumbers& numbers);

  std::vector<Column> m_columns;
};

enum class Sureness { sure, likely, close };

/// sure from 95 %, likely from 75 %, else too close to call.
[[nodiscard]] Sureness sureness(double confidence);

}  // namespace throughline::metrics
