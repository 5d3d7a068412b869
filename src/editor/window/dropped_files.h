#pragma once

#include "frame/window_context.h"

namespace throughline::editor {

class MergeFeature;
class Workspace;

/// What the window of a map does with files that are dropped on it: offers to bring copies of
/// its own map in, opens other maps, imports JSON, and takes tables into its own map as pasting
/// them would.
void takeDroppedFiles(const WindowContext& context, Workspace& workspace, MergeFeature& merging);

}  // namespace throughline::editor
