#include "canvas/accessible/accessible_map.h"

#include <algorithm>

#include "canvas/accessible/accessible_line.h"
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
  const auto& things = m_reader.childrenOf({});
  if (index < 0) return nullptr;
  if (static_cast<std::size_t>(index) < things.size()) {
    return m_reader.interfaceOf(things[static_cast<std::size_t>(index)]);
  }
  return QAccessible::queryAccessibleInterface(field());
}

int AccessibleMap::indexOfChild(const QAccessibleInterface* child) const {
  const auto& things = m_reader.childrenOf({});
  if (const auto* thing = dynamic_cast<const AccessibleThing*>(child)) {
    const auto found = std::ranges::find(things, thing->key());
    return found == things.end() ? -1 : static_cast<int>(found - things.begin());
  }
  const bool isField = child && child->object() && child->object() == field();
  return isField ? static_cast<int>(things.size()) : -1;
}

QAccessibleInterface* AccessibleMap::childAt(int x, int y) const {
  for (int i = childCount(); i-- > 0;) {
    QAccessibleInterface* object = child(i);
    // The room of a line is mostly others': it is asked for below.
    if (!object || dynamic_cast<AccessibleLine*>(object)) continue;
    if (QAccessibleInterface* inside = object->childAt(x, y)) return inside;
    if (object->rect().contains(x, y)) return object;
  }
  return m_reader.linkAt({x, y});
}

QAccessibleInterface* AccessibleMap::focusChild() const {
  if (QWidget* typing = field(); typing && typing->hasFocus()) {
    return QAccessible::queryAccessibleInterface(typing);
  }
  const auto current = m_reader.current();
  return current && m_view.hasFocus() ? m_reader.interfaceOf(*current) : nullptr;
}

}  // namespace throughline::editor
