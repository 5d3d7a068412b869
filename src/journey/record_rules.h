#pragma once

#include <optional>

#include "throughline/journey/rules.h"

// Rules that no single field can state: within one record, and among readings,
// targets, periods and lanes. Used by rules.cpp.

namespace throughline::journey {

[[nodiscard]] std::optional<Fault> checkRecord(const Journey& journey, RecordRef record);
[[nodiscard]] std::optional<Fault> checkReadings(const Journey& journey, Id<Stage> stage);
[[nodiscard]] std::optional<Fault> checkEarlierTargets(const Journey& journey, Id<Stage> stage);
[[nodiscard]] std::optional<Fault> checkReadings(const Journey& journey, Id<Touchpoint> touchpoint);
/// Each holds what its lane is made for. A lane that is gone has none.
[[nodiscard]] std::optional<Fault> checkSurveys(const Journey& journey, Id<Campaign> campaign);
[[nodiscard]] std::optional<Fault> checkCells(const Journey& journey, Id<Lane> lane);
/// Of the lanes that every map has, each stands at most once.
[[nodiscard]] std::optional<Fault> checkLanesOnce(const Journey& journey);
[[nodiscard]] std::optional<Fault> checkPeriodsApart(const Journey& journey);

}  // namespace throughline::journey
