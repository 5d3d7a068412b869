#include "throughline/journey/intents/experiments.h"

#include "throughline/journey/intents/fields.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

Id<Experiment> addExperiment(Edit& edit, const NewExperiment& wanted) {
  Experiment experiment;
  experiment.id = {edit.freshId(Kind::experiment)};
  experiment.stage = wanted.stage;
  experiment.title = onOneLine(wanted.title);
  experiment.status = wanted.status;
  experiment.baseline = wanted.baseline;
  putBefore(edit, experiment);
  return experiment.id;
}

void decide(Edit& edit, Id<Experiment> id, TrialDecision decision) {
  Experiment experiment = edit.get(id);
  const auto before = decisionIn(experiment.decision);
  std::string rest;
  if (before) rest = trimmed(experiment.decision).substr(word(*before).size());
  experiment.decision = std::string(word(decision)) + rest;
  if (decision != TrialDecision::go_on) {
    experiment.status = ExperimentStatus::decided;
  } else if (experiment.status == ExperimentStatus::decided) {
    experiment.status = ExperimentStatus::running;
  }
  putChanged(edit, experiment);
}

}  // namespace throughline::journey
