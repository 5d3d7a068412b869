#pragma once

#include "throughline/journey/message.h"

namespace throughline::drawing {

/// A number as map and charts write it: "4,200", with at most two decimals, in the notation
/// of the map once it is shown.
[[nodiscard]] journey::Message numberWords(double number);

}  // namespace throughline::drawing
