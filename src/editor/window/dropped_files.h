#pragma once

#include "frame/window_context.h"

namespace throughline::editor {

class Workspace;

/// What the window of a map does with files that are dropped on it: opens maps, imports
/// JSON, and takes tables into its own map as pasting them would.
void takeDroppedFiles(const WindowContext& context, Workspace& workspace);

}  // namespace throughline::editor
