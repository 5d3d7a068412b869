#include "canvas/accessible/accessible_line.h"

#include "canvas/accessible/spoken.h"

namespace throughline::editor {

QString AccessibleLine::text(QAccessible::Text text) const {
  const drawing::MapLayout& layout = reader().context().board.shown();
  const Spoken spoken =
      isLink() ? spokenOfLink(layout, {line().record.id}) : spokenOfCurve(layout, line().record);
  if (text == QAccessible::Name) return spoken.name;
  return text == QAccessible::Value ? spoken.value : QString();
}

QRect AccessibleLine::rect() const {
  const CanvasContext& context = reader().context();
  const QRectF onMap = reader().rectOf(line());
  if (onMap.isNull()) return {};
  const QRect inView =
      QRectF(context.mapView.fromMap(onMap.topLeft()), context.mapView.fromMap(onMap.bottomRight()))
          .toAlignedRect();
  return {context.mapView.viewport()->mapToGlobal(inView.topLeft()), inView.size()};
}

QAccessible::Role AccessibleLine::role() const {
  return isLink() ? QAccessible::ListItem : QAccessible::Chart;
}

QAccessible::State AccessibleLine::state() const {
  QAccessible::State state;
  if (!reader().shows(key())) {
    state.invalid = true;
    return state;
  }
  const CanvasContext& context = reader().context();
  const QRect port(context.mapView.viewport()->mapToGlobal(QPoint()),
                   context.mapView.viewport()->size());
  state.offscreen = !port.intersects(rect());
  state.readOnly = !context.canEdit();
  if (!isLink()) return state;  // its points are what can be selected
  state.focusable = true;
  state.selectable = true;
  state.selected = context.view.selection().contains(line().record);
  state.active = context.view.current() == line().record;
  state.focused = state.active && context.mapView.hasFocus();
  return state;
}

void AccessibleLine::press() {
  if (!isLink()) return;
  reader().context().view.selectOnly(line().record);
  reader().context().view.reveal(line().record);
}

}  // namespace throughline::editor
