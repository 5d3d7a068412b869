#pragma once

#include <nlohmann/json.hpp>

#include "throughline/journey/journey.h"

namespace throughline::exchange {

/// `experiments` and `campaigns` of `metrics --json`, stage by stage. The calculator looks
/// at no period after `upTo`.
[[nodiscard]] nlohmann::ordered_json experimentsJson(
    const journey::Journey& journey, std::optional<journey::Id<journey::Period>> upTo);
[[nodiscard]] nlohmann::ordered_json campaignsJson(const journey::Journey& journey);

}  // namespace throughline::exchange
