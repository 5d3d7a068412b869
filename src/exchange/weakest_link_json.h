#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "throughline/journey/journey.h"
#include "throughline/metrics/numbers.h"

namespace throughline::exchange {

/// Null where there is none. `confidence` is what metrics::confidence gave for the numbers.
[[nodiscard]] nlohmann::ordered_json weakestLinkJson(const journey::Journey& journey,
                                                     const metrics::PeriodNumbers& numbers,
                                                     const std::vector<double>& confidence);

}  // namespace throughline::exchange
