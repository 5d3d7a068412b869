#include "throughline/editor/actions.h"

#include <QAction>
#include <QWidget>
#include <utility>

namespace throughline::editor {

ActionRegistry::ActionRegistry(QWidget* shortcutsOn) : QObject(shortcutsOn), m_owner(shortcutsOn) {}

void ActionRegistry::add(ActionSpec spec) {
  Q_ASSERT(!m_actions.contains(spec.id));
  auto* action = new QAction(spec.text, this);
  action->setObjectName(spec.id);
  action->setShortcuts(spec.keys);
  action->setShortcutContext(spec.keysIn ? Qt::WidgetWithChildrenShortcut : Qt::WindowShortcut);
  action->setCheckable(spec.checkable);
  action->setToolTip(spec.tip);
  action->setStatusTip(spec.tip);
  connect(action, &QAction::triggered, this, spec.run);
  (spec.keysIn ? spec.keysIn : m_owner)->addAction(action);
  m_actions.emplace(spec.id, action);
  m_specs.push_back(std::move(spec));
}

QAction* ActionRegistry::action(const QString& id) const {
  const auto found = m_actions.find(id);
  return found == m_actions.end() ? nullptr : found->second;
}

void ActionRegistry::refresh() {
  for (const ActionSpec& spec : m_specs) {
    m_actions.at(spec.id)->setEnabled(!spec.enabled || spec.enabled());
  }
}

}  // namespace throughline::editor
