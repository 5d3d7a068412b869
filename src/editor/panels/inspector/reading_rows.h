#pragma once

#include "record_list.h"
#include "throughline/editor/open_map.h"
#include "throughline/editor/view_state.h"

namespace throughline::editor {

/// The readings of a touchpoint or a campaign of its own: metric after metric, the newest
/// first, each with what has changed since the period before.
[[nodiscard]] RecordListSpec readingsOf(OpenMap& map, const ViewState& view,
                                        const drawing::Target& holder);

}  // namespace throughline::editor
