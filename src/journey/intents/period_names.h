#pragma once

#include <optional>
#include <string>
#include <vector>

#include "throughline/journey/intents/periods.h"

namespace throughline::journey {

/// A part of the calendar: September 2026, the third quarter of it, …
struct CalendarSpan {
  PeriodLength length = PeriodLength::quarter;
  int year = 0;
  int part = 1;  ///< which month, quarter or half of the year, from 1

  /// Nothing where it lies outside the calendar.
  [[nodiscard]] std::optional<Date> start() const;
  [[nodiscard]] std::optional<Date> end() const;
  [[nodiscard]] CalendarSpan next() const;
  [[nodiscard]] CalendarSpan previous() const;
};

[[nodiscard]] CalendarSpan spanHolding(PeriodLength length, Date day);

/// "Q4 2026", "Oct 2026", "H2 2026", "2026".
[[nodiscard]] std::string usualName(const CalendarSpan& span);

/// The name of `from` said of `to`, in the manner of the name: "Pipeline 2026-Q3"
/// gives "Pipeline 2026-Q4". Month names are English or German, as most of
/// `others` are. Nothing where the name does not follow the calendar.
[[nodiscard]] std::optional<std::string> renamed(const std::string& name, const CalendarSpan& from,
                                                 const CalendarSpan& to,
                                                 const std::vector<const Period*>& others);

/// "Sprint 7" gives "Sprint 8"; nothing where the name ends on no number.
[[nodiscard]] std::optional<std::string> counted(const std::string& name);

}  // namespace throughline::journey
