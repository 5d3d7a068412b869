#pragma once

#include "throughline/journey/message.h"

namespace throughline::drawing {

/// A number as map and charts write it: "4,200", with at most two decimals, in the notation
/// of the map once it is shown.
[[nodiscard]] journey::Message numberWords(double number);
/// A feeling's score with its sign and two decimals: "+0.75".
[[nodiscard]] journey::Message scoreWords(double score);
/// The distance of two scores, with two decimals: "0.90".
[[nodiscard]] journey::Message gapWords(double gap);

}  // namespace throughline::drawing
