#pragma once

#include <string>
#include <vector>

#include "throughline/exchange/tables/readings_plan.h"
#include "throughline/exchange/tables/touchpoints_plan.h"

namespace throughline::commands {

/// What was taken of a table, for people: how much, then a line for each that waits or is
/// left out, with its reason.
[[nodiscard]] std::string takeToText(const journey::Journey& journey,
                                     const exchange::ReadingsPlan& plan,
                                     const std::vector<const exchange::TakenReading*>& written);
[[nodiscard]] std::string takeToText(const journey::Journey& journey,
                                     const exchange::TouchpointsPlan& plan,
                                     const std::vector<const exchange::TakenTouchpoint*>& written);

}  // namespace throughline::commands
