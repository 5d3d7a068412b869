#pragma once

#include <string>
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

/// A ratio as people read it: "24 %", below 10 % with one decimal ("3.1 %").
[[nodiscard]] std::string percentText(double ratio);
/// Days as people read them: "34 days", "1 day", "0.5 days".
[[nodiscard]] std::string daysText(double days);

}  // namespace throughline::metrics
