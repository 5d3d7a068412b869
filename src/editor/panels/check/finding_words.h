#pragma once

#include "check_lines.h"
#include "finding_line.h"

// What the lines of the panel say.

namespace throughline::editor {

/// Of a map that can be edited.
[[nodiscard]] FindingWords wordsOf(const journey::Journey& journey, const check::Finding& finding);
/// "128 touchpoints have no owner".
[[nodiscard]] QString wordsOf(const CheckLine& several);
/// "4 Evaluation", or the map as a whole.
[[nodiscard]] QString stageWords(const journey::Journey& journey,
                                 journey::Id<journey::Stage> stage);
/// "1 fault · 2 doubts".
[[nodiscard]] QString countsAtStage(const check::MapCheck& found,
                                    journey::Id<journey::Stage> stage);
/// Nothing is known yet, and this is the step to begin with.
[[nodiscard]] bool beginsAt(const check::MapCheck& found, check::Step step);

}  // namespace throughline::editor
