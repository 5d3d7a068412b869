#pragma once

#include <optional>
#include <vector>

#include "throughline/check/check.h"

namespace throughline::check {

/// What the check finds on the touchpoints and campaigns of the department, and on links of its
/// touchpoints, in sentences; without an owner what it finds on those that nobody owns. What is set
/// aside is left out.
[[nodiscard]] std::vector<journey::Message> gapsOf(
    const journey::Journey& journey, std::optional<journey::Id<journey::Department>> owner,
    journey::Date today);

}  // namespace throughline::check
