#pragma once

#include "throughline/drawing/layout.h"
#include "throughline/editor/services.h"

namespace throughline::editor {

/// True where the record may be removed: what goes with it is seen on the map, or there is
/// nothing, or the user has been told and wants it.
[[nodiscard]] bool mayRemove(const journey::Journey& journey, const drawing::Target& target,
                             Dialogs& dialogs, QWidget* parent);

}  // namespace throughline::editor
