#pragma once

#include <QPalette>
#include <QString>

#include "throughline/drawing/theme.h"

namespace throughline::editor {

/// The theme's colours in the roles that Qt's own painting uses.
[[nodiscard]] QPalette paletteFor(const drawing::Theme& theme);

/// What a palette cannot say: corners, paddings, focus rings. Widgets ask for a
/// look of their own with the property "look" (primary, quiet, link, chip, box,
/// heading, small, fault, doubt) and fields show a gap with the property "gap".
[[nodiscard]] QString styleSheetFor(const drawing::Theme& theme);

}  // namespace throughline::editor
