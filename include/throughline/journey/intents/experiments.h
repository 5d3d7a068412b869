#pragma once

#include <optional>
#include <string>

#include "throughline/journey/edit.h"
#include "throughline/journey/experiments.h"

namespace throughline::journey {

/// What is known of an experiment before it has a page of its own.
struct NewExperiment {
  Id<Stage> stage;
  std::string title;
  ExperimentStatus status = ExperimentStatus::idea;
  std::optional<double> baseline = {};  ///< of the stage's conversion; a ratio
};

/// At the end of its stage; an A/B test of the conversion, where nothing else is said.
Id<Experiment> addExperiment(Edit& edit, const NewExperiment& experiment);

/// Writes the decision down. What goes on is running, all else is decided; what was not begun
/// yet and goes on stays where it is. A text that began with another decision keeps the rest.
void decide(Edit& edit, Id<Experiment> experiment, TrialDecision decision);

}  // namespace throughline::journey
