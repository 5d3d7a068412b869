#pragma once

#include <cstdint>

#include "throughline/journey/choices.h"
#include "throughline/journey/message.h"

// Numbers as map, charts and documents write them, in the notation of the map once they are shown.

namespace throughline::metrics {

/// "4,200", with at most two decimals.
[[nodiscard]] journey::Message numberWords(double number);
/// A feeling's score with its sign and two decimals: "+0.75".
[[nodiscard]] journey::Message scoreWords(double score);
/// The distance of two scores, with two decimals: "0.90".
[[nodiscard]] journey::Message gapWords(double gap);
/// "3 of 5 interviews · hypothesis": how much a stage rests on.
[[nodiscard]] journey::Message interviewWords(std::int64_t interviews);
/// "12 support tickets".
[[nodiscard]] journey::Message evidenceWords(journey::EvidenceKind kind, std::int64_t count);

}  // namespace throughline::metrics
