#include "sharing/left_out.h"
#include "throughline/journey/intents/placing.h"

namespace throughline::journey {

namespace {

/// What was said of the passage from a stage to one that is gone is not true of the next one.
void forgetPassage(Edit& edit, Id<Stage> from) {
  edit.change(from, [](Stage& stage) { stage.passage = {}; });
  std::vector<std::int64_t> ids;
  for (const auto* target : edit.journey().in<EarlierTarget>(from)) {
    if (target->of == TargetOf::passage) ids.push_back(target->id.value);
  }
  removeRecords(edit, Kind::earlier_target, ids);
}

}  // namespace

void leaveStagesOut(Edit& edit, const std::set<Id<Stage>>& kept) {
  std::vector<std::int64_t> gone;
  std::optional<Id<Stage>> before;
  for (const auto* stage : edit.journey().list<Stage>()) {
    const bool stays = kept.contains(stage->id);
    if (!stays) gone.push_back(stage->id.value);
    if (!stays && before && kept.contains(*before)) forgetPassage(edit, *before);
    before = stage->id;
  }
  std::vector<std::int64_t> decisions;
  for (const auto& [id, decision] : edit.journey().all<Decision>()) {
    if (decision.stage && !kept.contains(*decision.stage)) decisions.push_back(decision.id.value);
  }
  removeRecords(edit, Kind::decision, decisions);
  removeRecords(edit, Kind::stage, gone);
}

}  // namespace throughline::journey
