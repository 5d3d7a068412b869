#include "canvas/tools/pan.h"

#include "canvas/map_view.h"

namespace throughline::editor {

void Pan::move(const Pointer& pointer) {
  m_view.scrollBy(m_last - pointer.global);
  m_last = pointer.global;
}

OverviewPan::OverviewPan(MapView& view, Overview& overview, const Pointer& start)
    : m_view(view), m_overview(overview) {
  m_overview.hold(true);
  move(start);
}

void OverviewPan::move(const Pointer& pointer) {
  if (m_overview.rect().isEmpty()) return;
  const QPointF wanted = m_view.fromMap(m_overview.mapAt(pointer.viewport));
  m_view.scrollBy((wanted - QPointF(m_view.viewport()->rect().center())).toPoint());
}

}  // namespace throughline::editor
