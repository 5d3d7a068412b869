#include "throughline/journey/intents/steps.h"

#include <algorithm>
#include <unordered_set>

#include "throughline/journey/intents/placing.h"

namespace throughline::journey {

namespace {

using Ids = std::unordered_set<std::int64_t>;

// Each chosen one changes places with the neighbour before it, unless that is
// chosen too: then both wait at the end.
void stepUp(Edit& edit, Kind kind, std::int64_t stage, const Ids& chosen) {
  std::vector<std::int64_t> order = edit.journey().idsIn(kind, stage);
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (!chosen.contains(order[i]) || chosen.contains(order[i - 1])) continue;
    moveBefore(edit, kind, order[i], order[i - 1]);
    std::swap(order[i], order[i - 1]);
  }
}

void stepDown(Edit& edit, Kind kind, std::int64_t stage, const Ids& chosen) {
  std::vector<std::int64_t> order = edit.journey().idsIn(kind, stage);
  for (std::size_t i = order.size(); i-- > 1;) {
    if (!chosen.contains(order[i - 1]) || chosen.contains(order[i])) continue;
    moveBefore(edit, kind, order[i], order[i - 1]);
    std::swap(order[i], order[i - 1]);
  }
}

void stepAcross(Edit& edit, Kind kind, std::int64_t from, std::int64_t to, const Ids& chosen) {
  const std::vector<std::int64_t> order = edit.journey().idsIn(kind, from);
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (!chosen.contains(order[i])) continue;
    const std::vector<std::int64_t> there = edit.journey().idsIn(kind, to);
    Record record = edit.journey().find(kind, order[i]).value();
    setHolder(record, to);
    putBefore(edit, std::move(record), i < there.size() ? there[i] : 0);
  }
}

}  // namespace

void stepInStages(Edit& edit, Kind kind, const std::vector<std::int64_t>& ids, Step step) {
  const Ids chosen(ids.begin(), ids.end());
  std::vector<std::int64_t> stages = edit.journey().idsIn(Kind::stage, 0);
  if (step == Step::up || step == Step::down) {
    for (const std::int64_t stage : stages) {
      (step == Step::up ? stepUp : stepDown)(edit, kind, stage, chosen);
    }
    return;
  }
  // In the direction of the step the far stage goes first, so that nothing moves twice.
  if (step == Step::right) std::ranges::reverse(stages);
  for (std::size_t i = 1; i < stages.size(); ++i) {
    stepAcross(edit, kind, stages[i], stages[i - 1], chosen);
  }
}

void stepStage(Edit& edit, Id<Stage> stage, Step step) {
  const std::vector<std::int64_t> order = edit.journey().idsIn(Kind::stage, 0);
  const auto at = std::ranges::find(order, stage.value);
  if (step == Step::left && at != order.begin()) {
    moveBefore(edit, Kind::stage, stage.value, *std::prev(at));
  } else if (step == Step::right && std::next(at) != order.end()) {
    moveBefore(edit, Kind::stage, *std::next(at), stage.value);
  }
}

}  // namespace throughline::journey
