#include "canvas/chosen.h"
#include "canvas/tools/drag_point.h"
#include "canvas/verbs/verbs.h"
#include "kinds.h"
#include "throughline/journey/intents/feelings.h"
#include "throughline/journey/intents/lanes.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

namespace messages = journey::messages;
using drawing::Element;
using drawing::ElementKind;
using drawing::Target;
using journey::Abilities;
using journey::Kind;
using journey::RecordKey;
using journey::Step;

std::vector<std::int64_t> Verbs::selected(Kind kind) const {
  std::vector<std::int64_t> ids;
  for (const Target& target : m_context.view.selection()) {
    if (target.kind == kind && m_context.journey().contains(kind, target.id)) {
      ids.push_back(target.id);
    }
  }
  return ids;
}

bool Verbs::canRename() const {
  if (canEditLink()) return true;
  const Element* current = m_context.focus.chosen();
  return current && m_context.canEdit() &&
         (current->kind == ElementKind::invitation || slotOf(m_context.journey(), *current));
}

bool Verbs::canOpen() const {
  const Element* current = m_context.focus.chosen();
  return current && opens(*current);
}

void Verbs::rename(const QString& typed) {
  if (isOnLink()) return editLink(typed);
  if (const Element* current = m_context.focus.chosen()) renameElement(*current, typed);
}

void Verbs::renameElement(const Element& element, const QString& typed) {
  if (open(Element(element))) return;
  if (!m_context.canEdit()) return;
  if (element.kind == ElementKind::invitation) return answer(element, typed);
  if (auto slot = slotOf(m_context.journey(), element)) m_editing.begin(std::move(*slot), typed);
}

void Verbs::duplicate() {
  if (const auto records = chosenRecords(m_context, &Abilities::copy); !records.empty()) {
    std::vector<RecordKey> copies;
    const bool done = m_context.edit(messages::duplicateRecords(), [&](journey::Edit& edit) {
      copies = duplicateRecords(edit, records);
    });
    if (done) choose(m_context, copies);
    return;
  }
  const Element* current = m_context.focus.chosen();
  const auto stages = selected(Kind::stage);
  if (stages.size() == 1 && current && current->kind == ElementKind::stageHeader) {
    journey::Id<journey::Stage> copy;
    const bool done = m_context.edit(messages::duplicateStage(), [&](journey::Edit& edit) {
      copy = duplicateStage(edit, {stages.front()});
    });
    if (!done) return;
    m_context.view.selectOnly({Kind::stage, copy.value});
    m_context.view.reveal(m_context.view.current());
    return;
  }
  sayWhyNotCopied();
}

std::vector<RecordKey> Verbs::steppable() const {
  auto records = chosenRecords(m_context, &Abilities::move);
  if (!isOfSeveral(m_context.focus.chosen())) {
    const Kind kind = m_context.view.current().kind;
    std::erase_if(records, [kind](const RecordKey& each) { return each.kind != kind; });
  }
  return records;
}

bool Verbs::standsInBands() const {
  const drawing::Lane* lane = m_context.board.shown().lane(drawing::LaneId::touchpoints);
  return lane && !lane->bands.empty();
}

bool Verbs::canStep() const {
  return m_context.canEdit() && (selected(Kind::stage).size() == 1 || !steppable().empty());
}

void Verbs::step(Step step) {
  const Target current = m_context.view.current();
  const bool sideways = step == Step::left || step == Step::right;
  const bool ofSeveral = isOfSeveral(m_context.focus.chosen());
  if (!m_context.view.selection().contains(current)) return;
  if (ofSeveral && !sideways) return;
  const Element* chosen = m_context.focus.chosen();
  if (chosen && isPoint(m_context.journey(), *chosen) && !sideways) {
    m_context.edit(
        messages::moveRecords(messages::records(Kind::cell, 1)), [&](journey::Edit& edit) {
          const journey::Id<journey::Cell> id{current.id};
          const double score = edit.get(id).score.value_or(0);
          setPoint(edit, id,
                   score + (step == Step::up ? journey::kScoreStep : -journey::kScoreStep));
        });
  } else if (current.kind == Kind::touchpoint && !sideways && standsInBands()) {
    m_context.edit(messages::moveRecords(nounFor(steppable())), [&](journey::Edit& edit) {
      stepInBands(edit, m_context.view.selectedTouchpoints(), step);
    });
  } else if (current.kind == Kind::emotion && !sideways) {
    return moveFeeling(step == Step::up ? Direction::up : Direction::down);
  } else if (const auto records = steppable(); !records.empty()) {
    std::vector<std::int64_t> ids;
    for (const RecordKey& record : records) ids.push_back(record.id);
    const Kind kind = records.front().kind;
    m_context.edit(messages::moveRecords(nounFor(records)),
                   [&](journey::Edit& edit) { stepInStages(edit, kind, ids, step); });
    if (ofSeveral) return choose(m_context, records);
  } else if (current.kind == Kind::stage && sideways) {
    m_context.edit(messages::moveRecords(messages::records(Kind::stage, 1)),
                   [&](journey::Edit& edit) { stepStage(edit, {current.id}, step); });
  }
  m_context.view.reveal(current);
}

}  // namespace throughline::editor
