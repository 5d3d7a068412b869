#include "sharing/left_out.h"
#include "throughline/journey/intents/lanes.h"
#include "throughline/journey/intents/placing.h"

namespace throughline::journey {

namespace {

template <class Alter>
void changeStages(Edit& edit, Alter alter) {
  for (const std::int64_t id : edit.journey().ids(Kind::stage)) edit.change(Id<Stage>{id}, alter);
}

void removeEarlierTargets(Edit& edit, bool ofPassages) {
  std::vector<std::int64_t> ids;
  for (const auto& [id, target] : edit.journey().all<EarlierTarget>()) {
    if ((target.of == TargetOf::passage) == ofPassages) ids.push_back(target.id.value);
  }
  removeRecords(edit, Kind::earlier_target, ids);
}

void leaveFlowOut(Edit& edit) {
  removeAll(edit, Kind::passage_reading);
  removeEarlierTargets(edit, true);
  changeStages(edit, [](Stage& stage) { stage.passage = {}; });
  for (const std::int64_t id : edit.journey().ids(Kind::link)) {
    edit.change(Id<Link>{id}, [](Link& link) {
      link.share.reset();
      link.count.reset();
    });
  }
}

void leaveMetricsOut(Edit& edit) {
  removeAll(edit, Kind::reading);
  removeEarlierTargets(edit, false);
  changeStages(edit, [](Stage& stage) {
    stage.volume = {};
    stage.health = {};
  });
}

void leaveContentsOut(Edit& edit, BuiltInLane lane) {
  switch (lane) {
    case BuiltInLane::job:
      return changeStages(edit, [](Stage& stage) { stage.job = {}; });
    case BuiltInLane::flow:
      return leaveFlowOut(edit);
    case BuiltInLane::touchpoints:
      return removeAll(edit, Kind::touchpoint);
    case BuiltInLane::emotion:
      return removeAll(edit, Kind::emotion);
    case BuiltInLane::questions:
      return removeAll(edit, Kind::question);
    case BuiltInLane::metrics:
      return leaveMetricsOut(edit);
    case BuiltInLane::evidence:
      removeAll(edit, Kind::evidence);
      return removeAll(edit, Kind::finding);
    case BuiltInLane::findings:
      return removeAll(edit, Kind::finding);
    case BuiltInLane::experiments:
      return removeAll(edit, Kind::experiment);
    case BuiltInLane::campaigns:
      return removeAll(edit, Kind::campaign);
  }
}

}  // namespace

void leaveLaneOut(Edit& edit, const LaneKey& lane) {
  if (const auto* own = std::get_if<Id<Lane>>(&lane)) {
    return removeRecords(edit, Kind::lane, {own->value});
  }
  leaveContentsOut(edit, std::get<BuiltInLane>(lane));
  setLaneHidden(edit, lane, true);
}

}  // namespace throughline::journey
