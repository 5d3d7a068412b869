#include "canvas/accessible/accessible_element.h"

#include <QWindow>
#include <algorithm>

#include "canvas/accessible/spoken.h"

namespace throughline::editor {

using drawing::Element;
using drawing::ElementKind;

QWindow* AccessibleElement::window() const {
  return m_reader.context().widget.window()->windowHandle();
}

QAccessibleInterface* AccessibleElement::parent() const {
  const Element* element = m_reader.find(m_key);
  const auto group = element ? m_reader.groupOf(*element) : std::nullopt;
  QAccessibleInterface* stage = group ? m_reader.interfaceOf(*group) : nullptr;
  return stage ? stage : m_reader.list();
}

const std::vector<ElementKey>& AccessibleElement::children() const {
  static const std::vector<ElementKey> none;
  if (m_key.kind != ElementKind::stageHeader) return none;
  return m_reader.childrenOf({m_key.target.id});
}

int AccessibleElement::childCount() const { return static_cast<int>(children().size()); }

QAccessibleInterface* AccessibleElement::child(int index) const {
  if (index < 0 || index >= childCount()) return nullptr;
  return m_reader.interfaceOf(children()[static_cast<std::size_t>(index)]);
}

int AccessibleElement::indexOfChild(const QAccessibleInterface* child) const {
  const auto* element = dynamic_cast<const AccessibleElement*>(child);
  if (!element) return -1;
  const auto found = std::ranges::find(children(), element->key());
  return found == children().end() ? -1 : static_cast<int>(found - children().begin());
}

QAccessibleInterface* AccessibleElement::childAt(int x, int y) const {
  for (const ElementKey& key : children()) {
    QAccessibleInterface* object = m_reader.interfaceOf(key);
    if (object && object->rect().contains(x, y)) return object;
  }
  return nullptr;
}

QString AccessibleElement::text(QAccessible::Text text) const {
  const Element* element = m_reader.find(m_key);
  if (!element) return {};
  const Spoken spoken = spokenOf(m_reader.context().board.shown(), *element);
  switch (text) {
    case QAccessible::Name:
      return spoken.name;
    case QAccessible::Value:
      return spoken.value;
    case QAccessible::Description:
      return spoken.description;
    default:
      return {};
  }
}

QRect AccessibleElement::rect() const {
  const Element* element = m_reader.find(m_key);
  if (!element) return {};
  const CanvasContext& context = m_reader.context();
  const QRect inView = context.viewportRect(*element);
  return {context.mapView.viewport()->mapToGlobal(inView.topLeft()), inView.size()};
}

QAccessible::Role AccessibleElement::role() const {
  switch (m_key.kind) {
    case ElementKind::stageHeader:
      return QAccessible::Grouping;
    case ElementKind::invitation:
      return QAccessible::Button;
    default:
      return QAccessible::ListItem;
  }
}

QAccessible::State AccessibleElement::state() const {
  QAccessible::State state;
  const Element* element = m_reader.find(m_key);
  if (!element) {
    state.invalid = true;
    return state;
  }
  const CanvasContext& context = m_reader.context();
  state.focusable = true;
  state.selectable = true;
  state.selected = context.view.selection().contains(m_key.target);
  state.active = context.focus.key() == m_key;
  state.focused = state.active && context.mapView.hasFocus();
  state.readOnly = !context.canEdit();
  const bool inRow = m_key.kind == ElementKind::stageHeader;
  state.offscreen =
      !inRow && !context.mapView.viewport()->rect().intersects(context.viewportRect(*element));
  return state;
}

void* AccessibleElement::interface_cast(QAccessible::InterfaceType type) {
  if (type == QAccessible::ActionInterface) return static_cast<QAccessibleActionInterface*>(this);
  return nullptr;
}

void AccessibleElement::doAction(const QString& name) {
  const Element* element = m_reader.find(m_key);
  if (!element || name != pressAction()) return;
  m_reader.context().mapView.setFocus();
  m_reader.context().focus.go(*element);
}

}  // namespace throughline::editor
