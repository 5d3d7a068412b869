#pragma once

#include "comparison.h"
#include "throughline/editor/open_map.h"

namespace throughline::editor {

/// Makes one thing of the open map what it was then, as an edit of its own; what was removed comes
/// back with all that it held. `initiator` is told to whoever follows the map. False where it was
/// refused.
bool takeBack(OpenMap& map, const Comparison& comparison, const journey::Difference& difference,
              QObject* initiator);

}  // namespace throughline::editor
