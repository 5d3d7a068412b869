#pragma once

#include "frame/window_context.h"

namespace throughline::editor {

class Inspector;
class MapArea;
class PeopleRow;

/// Who takes part and who answers for what, for the menu and the palette: the row of faces and
/// the inspector are where it is filled in.
void addPeopleActions(const WindowContext& context, Inspector& inspector, PeopleRow& people,
                      MapArea& area);

}  // namespace throughline::editor
