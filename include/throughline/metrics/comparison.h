#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "throughline/metrics/numbers.h"

namespace throughline::metrics {

/// A number before and after.
struct Shift {
  std::optional<double> before;
  std::optional<double> after;
  /// Undefined where a side is, relative also where before is 0.
  [[nodiscard]] std::optional<double> absolute() const;
  [[nodiscard]] std::optional<double> relative() const;
};

enum class Verdict { better, worse, unclear };
/// better or worse where the interval of a difference excludes 0. Without one: unclear.
[[nodiscard]] Verdict verdictOf(const std::optional<Interval>& ofDifference);
/// "better", "worse", "unclear".
[[nodiscard]] std::string_view word(Verdict verdict);

struct PassageComparison {
  journey::Id<journey::Stage> from;
  journey::Id<journey::Stage> to;
  Shift conversion;
  std::optional<Interval> interval;  ///< 95 %, of the change of the conversion
  Verdict verdict = Verdict::unclear;
  Shift days;
};

struct StageComparison {
  journey::Id<journey::Stage> stage;
  Shift volume;
  Shift health;
};

struct Comparison {
  std::vector<StageComparison> stages;
  std::vector<PassageComparison> passages;
};

/// One passage in two periods; what a side lacks is undefined on that side alone.
[[nodiscard]] PassageComparison compare(const PassageNumbers& before, const PassageNumbers& after);

/// METRICS.md, "Period against period", of one map: the stages and passages of
/// both sides are the same ones in the same order.
[[nodiscard]] Comparison compare(const PeriodNumbers& before, const PeriodNumbers& after);

}  // namespace throughline::metrics
