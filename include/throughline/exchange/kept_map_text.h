#pragma once

#include "throughline/journey/journey.h"

namespace throughline::exchange {

/// The map as a review keeps it, as it would be written now.
[[nodiscard]] journey::KeptMaps::Ptr keptMapOf(const journey::Journey& map);

}  // namespace throughline::exchange
