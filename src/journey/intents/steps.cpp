#include "throughline/journey/intents/steps.h"

#include <algorithm>
#include <unordered_set>

#include "throughline/journey/intents/moving.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/standing.h"

namespace throughline::journey {

namespace {

using Ids = std::unordered_set<std::int64_t>;

/// Records of one kind that stand below each other: of what lanes hold, those of one lane.
using Column = std::vector<std::int64_t>;

std::vector<Column> columnsIn(const Journey& journey, Kind kind, std::int64_t stage) {
  if (describe(kind).holder == Kind::stage) return {journey.idsIn(kind, stage)};
  std::vector<Column> columns;
  for (const std::int64_t holder : journey.idsIn(*describe(kind).holder, 0)) {
    Column column = journey.idsIn(kind, holder);
    std::erase_if(column, [&](std::int64_t id) { return stageOf(journey.get(kind, id)) != stage; });
    columns.push_back(std::move(column));
  }
  return columns;
}

// Each chosen one changes places with the neighbour before it, unless that is
// chosen too: then both wait at the end.
void stepUp(Edit& edit, Kind kind, Column order, const Ids& chosen) {
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (!chosen.contains(order[i]) || chosen.contains(order[i - 1])) continue;
    moveBefore(edit, kind, order[i], order[i - 1]);
    std::swap(order[i], order[i - 1]);
  }
}

void stepDown(Edit& edit, Kind kind, Column order, const Ids& chosen) {
  for (std::size_t i = order.size(); i-- > 1;) {
    if (!chosen.contains(order[i - 1]) || chosen.contains(order[i])) continue;
    moveBefore(edit, kind, order[i], order[i - 1]);
    std::swap(order[i], order[i - 1]);
  }
}

void stepAcross(Edit& edit, Kind kind, std::int64_t from, std::int64_t to, const Ids& chosen) {
  const std::vector<Column> columns = columnsIn(edit.journey(), kind, from);
  for (std::size_t row = 0; row < columns.size(); ++row) {
    for (std::size_t i = 0; i < columns[row].size(); ++i) {
      const RecordKey moved(kind, columns[row][i]);
      if (!chosen.contains(moved.id)) continue;
      const Column there = columnsIn(edit.journey(), kind, to)[row];
      moveRecords(edit, {moved}, {to}, {kind, i < there.size() ? there[i] : 0});
    }
  }
}

}  // namespace

void stepInStages(Edit& edit, Kind kind, const std::vector<std::int64_t>& ids, Step step) {
  const Ids chosen(ids.begin(), ids.end());
  std::vector<std::int64_t> stages = edit.journey().idsIn(Kind::stage, 0);
  if (step == Step::up || step == Step::down) {
    for (const std::int64_t stage : stages) {
      for (Column& column : columnsIn(edit.journey(), kind, stage)) {
        (step == Step::up ? stepUp : stepDown)(edit, kind, std::move(column), chosen);
      }
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
