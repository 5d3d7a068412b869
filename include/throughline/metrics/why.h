#pragma once

#include <string>
#include <vector>

#include "throughline/journey/message.h"
#include "throughline/metrics/numbers.h"

namespace throughline::metrics {

/// Why the weakest link is the one, and how sure that is, for the panel, the
/// command line and JSON: "24 % move on; the target is 40 %. Meeting it would
/// lift customer flow by 68 %, more than any other single fix. Sure, on 202
/// demos booked." Empty where there is no weakest link. `confidence` is what
/// metrics::confidence gave for these numbers.
[[nodiscard]] journey::Message why(const journey::Journey& journey, const PeriodNumbers& numbers,
                                   const std::vector<double>& confidence);

/// What is seen of it alone: "24 % move on". Requires that there is a weakest link.
[[nodiscard]] journey::Message whatIsSeen(const PeriodNumbers& numbers);
/// The two halves of it, for those who know the first before the second.
[[nodiscard]] journey::Message whyWeakest(const PeriodNumbers& numbers);
[[nodiscard]] journey::Message howSure(const journey::Journey& journey,
                                       const PeriodNumbers& numbers,
                                       const std::vector<double>& confidence);

/// What has to be said beside a passage's figures. Mostly nothing.
enum class Caution { fixed_term, stalled, doubtful, few_cases };
[[nodiscard]] std::vector<Caution> cautions(const PassageNumbers& passage);
/// "fixed term", "stalled", "doubtful", "few cases".
[[nodiscard]] journey::Message shortWords(Caution caution);
/// The same with its reason: "stalled: nobody moved on, or a reading is missing".
[[nodiscard]] journey::Message words(Caution caution);
/// All of them: "fixed term, few cases".
[[nodiscard]] journey::Message cautionText(const PassageNumbers& passage);

/// A ratio as people read it: "24 %", below 10 % with one decimal ("3.1 %"). What
/// is not 0 never reads as "0 %".
[[nodiscard]] journey::Message percentText(double ratio);
/// A share of the draws: "over 99.9 %" where hardly one says otherwise.
[[nodiscard]] journey::Message confidenceText(double confidence);
/// Whether the draws can tell anything: days come without a count of cases, so
/// by the rule `delay` all draws are alike.
[[nodiscard]] bool isDrawn(const PeriodNumbers& numbers);
/// How much the health changed, without its sign: "7.7 %", for a metric in % "6 points".
/// Nothing where that is undefined.
[[nodiscard]] std::optional<journey::Message> healthChangeText(const journey::Metric& health,
                                                               const StageNumbers& stage);
/// Days as people read them: "34 days", "1 day", "0.5 days".
[[nodiscard]] journey::Message daysText(double days);
/// The same where there is little room: "34 d".
[[nodiscard]] journey::Message shortDaysText(double days);

}  // namespace throughline::metrics
