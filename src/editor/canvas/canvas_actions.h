#pragma once

#include "canvas/tools/toolbox.h"
#include "canvas/verbs/verbs.h"
#include "throughline/editor/actions.h"
#include "throughline/editor/canvas/canvas.h"

class QMenu;

namespace throughline::editor {

/// Registers every verb of the canvas with its keys and words.
void addViewActions(ActionRegistry& registry, Canvas& canvas, CanvasContext& context);
void addSelectionActions(ActionRegistry& registry, CanvasContext& context, Verbs& verbs,
                         Toolbox& toolbox);
void addEditActions(ActionRegistry& registry, CanvasContext& context, Verbs& verbs,
                    Toolbox& toolbox);

/// "question.add": the action that adds a record of the kind to a stage.
[[nodiscard]] QString idOfAdding(journey::Kind kind);

/// Fills the menu of the current element (or of the empty map) with them.
void fillContextMenu(QMenu& menu, const ActionRegistry& registry, const CanvasContext& context);

}  // namespace throughline::editor
