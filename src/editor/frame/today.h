#pragma once

#include "throughline/editor/services.h"
#include "throughline/journey/date.h"

namespace throughline::editor {

/// The day by the clock, as it is here.
[[nodiscard]] journey::Date today(const Services& services);

}  // namespace throughline::editor
