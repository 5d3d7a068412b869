#include "lanes/lane.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

struct ExperimentInputs {
  Records<journey::Experiment> experiments;
  bool invites = false;
  bool operator==(const ExperimentInputs&) const = default;
};

// Experiments are rare: an empty lane invites once, not in each stage.
ExperimentInputs takeExperiments(const ShownMap& map, std::size_t column) {
  return {{map.journey, map.columns[column].stage->id.value},
          map.options.invitations && column == 0 && map.isWithout(journey::Kind::experiment)};
}

void fillExperiments(const ExperimentInputs& inputs, CellBuilder& cell) {
  for (const auto* experiment : cell.records().list(inputs.experiments)) {
    cell.stack(ElementKind::experiment, {journey::Kind::experiment, experiment->id.value},
               cell.pictures().experiment(*experiment), measure::kCardGap);
  }
  if (inputs.invites) {
    cell.invite(messages::inviteExperiment());
  }
}

}  // namespace

LaneEntry experimentsLane() {
  return {.id = LaneId::experiments,
          .name = messages::experimentsLane(),
          .subtitle = [](const ShownMap&) { return messages::aboutExperiments(); },
          .makeCells = cellsOf(LaneId::experiments, takeExperiments, fillExperiments)};
}

}  // namespace throughline::drawing
