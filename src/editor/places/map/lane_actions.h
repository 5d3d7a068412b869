#pragma once

namespace throughline::editor {

class ActionRegistry;
class ViewState;

/// Showing and hiding each lane of the map in this window. Both outlive the actions.
void addLaneActions(ActionRegistry& actions, ViewState& view);

}  // namespace throughline::editor
