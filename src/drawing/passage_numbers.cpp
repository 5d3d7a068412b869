#include "passage_numbers.h"

namespace throughline::drawing {

namespace {

struct PassageValues {
  std::optional<double> moved;
  std::optional<double> days;
};

PassageValues passageValues(const journey::Journey& journey, journey::Id<journey::Stage> stage,
                            journey::Id<journey::Period> period) {
  for (const auto* reading : journey.in<journey::PassageReading>(stage)) {
    if (reading->period == period) return {reading->moved, reading->medianDays};
  }
  return {};
}

void readMetrics(const journey::Journey& journey, journey::Id<journey::Stage> stage,
                 journey::Id<journey::Period> period, StageNumbers& numbers) {
  for (const auto* reading : journey.in<journey::Reading>(stage)) {
    if (reading->period != period) continue;
    const bool isVolume = reading->metric == journey::MetricRole::volume;
    (isVolume ? numbers.volume : numbers.health) = reading->value;
  }
}

}  // namespace

std::vector<StageNumbers> stageNumbers(const journey::Journey& journey,
                                       const journey::Period* period) {
  const auto stages = journey.list<journey::Stage>();
  std::vector<StageNumbers> result(stages.size());
  if (!period) return result;
  for (std::size_t i = 0; i < stages.size(); ++i) {
    readMetrics(journey, stages[i]->id, period->id, result[i]);
  }
  for (std::size_t i = 0; i + 1 < stages.size(); ++i) {
    const PassageValues passage = passageValues(journey, stages[i]->id, period->id);
    const auto moved = passage.moved ? passage.moved : result[i + 1].volume;
    if (moved && result[i].volume && *result[i].volume > 0) {
      result[i].conversion = *moved / *result[i].volume;
    }
    result[i].days = passage.days;
  }
  return result;
}

std::optional<double> leadTime(const std::vector<StageNumbers>& stages) {
  std::optional<double> sum;
  for (const StageNumbers& stage : stages) {
    if (stage.days) sum = sum.value_or(0) + *stage.days;
  }
  return sum;
}

}  // namespace throughline::drawing
