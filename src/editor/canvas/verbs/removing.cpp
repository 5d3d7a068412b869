#include <algorithm>

#include "canvas/chosen.h"
#include "canvas/verbs/verbs.h"
#include "kinds.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

using drawing::Element;
using drawing::ElementKind;
using drawing::Target;
using journey::Abilities;
using journey::Kind;
using journey::RecordKey;
using StageId = journey::Id<journey::Stage>;

namespace {

constexpr int kLongestStageName = 40;

/// Where the content of a stage that is removed goes.
struct StageRemoval {
  StageId stage;
  StageId contentTo;  ///< none: its content goes with it
};

/// The stages beside it that stay: the nearest before and the nearest after.
std::vector<StageId> stayingNeighbours(const journey::Journey& journey, StageId stage,
                                       const std::vector<StageId>& going) {
  std::vector<StageId> order;
  for (const auto* each : journey.list<journey::Stage>()) order.push_back(each->id);
  const auto goes = [&](StageId id) { return std::ranges::find(going, id) != going.end(); };
  const auto at = std::ranges::find(order, stage);
  std::vector<StageId> neighbours;
  const auto before = std::find_if_not(std::make_reverse_iterator(at), order.rend(), goes);
  if (before != order.rend()) neighbours.push_back(*before);
  const auto after = std::find_if_not(at, order.end(), goes);
  if (after != order.end()) neighbours.push_back(*after);
  return neighbours;
}

/// Readings that no other stage can take: its own, and those that were measured to it.
int readingsThatGo(const journey::Journey& journey, StageId stage) {
  std::size_t count = journey.idsIn(Kind::reading, stage.value).size();
  for (const auto& [id, reading] : journey.all<journey::PassageReading>()) {
    if (reading.stage == stage || reading.to == stage) ++count;
  }
  return static_cast<int>(count);
}

/// Asks where a stage's content goes, where it has any; nothing: the user
/// thought better of it.
std::optional<StageRemoval> askAboutRemoval(CanvasContext& context, StageId stage,
                                            const std::vector<StageId>& going) {
  const journey::Journey& journey = context.journey();
  const int readings = readingsThatGo(journey, stage);
  if (!hasContent(journey, stage) && readings == 0) return StageRemoval{stage, {}};
  const auto nameOf = [&](StageId id) {
    return oneLine(QString::fromStdString(journey.get(id).name), kLongestStageName);
  };
  const auto neighbours = stayingNeighbours(journey, stage, going);
  QStringList answers;
  for (const StageId next : neighbours)
    answers << texts::Canvas::tr("Move it to “%1”").arg(nameOf(next));
  answers << texts::Canvas::tr("Delete everything in it");
  QString text = texts::Canvas::tr("Where does what is in it go?");
  if (readings > 0) {
    text += " " + texts::Canvas::tr(
                      "%n readings go in any case: its own, and those that were "
                      "measured to it. Undo brings them back.",
                      nullptr, readings);
  }
  const auto answer = context.services.dialogs->ask(
      &context.widget, {.title = texts::Canvas::tr("Delete the stage “%1”").arg(nameOf(stage)),
                        .text = text,
                        .answers = answers,
                        .usual = neighbours.empty() ? -1 : 0});
  if (!answer) return std::nullopt;
  const auto chosen = static_cast<std::size_t>(*answer);
  return StageRemoval{stage, chosen < neighbours.size() ? neighbours[chosen] : StageId{}};
}

}  // namespace

bool Verbs::canRemove() const {
  if (!m_context.canEdit() || m_context.view.selection().empty()) return false;
  const Element* current = m_context.focus.chosen();
  const bool ofStage = current && current->target.kind == Kind::stage;
  if (ofStage && !isOfSeveral(current)) {
    return current->kind == ElementKind::stageHeader || current->kind == ElementKind::job;
  }
  return !chosenRecords(m_context, &Abilities::remove).empty();
}

void Verbs::remove() {
  if (!canRemove()) return;
  const Element* current = m_context.focus.chosen();
  if (current && current->kind == ElementKind::job) {
    const Target stage = current->target;
    m_context.edit(journey::messages::clearJob(), [&, key = current->field](journey::Edit& edit) {
      setField(edit, stage.kind, stage.id, key, std::string());
    });
    return;
  }
  std::vector<StageId> stages;
  for (const std::int64_t id : selected(Kind::stage)) stages.push_back({id});
  if (!stages.empty() && !isOfSeveral(current)) return removeStages(stages);
  removeChosen(chosenRecords(m_context, &Abilities::remove));
}

void Verbs::removeChosen(const std::vector<RecordKey>& records) {
  const Target next =
      selectionAfterRemoval(m_context.board.layout(), {records.begin(), records.end()});
  const bool cell = isOfSeveral(m_context.focus.chosen());
  const bool done = m_context.edit(journey::messages::deleteRecords(nounFor(records)),
                                   [&](journey::Edit& edit) { removeRecords(edit, records); });
  if (!done || cell) return;  // a cell stays where it is, and selected
  if (next.id != 0) {
    m_context.view.selectOnly(next);
  } else {
    m_context.view.clearSelection();
  }
}

void Verbs::removeStages(const std::vector<StageId>& stages) {
  std::vector<StageRemoval> removals;
  for (const StageId stage : stages) {
    const auto removal = askAboutRemoval(m_context, stage, stages);
    if (!removal) return;
    removals.push_back(*removal);
  }
  const auto label =
      journey::messages::deleteRecords(journey::messages::records(Kind::stage, stages.size()));
  const bool done = m_context.edit(label, [&](journey::Edit& edit) {
    for (const StageRemoval& removal : removals) {
      if (removal.contentTo) {
        removeStageInto(edit, removal.stage, removal.contentTo);
      } else {
        removeStage(edit, removal.stage);
      }
    }
  });
  if (done) m_context.view.clearSelection();
}

}  // namespace throughline::editor
