#pragma once

#include <QColor>
#include <QIcon>

namespace throughline::editor {

enum class LaneIcon { grip, fold, unfold, shown, hidden, more };

/// Drawn in that colour; sharp on any screen.
[[nodiscard]] QIcon laneIcon(LaneIcon icon, const QColor& color);

}  // namespace throughline::editor
