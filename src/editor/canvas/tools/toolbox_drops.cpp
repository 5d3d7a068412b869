#include "canvas/hit.h"
#include "canvas/tools/hold_finding.h"
#include "canvas/tools/toolbox.h"
#include "frame/picture_input.h"
#include "throughline/journey/intents/pictures.h"

// What is dragged onto the map from outside: pictures, and findings from the lists beside it.

namespace throughline::editor {

bool Toolbox::takesDrag(const QMimeData& mime) { return m_context.canEdit() && holdsPicture(mime); }

bool Toolbox::dragOver(const Pointer& pointer, const QMimeData& mime) {
  const drawing::Element* under = elementAt(m_context.board.shown(), pointer.map);
  const bool takes =
      takesDrag(mime) && under && journey::pictureField(under->target.kind) != nullptr;
  m_context.highlights.setLinkTarget(takes ? std::optional(keyOf(*under)) : std::nullopt);
  return takes;
}

void Toolbox::dragLeave() { m_context.highlights.setLinkTarget({}); }

void Toolbox::drop(const Pointer& pointer, const QMimeData& mime) {
  const bool takes = dragOver(pointer, mime);
  dragLeave();
  if (!takes) return;
  m_context.focus.go(*elementAt(m_context.board.shown(), pointer.map));
  m_verbs.takePicture([&] { return pictureOf(mime); });
}

void Toolbox::hold(const drawing::Target& record, QPoint global) {
  m_last = m_context.mapView.pointerAt(global, {});
  if (!m_holds) {
    const bool isFinding = record.kind == journey::Kind::finding;
    if (m_tool || !isFinding || !m_context.canEdit()) return;
    start(std::make_unique<HoldFinding>(m_context, journey::Id<journey::Finding>{record.id}));
    m_holds = true;
  }
  m_tool->move(m_last);
  emit worked();
}

void Toolbox::letGo(QPoint global) {
  if (m_holds) return finish(m_context.mapView.pointerAt(global, {}));
  if (!m_context.canEdit() && m_context.mapView.isSeenAt(global)) {
    m_context.say(m_context.map.whyReadOnly());
  }
}

void Toolbox::endHold() {
  if (m_holds) cancel();
}

}  // namespace throughline::editor
