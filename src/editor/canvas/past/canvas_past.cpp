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
  const QRectF changed = placeOfChanged(*board.past(), board.shown());
  const QRectF seen(mapView.toMap(mapView.seen().topLeft()),
                    mapView.toMap(mapView.seen().bottomRight()));
  if (!changed.isEmpty() && !seen.intersects(changed)) mapView.showRect(changed);
  if (!isFirst) return;
  setSink(pastHand);
  laneNames.setEnabled(false);
  pastEdge.show();
  pastEdge.raise();
  refreshActions();
}

void Canvas::Impl::showNow() {
  if (!board.past()) return;
  board.showNow();
  setSink(toolbox);
  laneNames.setEnabled(true);
  pastEdge.hide();
  refreshActions();
  emit canvas.nowShown();
}

}  // namespace throughline::editor
