#include "canvas/accessible/accessible_element.h"

#include <algorithm>

#include "canvas/accessible/spoken.h"

namespace throughline::editor {

using drawing::Element;
using drawing::ElementKind;

QAccessibleInterface* AccessibleElement::parent() const {
  const Element* shown = reader().find(element());
  const auto group = shown ? reader().groupOf(*shown) : std::nullopt;
  QAccessibleInterface* stage = group ? reader().interfaceOf(*group) : nullptr;
  return stage ? stage : reader().list();
}

const std::vector<ThingKey>& AccessibleElement::children() const {
  static const std::vector<ThingKey> none;
  if (element().kind != ElementKind::stageHeader) return none;
  return reader().childrenOf({element().target.id});
}

int AccessibleElement::childCount() const { return static_cast<int>(children().size()); }

QAccessibleInterface* AccessibleElement::child(int index) const {
  if (index < 0 || index >= childCount()) return nullptr;
  return reader().interfaceOf(children()[static_cast<std::size_t>(index)]);
}

int AccessibleElement::indexOfChild(const QAccessibleInterface* child) const {
  const auto* thing = dynamic_cast<const AccessibleThing*>(child);
  if (!thing) return -1;
  const auto found = std::ranges::find(children(), thing->key());
  return found == children().end() ? -1 : static_cast<int>(found - children().begin());
}

QAccessibleInterface* AccessibleElement::childAt(int x, int y) const {
  for (const ThingKey& key : children()) {
    QAccessibleInterface* object = reader().interfaceOf(key);
    if (object && object->rect().contains(x, y)) return object;
  }
  return nullptr;
}

QString AccessibleElement::text(QAccessible::Text text) const {
  const Element* shown = reader().find(element());
  if (!shown) return {};
  const Spoken spoken = spokenOf(reader().context().board.shown(), *shown);
  switch (text) {
    case QAccessible::Name:
      return spoken.name;
    case QAccessible::Value:
      return spoken.value;
    case QAccessible::Description:
      return QStringList{reader().context().badges.wordsOn(*shown), spoken.description}
          .join(u'\n')
          .trimmed();
    default:
      return {};
  }
}

QRect AccessibleElement::rect() const {
  const Element* shown = reader().find(element());
  if (!shown) return {};
  const CanvasContext& context = reader().context();
  const QRect inView = context.viewportRect(*shown);
  return {context.mapView.viewport()->mapToGlobal(inView.topLeft()), inView.size()};
}

QAccessible::Role AccessibleElement::role() const {
  switch (element().kind) {
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
  const Element* shown = reader().find(element());
  if (!shown) {
    state.invalid = true;
    return state;
  }
  const CanvasContext& context = reader().context();
  state.focusable = true;
  state.selectable = true;
  state.selected = context.view.selection().contains(element().target);
  state.active = context.focus.key() == element();
  state.focused = state.active && context.mapView.hasFocus();
  state.readOnly = !context.canEdit();
  const bool inRow = element().kind == ElementKind::stageHeader;
  state.offscreen =
      !inRow && !context.mapView.viewport()->rect().intersects(context.viewportRect(*shown));
  return state;
}

void AccessibleElement::press() { reader().context().focus.go(*reader().find(element())); }

}  // namespace throughline::editor
