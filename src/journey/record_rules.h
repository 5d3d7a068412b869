#pragma once

#include <optional>

#include "throughline/journey/rules.h"

// Rules that no single field can state: within one record, and among readings,
// targets and periods. Used by rules.cpp.

namespace throughline::journey {

[[nodiscard]] std::optional<Fault> checkRecord(const Journey& journey, RecordRef record);
[[nodiscard]] std::optional<Fault> checkReadings(const Journey& journey, Id<Stage> stage);
[[nodiscard]] std::optional<Fault> checkEarlierTargets(const Journey& journey, Id<Stage> stage);
[[nodiscard]] std::optional<Fault> checkPeriodsApart(const Journey& journey);

}  // namespace throughline::journey
