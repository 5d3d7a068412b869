#pragma once

#include <vector>

#include "throughline/journey/edit.h"

namespace throughline::journey {

/// Readings of the stage's passage that do not count, since they were measured to another
/// stage than the present next one, and would if they were said to be of it: those of periods
/// in which the present passage has none and only one other has. Of several nobody can tell
/// which one is meant.
[[nodiscard]] std::vector<Id<PassageReading>> readingsToCarryOver(const Journey& journey,
                                                                  Id<Stage> stage);

/// Says of all of them, in all stages, that they were measured to the present next stage.
void carryReadingsOver(Edit& edit);

}  // namespace throughline::journey
