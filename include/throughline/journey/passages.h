#pragma once

#include <optional>

#include "throughline/journey/journey.h"

// A passage leads from a stage to the next one. Its readings name the stage that
// they were measured to, so that a changed order does not make them mean another step.

namespace throughline::journey {

/// Nothing for the last stage, and for one that is not there.
[[nodiscard]] std::optional<Id<Stage>> nextStage(const Journey& journey, Id<Stage> stage);

/// The reading of the step to the present next stage in this period, the only one
/// that counts; null where there is none.
[[nodiscard]] const PassageReading* countingReading(const Journey& journey, Id<Stage> stage,
                                                    Id<Period> period);

}  // namespace throughline::journey
