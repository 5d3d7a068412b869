#include "lanes/lane.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

struct EvidenceInputs {
  metrics::StageEvidence evidence;
  bool offersGuide = false;  ///< to a stage that is a hypothesis
  bool operator==(const EvidenceInputs&) const = default;
};

EvidenceInputs takeEvidence(const ShownMap& map, std::size_t column) {
  const metrics::StageEvidence& evidence = map.columns[column].evidence;
  return {evidence, map.options.invitations && evidence.isHypothesis()};
}

// A stage that nobody was asked about says so.
void fillEvidence(const EvidenceInputs& inputs, CellBuilder& cell) {
  constexpr qreal kAboveGuide = 6;
  cell.put(ElementKind::evidence, cell.stageTarget(),
           cell.pictures().evidence(cell.stage(), inputs.evidence), measure::kLanePadding);
  if (inputs.offersGuide) {
    cell.offer(messages::interviewGuide(), InvitationTopic::guide, kAboveGuide);
  }
}

}  // namespace

LaneEntry evidenceLane() {
  return {.id = LaneId::evidence,
          .name = messages::evidenceLane(),
          .subtitle = [](const ShownMap&) { return messages::aboutEvidence(); },
          .makeCells = cellsOf(LaneId::evidence, takeEvidence, fillEvidence)};
}

}  // namespace throughline::drawing
