#pragma once

#include "throughline/editor/open_map.h"

namespace throughline::editor {

class AccessBanner;

/// Says in the banner that another program changed the map while it was closed, and
/// shows what, as far as that can be told. Nothing where no program did, or where the
/// banner has worse to say.
void tellOfOutsideChanges(const OpenMap& map, AccessBanner& banner);

}  // namespace throughline::editor
