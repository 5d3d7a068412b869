#pragma once

#include <optional>

#include "throughline/journey/message.h"
#include "throughline/metrics/comparison.h"

namespace throughline::drawing {

/// A difference of two ratios without its sign: "11 points".
[[nodiscard]] journey::Message pointsWords(double difference);
/// The same difference with its sign and no unit: "−1", "+23".
[[nodiscard]] journey::Message signedPointsWords(double difference);
/// "11 points more, from −1 to +23: unclear"
[[nodiscard]] journey::Message differenceWords(double difference, const metrics::Interval& interval,
                                               metrics::Verdict verdict);
/// The same without the verdict, as a sentence: "11 points more, from −1 to +23."
[[nodiscard]] journey::Message changeWords(double difference, const metrics::Interval& interval);
/// "Unclear."
[[nodiscard]] journey::Message verdictSentence(metrics::Verdict verdict);
/// A flow as the window writes it: three digits that count.
[[nodiscard]] journey::Message flowWords(double flow);

}  // namespace throughline::drawing
