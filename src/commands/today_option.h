#pragma once

#include "arguments.h"
#include "throughline/journey/date.h"
#include "throughline/store/services.h"

namespace throughline::commands {

/// What `--today` says, else the day by the clock, as it is here. Throws Error(usage) where it
/// is no date.
[[nodiscard]] journey::Date todayOf(const Arguments& arguments, const store::Services& services);

}  // namespace throughline::commands
