#pragma once

#include <string>
#include <string_view>

#include "throughline/journey/journey.h"

// What a calendar takes of a map: RFC 5545, iCalendar.

namespace throughline::exchange {

/// The next review and the open decisions that have a date, as events of a whole day each, with
/// lines that end and fold as calendars want them. `now` is when it is written: ISO 8601, UTC, to
/// the second. An event keeps its name (UID) from one writing to the next, so that importing the
/// file again changes it and makes no second one.
[[nodiscard]] std::string calendarOf(const journey::Journey& journey, std::string_view now);

/// How many events there would be.
[[nodiscard]] std::size_t calendarEvents(const journey::Journey& journey);

}  // namespace throughline::exchange
