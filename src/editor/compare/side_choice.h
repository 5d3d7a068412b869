#pragma once

#include <functional>

#include "comparison.h"
#include "frame/window_context.h"

class QMenu;

namespace throughline::editor {

/// The open map as it is.
[[nodiscard]] ComparedSide presentSide(const WindowContext& context);
/// As it was on the review; only its numbers where the map of that day is not known.
[[nodiscard]] ComparedSide reviewSide(const WindowContext& context, const journey::Review& review);
/// As it was after that edit of the history.
[[nodiscard]] ComparedSide pointSide(const WindowContext& context, std::int64_t seq, QString name);
/// As it was on the last review that is finished, else as it was when it was opened or before
/// its newest edits; nothing where there is nothing before now.
[[nodiscard]] std::optional<ComparedSide> usualThen(const WindowContext& context);

/// Fills the menu with what can stand on a side: now, reviews, points of the history, safety
/// copies, periods, another file. `take` is given what was chosen; what cannot be read is told of.
void fillSideMenu(QMenu& menu, const WindowContext& context,
                  std::function<void(ComparedSide)> take);

}  // namespace throughline::editor
