#include "lanes/lane.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

struct EvidenceInputs {
  Records<journey::Evidence> evidence;
  bool operator==(const EvidenceInputs&) const = default;
};

EvidenceInputs takeEvidence(const ShownMap& map, std::size_t column) {
  return {{map.journey, map.columns[column].stage->id.value}};
}

// A stage that nobody was asked about says so.
void fillEvidence(const EvidenceInputs& inputs, CellBuilder& cell) {
  const auto evidence = cell.records().list(inputs.evidence);
  cell.put(ElementKind::evidence, cell.stageTarget(),
           cell.pictures().evidence(cell.stage(), evidence), measure::kLanePadding);
}

}  // namespace

LaneEntry evidenceLane() {
  return {.id = LaneId::evidence,
          .name = messages::evidenceLane(),
          .subtitle = [](const ShownMap&) { return messages::aboutEvidence(); },
          .makeCells = cellsOf(LaneId::evidence, takeEvidence, fillEvidence)};
}

}  // namespace throughline::drawing
