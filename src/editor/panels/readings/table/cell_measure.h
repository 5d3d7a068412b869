#pragma once

namespace throughline::editor {

/// Between the edge of a cell or heading of the readings and its text, in pixels.
inline constexpr int kCellPadding = 9;

}  // namespace throughline::editor
