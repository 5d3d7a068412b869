#pragma once

#include "frame/window_context.h"
#include "throughline/store/safety_copies.h"

namespace throughline::editor {

/// Opens a safety copy as a new file, whose name is asked for. The map stays as it is.
void openCopy(const WindowContext& context, const store::SafetyCopy& copy);

}  // namespace throughline::editor
