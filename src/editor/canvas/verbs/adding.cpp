#include <algorithm>

#include "canvas/verbs/verbs.h"
#include "kinds.h"
#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

namespace messages = journey::messages;
using drawing::Element;
using drawing::ElementKind;
using drawing::LaneId;
using drawing::Target;
using journey::Kind;
using StageId = journey::Id<journey::Stage>;

void Verbs::addTouchpoint() {
  const Element* current = m_context.focus.element();
  const StageId stage = m_context.focus.stage();
  if (!stage) return addStage(true);
  const bool afterCard = current && current->kind == ElementKind::touchpoint;
  begin(newRecord(Kind::touchpoint, stage,
                  afterCard ? following(m_context.journey(), current->target) : Target{}));
}

void Verbs::addStage(bool after) {
  const Element* current = m_context.focus.element();
  StageId before;
  if (current) {
    before = after ? StageId{following(m_context.journey(), current->stage).id} : current->stage;
  }
  begin(newStage(before));
}

void Verbs::add(Kind kind, StageId stage, const QString& typed) {
  if (kind == Kind::emotion) return addEmotion(stage);
  if (stage) begin(newRecord(kind, stage), typed);
}

void Verbs::addEmotion(StageId stage, std::optional<double> score) {
  if (!stage) return;
  journey::Id<journey::Emotion> added;
  const bool done = m_context.edit(
      messages::addRecords(messages::records(Kind::emotion, 1)), [&](journey::Edit& edit) {
        added =
            journey::addEmotion(edit, stage, m_context.view.options().persona, score.value_or(0));
      });
  if (done) m_context.view.selectOnly({Kind::emotion, added.value});
}

void Verbs::addIn(LaneId lane, StageId stage, const QString& typed) {
  switch (lane) {
    case LaneId::job: {
      const auto& elements = m_context.board.shown().elements;
      const auto job = std::ranges::find_if(elements, [&](const Element& e) {
        return e.kind == ElementKind::job && e.stage == stage;
      });
      if (job != elements.end()) return renameElement(*job, typed);
      Element invited;
      invited.kind = ElementKind::job;
      invited.target = {Kind::stage, stage.value};
      invited.stage = stage;
      return renameElement(invited, typed);
    }
    case LaneId::flow:
    case LaneId::metrics:
      return m_context.askReading(stage, journey::Measure::volume);
    case LaneId::evidence:
      return;  // entered in the inspector
    default:
      break;
  }
  const auto entry = std::ranges::find_if(
      allKinds(), [lane](const KindEntry& each) { return each.element && each.lane == lane; });
  if (entry != allKinds().end()) add(entry->kind, stage, typed);
}

void Verbs::writeJob() {
  if (const StageId stage = m_context.focus.stage()) addIn(LaneId::job, stage);
}

}  // namespace throughline::editor
