#pragma once

#include <optional>
#include <vector>

#include "throughline/journey/journey.h"

namespace throughline::metrics {

/// The periods of the map by their first day.
[[nodiscard]] std::vector<const journey::Period*> periodsByDate(const journey::Journey& journey);

/// The newest period in which any stage or passage has a reading.
[[nodiscard]] std::optional<journey::Id<journey::Period>> newestWithReading(
    const journey::Journey& journey);

/// How long it is, both ends included.
[[nodiscard]] int daysOf(const journey::Period& period);

/// Whether one is more than 1.125 times as long as the other, so that volumes are
/// compared per day: months compare with months, never with a quarter.
[[nodiscard]] bool differInLength(const journey::Period& one, const journey::Period& other);

/// The period just before this one by date; nothing for the first.
[[nodiscard]] std::optional<journey::Id<journey::Period>> periodBefore(
    const journey::Journey& journey, journey::Id<journey::Period> period);

/// The one that began a year earlier, to a few days, and is about as long; nothing where the map
/// has none.
[[nodiscard]] std::optional<journey::Id<journey::Period>> periodAYearBefore(
    const journey::Journey& journey, journey::Id<journey::Period> period);

}  // namespace throughline::metrics
