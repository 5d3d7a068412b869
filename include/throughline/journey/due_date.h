#pragma once

#include <optional>
#include <string_view>

#include "throughline/journey/date.h"

namespace throughline::journey {

/// The day that somebody means who says by when something is to be done, on or after `today`
/// where no year is said: "31 Oct", "31.10.", "2026-10-31", "end of month", "end of October",
/// "end of Q4", "in 6 weeks", "tomorrow", "Friday"; the same in German. A span without its end
/// ("October") is meant to its last day. Nothing where the text says no day, or could mean two
/// ("10/11").
[[nodiscard]] std::optional<Date> dueDate(std::string_view text, Date today,
                                          int fiscalYearStart = 1);

}  // namespace throughline::journey
