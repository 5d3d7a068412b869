#pragma once

#include <QWidget>

#include "frame/window_context.h"

namespace throughline::editor {

/// The button with everything that the touchpoints can be filtered by under it; shows
/// whether a filter is on.
[[nodiscard]] QWidget* makeFilterButton(WindowContext context, QWidget* parent);

}  // namespace throughline::editor
