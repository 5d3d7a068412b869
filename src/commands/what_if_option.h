#pragma once

#include <string>
#include <vector>

#include "throughline/journey/journey.h"
#include "throughline/metrics/what_if.h"

namespace throughline::commands {

/// Reads the values of --what-if: "STAGE=40%" sets the conversion of the passage
/// that leaves the stage, "STAGE=21d" its days. Throws Error(usage).
[[nodiscard]] metrics::Assumptions assumptionsFrom(const journey::Journey& journey,
                                                   const std::vector<std::string>& values);

}  // namespace throughline::commands
