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

/// What a field means where a document, or a row of the history that is older than
/// the field, does not say it: a passage's reading was measured to the next stage;
/// any other field has its default.
[[nodiscard]] Value impliedValue(const Journey& journey, const Record& record, const Field& field);

}  // namespace throughline::journey
