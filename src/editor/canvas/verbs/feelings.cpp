#include <algorithm>

#include "canvas/verbs/verbs.h"
#include "throughline/journey/intents/contents.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

namespace messages = journey::messages;
using journey::Kind;
using EmotionId = journey::Id<journey::Emotion>;

void Verbs::addFeeling(const journey::FeelingPlace& place, const drawing::Curve* on,
                       const QString& typed) {
  const auto& curves = m_context.board.shown().curves;
  std::optional<journey::Id<journey::Persona>> persona = m_context.board.inFocus();
  journey::EmotionState state = journey::EmotionState::now;
  if (on) {
    persona = on->persona;
    state = on->state;
  } else if (persona && !std::ranges::count(curves, *persona, &drawing::Curve::persona)) {
    persona.reset();
  }
  if (!persona && !curves.empty()) persona = curves.front().persona;
  if (persona) m_context.board.focusOn(*persona);
  m_editing.begin(newFeeling(place, persona, state), typed);
}

bool Verbs::canMoveFeeling() const {
  const drawing::Element* current = m_context.focus.chosen();
  return current && m_context.canEdit() && current->kind == drawing::ElementKind::emotionPoint;
}

void Verbs::moveFeeling(Direction direction) {
  if (!canMoveFeeling()) return;
  const EmotionId id{m_context.view.current().id};
  m_context.edit(
      messages::moveRecords(messages::records(Kind::emotion, 1)), [&](journey::Edit& edit) {
        using journey::Sideways;
        if (direction == Direction::left) return stepWithin(edit, id, Sideways::left);
        if (direction == Direction::right) return stepWithin(edit, id, Sideways::right);
        const double step = direction == Direction::up ? journey::kScoreStep : -journey::kScoreStep;
        setScore(edit, id, edit.get(id).score + step);
      });
  m_context.view.reveal(m_context.view.current());
}

void Verbs::moveFeelingTo(journey::Sideways way) {
  if (!canMoveFeeling()) return;
  const EmotionId id{m_context.view.current().id};
  m_context.edit(messages::moveRecords(messages::records(Kind::emotion, 1)),
                 [&](journey::Edit& edit) { stepToStage(edit, id, way); });
  m_context.view.reveal(m_context.view.current());
}

}  // namespace throughline::editor
