#include "map_counts.h"

#include <set>

#include "throughline/journey/search.h"

namespace throughline::editor {

using journey::Id;
using journey::Period;

MapCounts countsOf(const journey::Journey& journey) {
  MapCounts counts;
  counts.stages = journey.count(journey::Kind::stage);
  counts.touchpoints = journey.count(journey::Kind::touchpoint);
  for (const auto& [id, touchpoint] : journey.all<journey::Touchpoint>()) {
    if (journey::lacksOwner(touchpoint)) ++counts.withoutOwner;
  }
  for (const journey::Stage* stage : journey.list<journey::Stage>()) {
    if (stage->job.statement.empty()) counts.withoutJob.push_back(stage->id);
    if (stage->volume.name.empty() && stage->health.name.empty()) {
      counts.withoutMetric.push_back(stage->id);
    }
  }
  return counts;
}

const Period* newestRead(const journey::Journey& journey) {
  std::set<Id<Period>> read;
  for (const auto& [id, reading] : journey.all<journey::Reading>()) read.insert(reading.period);
  for (const auto& [id, reading] : journey.all<journey::PassageReading>()) {
    read.insert(reading.period);
  }
  const Period* newest = nullptr;
  for (const Id<Period> id : read) {
    const Period* period = journey.find(id);
    if (period && (!newest || newest->end < period->end)) newest = period;
  }
  return newest;
}

}  // namespace throughline::editor
