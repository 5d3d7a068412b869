#pragma once

#include <optional>

#include "throughline/journey/message.h"
#include "throughline/journey/records.h"
#include "throughline/metrics/experiments.h"

namespace throughline::exchange {

/// "better", "worse", "unclear".
[[nodiscard]] journey::Message verdictWords(metrics::Verdict verdict);
/// A difference of ratios with its sign, in points: "+11.2 points".
[[nodiscard]] journey::Message pointsWords(double difference);
/// The same with its interval: "+11.2 points (−1.3 to +23.2)".
[[nodiscard]] journey::Message pointsWords(double difference,
                                           const std::optional<metrics::Interval>& interval);
/// What an experiment shows so far: "22.4 % of 98 and 33.7 % of 101, +11.2 points (−1.3 to
/// +23.2), unclear"; empty where that is nothing.
[[nodiscard]] journey::Message outcomeWords(const journey::Experiment& experiment,
                                            const metrics::ExperimentNumbers& numbers);

}  // namespace throughline::exchange
