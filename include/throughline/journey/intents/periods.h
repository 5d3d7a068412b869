#pragma once

#include <optional>
#include <string>

#include "throughline/journey/edit.h"

namespace throughline::journey {

enum class PeriodLength { month, quarter, half_year, year };

/// The length of the calendar that the period has, where it has one.
[[nodiscard]] std::optional<PeriodLength> lengthOf(const Period& period);

/// The last period by date; null on a map without.
[[nodiscard]] const Period* newestPeriod(const Journey& journey);

/// The period that follows the newest one: of the same length and named in the
/// same way ("Q3 2026", "Q4 2026"; "Sep 26", "Oct 26"), or, with a length,
/// the next whole month or quarter after it. On a map without periods it is the
/// one that holds `today`, a quarter by default. It has no id yet. Nothing
/// where the calendar ends.
[[nodiscard]] std::optional<Period> nextPeriod(const Journey& journey, Date today,
                                               std::optional<PeriodLength> length = {});

/// Stores it after the others in the map's order; throws Error where the
/// calendar ends.
Id<Period> addNextPeriod(Edit& edit, Date today, std::optional<PeriodLength> length = {});

/// The period before the oldest one, of the same length and named in the same
/// way. Nothing on a map without periods and where the calendar begins.
[[nodiscard]] std::optional<Period> earlierPeriod(const Journey& journey);

/// Stores it before the others in the map's order; throws Error where there is none.
Id<Period> addEarlierPeriod(Edit& edit);

void changePeriod(Edit& edit, Id<Period> period, const std::string& name, Date start, Date end);

/// How many readings of stages, passages and campaigns stand in the period and
/// would go with it.
[[nodiscard]] std::size_t readingCount(const Journey& journey, Id<Period> period);

void removePeriod(Edit& edit, Id<Period> period);

/// What a change of the period would break, by field ("name", "end", "start").
struct PeriodFault {
  std::string field;
  Message message;
};
[[nodiscard]] std::optional<PeriodFault> periodFault(const Journey& journey, const Period& changed);

}  // namespace throughline::journey
