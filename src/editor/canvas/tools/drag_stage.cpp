#include "canvas/tools/drag_stage.h"

#include "canvas/hit.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

DragStage::DragStage(CanvasContext& context, const drawing::Element& header, const Pointer& start)
    : m_context(context),
      m_target(header.target),
      m_stage(header.stage),
      m_grab(start.map.x() - header.rect.left()) {}

DragStage::~DragStage() {
  m_context.stageRow.setLifted({});
  if (!m_finished) m_context.board.endPreview();
}

void DragStage::move(const Pointer& pointer) {
  const qreal left = pointer.map.x() - m_grab;
  const StageId before = stageDropPlace(m_context.board.layout(), left, m_stage);
  if (before != m_before) {
    m_before = before;
    m_context.board.preview([this](journey::Edit& edit) { moveStage(edit, m_stage, *m_before); });
  }
  const drawing::Element* header = m_context.board.shown().find(m_target);
  if (header) m_context.stageRow.setLifted(m_target, left - header->rect.left());
}

bool DragStage::finish(const Pointer& pointer) {
  move(pointer);
  m_finished = true;
  m_context.edit(
      journey::messages::moveRecords(journey::messages::records(journey::Kind::stage, 1)),
      [this](journey::Edit& edit) { moveStage(edit, m_stage, *m_before); });
  return true;
}

}  // namespace throughline::editor
