#pragma once

#include <QString>

#include "throughline/drawing/theme.h"

namespace throughline::editor {

/// How the widgets of a review look at that scale: sizes are shares of the
/// screen's height.
[[nodiscard]] QString reviewStyle(const drawing::Theme& theme, qreal scale);

}  // namespace throughline::editor
