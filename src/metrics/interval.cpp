#include "throughline/metrics/interval.h"

#include <algorithm>
#include <cmath>

namespace throughline::metrics {

std::optional<Interval> wilson(const Proportion& proportion) {
  if (!proportion.isCount()) return std::nullopt;
  const double n = proportion.entered;
  const double p = proportion.ratio();
  const double z2 = kZ95 * kZ95;
  const double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const double half = kZ95 / (1 + z2 / n) * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
  // At 0 and n of n the bound is exact; rounding must not push it past it.
  return Interval{proportion.moved == 0 ? 0 : std::max(0.0, centre - half),
                  proportion.moved == n ? 1 : std::min(1.0, centre + half)};
}

std::optional<Interval> newcombe(const Proportion& before, const Proportion& after) {
  const auto b = wilson(before);
  const auto a = wilson(after);
  if (!b || !a) return std::nullopt;
  const double difference = after.ratio() - before.ratio();
  return Interval{
      difference - std::hypot(after.ratio() - a->low, b->high - before.ratio()),
      difference + std::hypot(a->high - after.ratio(), before.ratio() - b->low),
  };
}

}  // namespace throughline::metrics
