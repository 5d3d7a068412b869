#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "throughline/journey/intents/periods.h"

namespace throughline::exchange {

/// A whole month, quarter, half-year or year as a heading spells it.
struct SpelledPeriod {
  journey::PeriodLength length = journey::PeriodLength::quarter;
  journey::Date start = journey::Date::fromDayNumber(0);
  journey::Date end = journey::Date::fromDayNumber(0);
  std::string usualName;  ///< "Q3 2026", "Jul 2026", "2026", "FY2026"
  /// It can be nothing else; "2026" and "1.2026" are figures as well.
  bool certain = false;

  /// Nothing lies between them, whichever comes first.
  [[nodiscard]] bool isNextTo(const SpelledPeriod& other) const;
};

/// Reads the usual spellings in English, German and French: "Q3 26", "3. Quartal 2026",
/// "07.2026", "2026-07", "Jul 26", "H1 2026", "2026", "FY26", "2025/26". Quarters, halves
/// and years are those of a fiscal year that begins with the month `fiscalYearStart` and
/// bears the year in which it ends. Nothing where it names no whole period.
[[nodiscard]] std::optional<SpelledPeriod> readPeriod(std::string_view text, int fiscalYearStart);

/// A single day: "2026-07-01", "01.07.2026", "1 Jul 2026"; nothing where day and month could
/// change places.
[[nodiscard]] std::optional<journey::Date> readDay(std::string_view text);

}  // namespace throughline::exchange
