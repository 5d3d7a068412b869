#pragma once

namespace throughline::editor {

class ActionRegistry;
class ViewState;

/// What cards of touchpoints show, in this window: their job, and whether retired ones are
/// there at all.
void addCardActions(ActionRegistry& actions, ViewState& view);

}  // namespace throughline::editor
