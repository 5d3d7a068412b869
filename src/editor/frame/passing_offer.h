#pragma once

#include <functional>

#include "frame/window_context.h"

namespace throughline::editor {

/// Says what was done to the map, with what can follow, until the map changes again: then the
/// offer would be about something else.
void offerUntilChanged(const WindowContext& context, const QString& text, const QString& action,
                       std::function<void()> run);

}  // namespace throughline::editor
