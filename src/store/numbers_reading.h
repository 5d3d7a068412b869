#pragma once

#include "connection.h"
#include "throughline/metrics/numbers.h"

namespace throughline::store {

/// Reads the views' rows of one period. Requires a period of the map.
[[nodiscard]] metrics::PeriodNumbers readNumbers(Connection& connection,
                                                 journey::Id<journey::Period> period);

}  // namespace throughline::store
