#include "canvas/accessible/accessible_thing.h"

#include <QWindow>

namespace throughline::editor {

QWindow* AccessibleThing::window() const {
  return m_reader.context().widget.window()->windowHandle();
}

void* AccessibleThing::interface_cast(QAccessible::InterfaceType type) {
  if (type == QAccessible::ActionInterface) return static_cast<QAccessibleActionInterface*>(this);
  return nullptr;
}

void AccessibleThing::doAction(const QString& name) {
  if (name != pressAction() || !m_reader.shows(m_key)) return;
  m_reader.context().mapView.setFocus();
  press();
}

}  // namespace throughline::editor
