#include "canvas/tools/drag_emotion.h"

#include <cmath>

#include "canvas/hit.h"
#include "canvas/tools/score_label.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

namespace {

constexpr qreal kValueZ = 9;
constexpr qreal kUpright = 10;  // a hand that only means up and down moves less to the side

}  // namespace

DragEmotion::DragEmotion(CanvasContext& context, const drawing::Element& point,
                         const Pointer& start)
    : m_context(context),
      m_emotion{point.target.id},
      m_target(point.target),
      m_from(point.rect.center()),
      m_grab(start.map - point.rect.center()),
      m_before(placeOf(context.journey().get(m_emotion))),
      m_place(m_before),
      m_value(context.board.scene().looks(), kValueZ) {
  context.board.scene().addItem(&m_value);
}

DragEmotion::~DragEmotion() {
  if (!m_finished) m_context.board.endPreview();
}

journey::FeelingPlace DragEmotion::placeUnder(const Pointer& pointer) const {
  const QPointF middle = pointer.map - m_grab;
  const auto place = feelingAt(m_context.board.layout(), middle);
  if (!place) return m_before;
  if (std::abs(middle.x() - m_from.x()) > kUpright) return *place;
  return {m_before.stage, place->score, m_before.within};
}

void DragEmotion::move(const Pointer& pointer) {
  const journey::FeelingPlace place = placeUnder(pointer);
  if (place != m_place) {
    m_place = place;
    m_context.board.preview([this](journey::Edit& edit) { placeEmotion(edit, m_emotion, m_place); },
                            false);
  }
  showValue();
}

void DragEmotion::showValue() {
  const drawing::Element* point = m_context.board.shown().find(m_target);
  if (!point) return;
  showScore(m_value, m_place.score, point->rect);
}

bool DragEmotion::finish(const Pointer& pointer) {
  move(pointer);
  m_finished = true;
  if (m_place == m_before) {
    m_context.board.endPreview();
    return true;
  }
  m_context.edit(
      journey::messages::moveRecords(journey::messages::records(journey::Kind::emotion, 1)),
      [this](journey::Edit& edit) { placeEmotion(edit, m_emotion, m_place); });
  m_context.focus.hold(true);
  return true;
}

}  // namespace throughline::editor
