#pragma once

#include "frame/window_context.h"

namespace throughline::editor {

class MapWatch;

/// Says what another program or person changed on the open map, and by whom, with the list.
void tellOfFollowedChanges(const MapWatch& watch, const WindowContext& context);

}  // namespace throughline::editor
