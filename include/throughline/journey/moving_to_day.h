#pragma once

#include "throughline/journey/journey.h"

namespace throughline::journey {

/// The map as it would have been made on another day: what was so on `madeOn` is so `today`.
/// Its periods become the last whole ones before today, as many as they were and named in
/// their own manner ("Q3 2026" becomes "Q1 2028"), and take their readings along. Of all
/// other dates, those up to the end of the newest period keep their place among the periods;
/// later ones, and each review, keep their distance from the day. A review of the newest
/// period that had ended by its date is one of such a period again, and a hypothesis that names
/// the day of its decision names the new one.
/// Throws Error(usage) where the calendar ends.
[[nodiscard]] Journey movedToDay(Journey map, Date madeOn, Date today);

}  // namespace throughline::journey
