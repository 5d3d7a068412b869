#pragma once

#include <string>
#include <vector>

#include "throughline/exchange/tables/readings_plan.h"
#include "throughline/exchange/tables/touchpoints_plan.h"

namespace throughline::exchange {

/// The answer of `throughline take --json`, word for word as CONTRACT.md has it. `written` are
/// those of the plan that the map now holds, `journey` the map as it was.
[[nodiscard]] std::string takeToJson(const journey::Journey& journey, const ReadingsPlan& plan,
                                     const std::vector<const TakenReading*>& written);
[[nodiscard]] std::string takeToJson(const journey::Journey& journey, const TouchpointsPlan& plan,
                                     const std::vector<const TakenTouchpoint*>& written);

}  // namespace throughline::exchange
