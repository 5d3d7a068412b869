#pragma once

#include <string>

#include "throughline/journey/date.h"

namespace throughline::check {

/// "7 Oct", with its year where that is not today's: "7 Oct 2027".
[[nodiscard]] std::string dayText(journey::Date date, journey::Date today);
/// "7 Oct 2026".
[[nodiscard]] std::string dayText(journey::Date date);

}  // namespace throughline::check
