#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>
#include <functional>
#include <map>
#include <vector>

class QAction;
class QWidget;

namespace throughline::editor {

/// One thing the user can do, as data. Menus, toolbar, command palette, context
/// menus, the shortcut sheet and the docs are all made from these.
struct ActionSpec {
  QString id;     ///< "touchpoint.add"
  QString group;  ///< heading in the shortcut sheet and the palette: "Touchpoints"
  QString text;   ///< a verb: "Add touchpoint"
  QString tip;    ///< one plain sentence
  QList<QKeySequence> keys;
  QString icon = {};  ///< name in resources/icons, without suffix; may be empty
  std::function<void()> run;
  std::function<bool()> enabled = {};  ///< empty: always
  /// Keys work only while this widget or a child of it has the focus, so that
  /// Delete in a list never removes a card; null: anywhere in the window.
  QWidget* keysIn = nullptr;
  bool checkable = false;
  bool edits = false;  ///< its keys say why, where the map can only be read
};

/// The window's actions by id. Owns a QAction for each; keys work while
/// `shortcutsOn` (the window) has the focus.
class ActionRegistry : public QObject {
  Q_OBJECT

 public:
  explicit ActionRegistry(QWidget* shortcutsOn);

  /// Requires a new id and keys that no other action has.
  void add(ActionSpec spec);
  /// Null where there is no such action.
  [[nodiscard]] QAction* action(const QString& id) const;
  [[nodiscard]] const std::vector<ActionSpec>& specs() const { return m_specs; }

  /// Asks every action again whether it is enabled; call after edits and selections.
  void refresh();

 private:
  QWidget* m_owner;
  std::vector<ActionSpec> m_specs;
  std::map<QString, QAction*> m_actions;
};

}  // namespace throughline::editor
