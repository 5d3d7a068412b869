#include "throughline/metrics/evidence.h"

namespace throughline::metrics {

EvidenceByStage evidenceByStage(const journey::Journey& journey) {
  EvidenceByStage all;
  const auto add = [&](journey::Id<journey::Stage> stage, journey::EvidenceKind kind,
                       std::int64_t count) {
    all[stage].counts[static_cast<std::size_t>(kind)] += count;
  };
  for (const auto& [id, counted] : journey.all<journey::Evidence>()) {
    add(counted.stage, counted.kind, counted.count);
  }
  for (const auto& [id, source] : journey.all<journey::Source>()) {
    for (const auto stage : source.stages) add(stage, source.kind, 1);
  }
  return all;
}

StageEvidence evidenceOf(const EvidenceByStage& all, journey::Id<journey::Stage> stage) {
  const auto found = all.find(stage);
  return found == all.end() ? StageEvidence{} : found->second;
}

}  // namespace throughline::metrics
