#pragma once

#include <nlohmann/json.hpp>
#include <optional>

#include "throughline/metrics/interval.h"

namespace throughline::exchange {

/// As short as it can be and read back as the same double. What is undefined is null, and so is
/// what is infinite: JSON has no word for it.
[[nodiscard]] nlohmann::ordered_json numberJson(const std::optional<double>& value);
[[nodiscard]] nlohmann::ordered_json pairJson(const std::optional<double>& before,
                                              const std::optional<double>& after);
/// [low, high], or null.
[[nodiscard]] nlohmann::ordered_json intervalJson(const std::optional<metrics::Interval>& interval);

}  // namespace throughline::exchange
