#pragma once

#include "frame/signature.h"
#include "frame/window_context.h"
#include "past_point.h"

namespace throughline::editor {

/// Undoes the edit, where nothing that was done since stands on it; else says what does, and
/// offers to bring back what was removed. True where the map was changed.
bool takeBack(const WindowContext& context, const PastPoint& point);

/// Makes the map what it was after the edit, as one edit. True where that was done.
bool goBackTo(const WindowContext& context, const PastPoint& point);

/// How many edits were made since.
[[nodiscard]] std::int64_t editsAfter(const OpenMap& map, std::int64_t seq);

}  // namespace throughline::editor
