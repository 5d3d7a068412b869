#pragma once

#include <cstdint>
#include <string>

#include "throughline/journey/notation.h"

namespace throughline::metrics {

/// Below 10 with one decimal; what would round to 0 with its first two digits.
[[nodiscard]] journey::Figure fewDigits(double value);
/// The same, with groups of three digits: "108,000".
[[nodiscard]] journey::Figure groupedDigits(double value);
/// A plain number with groups of three digits before its point.
[[nodiscard]] std::string withGroups(std::string number);
/// What a plural follows: the number as it is shown.
[[nodiscard]] std::int64_t pluralOf(const journey::Figure& figure);

}  // namespace throughline::metrics
