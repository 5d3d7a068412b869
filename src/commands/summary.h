#pragma once

#include <string>

#include "throughline/journey/journey.h"

namespace throughline::commands {

/// "7 stages, 31 touchpoints, 4 links": what a map holds, in a few words.
[[nodiscard]] std::string summary(const journey::Journey& journey);

}  // namespace throughline::commands
