#include "canvas/accessible/accessible_map.h"

#include <algorithm>

#include "canvas/accessible/accessible_element.h"
#include "canvas/editing/title_editor.h"

namespace throughline::editor {

AccessibleMap::AccessibleMap(MapView& view, MapReader& reader)
    : QAccessibleWidget(&view, QAccessible::List), m_view(view), m_reader(reader) {}

QString AccessibleMap::text(QAccessible::Text text) const {
  if (text != QAccessible::Name) return QAccessibleWidget::text(text);
  return QString::fromStdString(m_reader.context().journey().settings().title);
}

QWidget* AccessibleMap::field() const {
  auto* editor = m_view.viewport()->findChild<TitleEditor*>(QString(), Qt::FindDirectChildrenOnly);
  return editor && editor->isVisible() ? editor : nullptr;
}

int AccessibleMap::childCount() const {
  return static_cast<int>(m_reader.childrenOf({}).size()) + (field() ? 1 : 0);
}

QAccessibleInterface* AccessibleMap::child(int index) const {
  const auto& stages = m_reader.childrenOf({});
  if (index < 0) return nullptr;
  if (static_cast<std::size_t>(index) < stages.size()) {
    return m_reader.interfaceOf(stages[static_cast<std::size_t>(index)]);
  }
  return QAccessible::queryAccessibleInterface(field());
}

int AccessibleMap::indexOfChild(const QAccessibleInterface* child) const {
  const auto& stages = m_reader.childrenOf({});
  if (const auto* element = dynamic_cast<const AccessibleElement*>(child)) {
    const auto found = std::ranges::find(stages, element->key());
    return found == stages.end() ? -1 : static_cast<int>(found - stages.begin());
  }
  const bool isField = child && child->object() && child->object() == field();
  return isField ? static_cast<int>(stages.size()) : -1;
}

QAccessibleInterface* AccessibleMap::childAt(int x, int y) const {
  for (int i = childCount(); i-- > 0;) {
    QAccessibleInterface* object = child(i);
    if (!object) continue;
    if (QAccessibleInterface* inside = object->childAt(x, y)) return inside;
    if (object->rect().contains(x, y)) return object;
  }
  return nullptr;
}

QAccessibleInterface* AccessibleMap::focusChild() const {
  if (QWidget* typing = field(); typing && typing->hasFocus()) {
    return QAccessible::queryAccessibleInterface(typing);
  }
  const auto& key = m_reader.context().focus.key();
  return key && m_view.hasFocus() ? m_reader.interfaceOf(*key) : nullptr;
}

}  // namespace throughline::editor
