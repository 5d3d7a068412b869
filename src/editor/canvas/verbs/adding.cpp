#include <algorithm>

#include "canvas/verbs/verbs.h"
#include "throughline/journey/intents/contents.h"

namespace throughline::editor {

using drawing::Element;
using drawing::ElementKind;
using drawing::LaneId;
using journey::Kind;
using journey::Stage;
using StageId = journey::Id<Stage>;

namespace {

/// The one that stands after `id` in its holder; 0 at the end.
std::int64_t following(const journey::Journey& journey, Kind kind, std::int64_t holder,
                       std::int64_t id) {
  const auto order = journey.idsIn(kind, holder);
  const auto at = std::ranges::find(order, id);
  return at == order.end() || std::next(at) == order.end() ? 0 : *std::next(at);
}

}  // namespace

void Verbs::addTouchpoint() {
  const Element* current = m_context.focus.element();
  const StageId stage = m_context.focus.stage();
  if (!stage) return addStage(true);
  std::int64_t before = 0;
  if (current && current->kind == ElementKind::touchpoint) {
    before = following(m_context.journey(), Kind::touchpoint, stage.value, current->target.id);
  }
  begin(newTouchpoint(stage, {before}));
}

void Verbs::addTouchpointTo(StageId stage) { begin(newTouchpoint(stage, {})); }

void Verbs::addStage(bool after) {
  const Element* current = m_context.focus.element();
  StageId before;
  if (current) {
    before = after ? StageId{following(m_context.journey(), Kind::stage, 0, current->stage.value)}
                   : current->stage;
  }
  begin(newStage(before));
}

void Verbs::addQuestion(StageId stage) {
  if (stage) begin(newQuestion(stage));
}

void Verbs::addExperiment(StageId stage) {
  if (stage) begin(newExperiment(stage));
}

void Verbs::addCampaign(StageId stage) {
  if (stage) begin(newCampaign(stage));
}

void Verbs::addEmotion(StageId stage, std::optional<double> score) {
  if (!stage) return;
  journey::Id<journey::Emotion> added;
  const bool done = m_context.edit(QObject::tr("Add emotion"), [&](journey::Edit& edit) {
    added = journey::addEmotion(edit, stage, m_context.view.options().persona, score.value_or(0));
  });
  if (done) m_context.view.selectOnly({Kind::emotion, added.value});
}

void Verbs::addIn(LaneId lane, StageId stage) {
  switch (lane) {
    case LaneId::touchpoints:
      return addTouchpointTo(stage);
    case LaneId::emotion:
      return addEmotion(stage);
    case LaneId::questions:
      return addQuestion(stage);
    case LaneId::experiments:
      return addExperiment(stage);
    case LaneId::campaigns:
      return addCampaign(stage);
    case LaneId::job: {
      const auto& elements = m_context.board.shown().elements;
      const auto job = std::ranges::find_if(elements, [&](const Element& e) {
        return e.kind == ElementKind::job && e.stage == stage;
      });
      if (job != elements.end()) return renameElement(*job);
      Element invited;
      invited.kind = ElementKind::job;
      invited.target = {Kind::stage, stage.value};
      invited.stage = stage;
      return renameElement(invited);
    }
    case LaneId::flow:
    case LaneId::metrics:
      return m_context.askReading(stage, journey::Measure::volume);
    case LaneId::evidence:
      return;  // entered in the inspector
  }
}

void Verbs::writeJob() {
  if (const StageId stage = m_context.focus.stage()) addIn(LaneId::job, stage);
}

}  // namespace throughline::editor
