#include "throughline/metrics/comparison.h"

#include <array>
#include <cmath>

namespace throughline::metrics {

std::optional<double> Shift::absolute() const {
  if (!before || !after) return std::nullopt;
  return *after - *before;
}

std::optional<double> Shift::relative() const {
  if (!before || !after || *before == 0) return std::nullopt;
  return (*after - *before) / std::abs(*before);
}

Verdict verdictOf(const std::optional<Interval>& ofDifference) {
  if (ofDifference && ofDifference->low > 0) return Verdict::better;
  if (ofDifference && ofDifference->high < 0) return Verdict::worse;
  return Verdict::unclear;
}

std::string_view word(Verdict verdict) {
  constexpr std::array<std::string_view, 3> words{"better", "worse", "unclear"};
  return words[static_cast<std::size_t>(verdict)];
}

PassageComparison compare(const PassageNumbers& before, const PassageNumbers& after) {
  PassageComparison result{after.from, after.to,         {before.conversion, after.conversion},
                           {},         Verdict::unclear, {before.days, after.days}};
  if (before.moved && before.volume && after.moved && after.volume) {
    result.interval = newcombe({*before.moved, *before.volume}, {*after.moved, *after.volume});
  }
  result.verdict = verdictOf(result.interval);
  return result;
}

Comparison compare(const PeriodNumbers& before, const PeriodNumbers& after) {
  Comparison comparison;
  for (std::size_t i = 0; i < after.stages.size(); ++i) {
    const StageNumbers& b = before.stages.at(i);
    const StageNumbers& a = after.stages[i];
    comparison.stages.push_back({a.stage, {b.volume, a.volume}, {b.health, a.health}});
  }
  for (std::size_t i = 0; i < after.passages.size(); ++i) {
    comparison.passages.push_back(compare(before.passages.at(i), after.passages[i]));
  }
  return comparison;
}

}  // namespace throughline::metrics
