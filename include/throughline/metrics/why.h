#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "throughline/metrics/numbers.h"

namespace throughline::metrics {

/// Why the weakest link is the one, and how sure that is, for the panel, the
/// command line and JSON: "24 % move on; the target is 40 %. Meeting it would
/// lift customer flow by 68 %, more than any other single fix. Sure, on 202
/// demos booked." Empty where there is no weakest link. `confidence` is what
/// metrics::confidence gave for these numbers.
[[nodiscard]] std::string why(const journey::Journey& journey, const PeriodNumbers& numbers,
                              const std::vector<double>& confidence);

/// The two halves of it, for those who know the first before the second.
[[nodiscard]] std::string whyWeakest(const PeriodNumbers& numbers);
[[nodiscard]] std::string howSure(const journey::Journey& journey, const PeriodNumbers& numbers,
                                  const std::vector<double>& confidence);

/// What has to be said beside a passage's figures. Mostly nothing.
enum class Caution { fixed_term, stalled, doubtful, few_cases };
[[nodiscard]] std::vector<Caution> cautions(const PassageNumbers& passage);
/// "fixed term", "stalled", "doubtful", "few cases".
[[nodiscard]] std::string_view shortWords(Caution caution);
/// The same with its reason: "stalled: nobody moved on, or a reading is missing".
[[nodiscard]] std::string_view words(Caution caution);
/// All of them: "fixed term, few cases".
[[nodiscard]] std::string cautionText(const PassageNumbers& passage);

/// A ratio as people read it: "24 %", below 10 % with one decimal ("3.1 %"). What
/// is not 0 never reads as "0 %".
[[nodiscard]] std::string percentText(double ratio);
/// A share of the draws: "over 99.9 %" where hardly one says otherwise.
[[nodiscard]] std::string confidenceText(double confidence);
/// Whether the draws can tell anything: days come without a count of cases, so
/// by the rule `delay` all draws are alike.
[[nodiscard]] bool isDrawn(const PeriodNumbers& numbers);
/// How much the health changed, without its sign: "7.7 %", for a metric in % "6 points".
/// Nothing where that is undefined.
[[nodiscard]] std::optional<std::string> healthChangeText(const journey::Metric& health,
                                                          const StageNumbers& stage);
/// Days as people read them: "34 days", "1 day", "0.5 days".
[[nodiscard]] std::string daysText(double days);
/// The same where there is little room: "34 d".
[[nodiscard]] std::string shortDaysText(double days);

}  // namespace throughline::metrics
