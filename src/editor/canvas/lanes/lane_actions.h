#pragma once

class QMenu;

namespace throughline::editor {

class ActionRegistry;
struct CanvasContext;
class LaneFoot;
class LaneNames;
class LaneVerbs;

/// Everything that can be done with lanes, for the menu, the palette and the keys on a lane's
/// name. All must outlive the actions.
void addLaneActions(ActionRegistry& registry, CanvasContext& context, LaneVerbs& verbs,
                    LaneNames& names, LaneFoot& foot);
/// Fills the menu of a lane's name.
void fillLaneMenu(QMenu& menu, const ActionRegistry& registry, const LaneNames& names,
                  const LaneVerbs& verbs);

}  // namespace throughline::editor
