#include "number_json.h"

#include <cmath>

#include "throughline/exchange/record_json.h"

namespace throughline::exchange {

using nlohmann::ordered_json;

ordered_json numberJson(const std::optional<double>& value) {
  return value && std::isfinite(*value) ? toJson(journey::Value(*value)) : ordered_json();
}

ordered_json pairJson(const std::optional<double>& before, const std::optional<double>& after) {
  return ordered_json::array({numberJson(before), numberJson(after)});
}

ordered_json intervalJson(const std::optional<metrics::Interval>& interval) {
  return interval ? pairJson(interval->low, interval->high) : ordered_json();
}

}  // namespace throughline::exchange
