#include "throughline/metrics/before_after.h"

#include <algorithm>

#include "throughline/metrics/periods.h"

namespace throughline::metrics {

using journey::Id;
using journey::Journey;
using journey::Period;
using journey::Stage;

namespace {

/// Without a name, by the start. `Change`: an experiment or a campaign.
template <class Change>
Sides sidesOfChange(const Journey& journey, const Change& change) {
  Sides sides{change.before, change.after};
  if (!change.start) return sides;
  const auto periods = periodsByDate(journey);
  const Period* last = nullptr;  // of those that end together the later one
  for (const Period* period : periods) {
    if (period->end <= *change.start && (!last || period->end >= last->end)) last = period;
  }
  if (!sides.before && last) sides.before = last->id;
  if (!sides.after && !periods.empty() && periods.back()->start >= *change.start) {
    sides.after = periods.back()->id;
  }
  return sides;
}

/// The stage in one period; nothing known where that is undefined.
struct StageThen {
  StageNumbers stage;
  PassageNumbers passage;
};

StageThen stageThen(const Journey& journey, Id<Stage> stage, std::optional<Id<Period>> period) {
  StageThen then;
  if (!period) return then;
  const PeriodNumbers numbers = numbersOf(journey, period);
  const auto found = std::ranges::find(numbers.stages, stage, &StageNumbers::stage);
  if (found != numbers.stages.end()) then.stage = *found;
  const auto left = std::ranges::find(numbers.passages, stage, &PassageNumbers::from);
  if (left != numbers.passages.end()) then.passage = *left;
  return then;
}

TouchpointShift& shiftOf(std::vector<TouchpointShift>& shifts,
                         const journey::TouchpointReading& reading) {
  const auto found = std::ranges::find_if(shifts, [&](const TouchpointShift& shift) {
    return shift.touchpoint == reading.touchpoint && shift.metric == reading.metric;
  });
  if (found != shifts.end()) return *found;
  return shifts.emplace_back(TouchpointShift{reading.touchpoint, reading.metric, {}});
}

std::vector<TouchpointShift> touchpointShifts(const Journey& journey, Id<Stage> stage,
                                              const Sides& sides) {
  std::vector<TouchpointShift> shifts;
  if (journey.all<journey::TouchpointReading>().empty()) return shifts;
  for (const auto* touchpoint : journey.in<journey::Touchpoint>(stage)) {
    for (const auto* reading : journey.in<journey::TouchpointReading>(touchpoint->id)) {
      if (reading->period == sides.before) shiftOf(shifts, *reading).value.before = reading->value;
      if (reading->period == sides.after) shiftOf(shifts, *reading).value.after = reading->value;
    }
  }
  return shifts;
}

}  // namespace

Sides sidesOf(const Journey& journey, const journey::Experiment& experiment) {
  return sidesOfChange(journey, experiment);
}

Sides sidesOf(const Journey& journey, const journey::Campaign& campaign) {
  return sidesOfChange(journey, campaign);
}

BeforeAfter beforeAfter(const Journey& journey, Id<Stage> stage, const Sides& sides) {
  const StageThen before = stageThen(journey, stage, sides.before);
  const StageThen after = stageThen(journey, stage, sides.after);
  const PassageComparison passage = compare(before.passage, after.passage);
  BeforeAfter result;
  result.sides = sides;
  result.volume = {before.stage.volume, after.stage.volume};
  result.health = {before.stage.health, after.stage.health};
  result.conversion = passage.conversion;
  result.days = passage.days;
  result.interval = passage.interval;
  if (passage.conversion.absolute()) result.verdict = passage.verdict;
  result.fewCases = before.passage.hasFewCases() || after.passage.hasFewCases();
  result.touchpoints = touchpointShifts(journey, stage, sides);
  return result;
}

}  // namespace throughline::metrics
