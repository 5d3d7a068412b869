#pragma once

#include <string>

#include "throughline/journey/edit.h"

namespace throughline::journey {

/// `before`: the stage it stands before; an empty id means at the end.
Id<Stage> addStage(Edit& edit, std::string name, Id<Stage> before = {});
void moveStage(Edit& edit, Id<Stage> stage, Id<Stage> before);

/// True where removing the stage would take touchpoints, readings or other content along.
[[nodiscard]] bool hasContent(const Journey& journey, Id<Stage> stage);

/// Removes a stage with everything it holds.
void removeStage(Edit& edit, Id<Stage> stage);

/// Removes a stage after its touchpoints, questions, emotions, evidence,
/// findings, experiments and campaigns have moved to the end of `next`. Its
/// readings measure the stage itself and go with it.
void removeStageInto(Edit& edit, Id<Stage> stage, Id<Stage> next);

/// A copy right after the original with everything it holds but its own readings,
/// named "Name (copy)" or the next free number.
Id<Stage> duplicateStage(Edit& edit, Id<Stage> stage);

}  // namespace throughline::journey
