#pragma once

class QMenuBar;

namespace throughline::editor {

class ActionRegistry;
class Workspace;

/// Fills the menu bar with every action, each group in its place; groups that
/// have none of their own stand in the map's menu.
void buildMenus(QMenuBar& bar, const ActionRegistry& actions, Workspace& workspace);

}  // namespace throughline::editor
