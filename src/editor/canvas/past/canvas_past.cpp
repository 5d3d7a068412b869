#include "canvas/canvas_impl.h"

// What of the canvas shows the map as it stood.

namespace throughline::editor {

void Canvas::Impl::setSink(PointerSink& sink) {
  mapView.setSink(&sink);
  stageRow.setSink(&sink);
}

void Canvas::Impl::connectPast() {
  pastHand.edits = [this](const QKeyEvent& event) { return isOfAnEdit(event); };
  connect(&pastHand, &PastHand::leaveWanted, &canvas, [this] { emit canvas.nowWanted(); });
  connect(&pastHand, &PastHand::menuAsked, &canvas, [this](QPoint global) { showMenu(global); });
}

void Canvas::Impl::showPast(journey::Journey map, journey::ChangeSet changes) {
  toolbox.cancel();
  editing.commit();
  linkEditing.commit();
  const bool isFirst = !board.past();
  board.showPast(std::move(map), std::move(changes));
  bringChangedIntoSight();
  if (!isFirst) return;
  setSink(pastHand);
  laneNames.setEnabled(false);
  pastEdge.show();
  pastEdge.raise();
  refreshActions();
}

void Canvas::Impl::bringChangedIntoSight() {
  const QRectF changed = firstOf(board.past()->places, board.shown());
  const QRectF seen(mapView.toMap(mapView.seen().topLeft()),
                    mapView.toMap(mapView.seen().bottomRight()));
  if (changed.isEmpty() || seen.intersects(changed)) return;
  const QPoint at = mapView.scrolledTo();
  mapView.showRect(changed);
  const bool isStill = brought && brought->to == at;
  brought = {isStill ? brought->from : at, mapView.scrolledTo()};
}

void Canvas::Impl::showNow() {
  if (!board.past()) return;
  board.showNow();
  // Whoever did not move in the past is where they were.
  if (brought && brought->to == mapView.scrolledTo()) mapView.scrollBy(brought->from - brought->to);
  brought.reset();
  setSink(toolbox);
  laneNames.setEnabled(true);
  pastEdge.hide();
  refreshActions();
  emit canvas.nowShown();
}

}  // namespace throughline::editor
