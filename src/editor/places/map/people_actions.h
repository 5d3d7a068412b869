#pragma once

#include "frame/window_context.h"

namespace throughline::editor {

class Inspector;

/// Who takes part and who answers for what, for the menu and the palette: the inspector is
/// where it is filled in.
void addPeopleActions(const WindowContext& context, Inspector& inspector);

}  // namespace throughline::editor
