#include "map_counts.h"

#include <set>

#include "throughline/journey/search.h"

namespace throughline::editor {

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

}  // namespace throughline::editor
