#pragma once

#include <cstdint>
#include <vector>

#include "throughline/journey/edit.h"

namespace throughline::journey {

/// One step on the map, as the arrow keys give it.
enum class Step { up, down, left, right };

/// Moves records of one kind that stages hold (touchpoints, questions, …) one
/// step: up or down among their neighbours, keeping their order where they meet
/// the end, or into the stage left or right of theirs, at the same place.
void stepInStages(Edit& edit, Kind kind, const std::vector<std::int64_t>& ids, Step step);

/// Moves a stage one place to the left or right; up and down do nothing.
void stepStage(Edit& edit, Id<Stage> stage, Step step);

}  // namespace throughline::journey
