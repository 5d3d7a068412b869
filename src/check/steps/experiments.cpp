#include "throughline/metrics/experiments.h"
#include "experiment_sides.h"
#include "steps/step_row.h"
#include "throughline/journey/messages/check.h"
#include "throughline/journey/text.h"

// Step 6: what is tried at the weakest link, and what came out.

namespace throughline::check {

namespace messages = journey::messages;
using journey::Experiment;
using journey::ExperimentKind;
using journey::ExperimentStatus;
using journey::Kind;
using journey::Message;

namespace {

void findUntended(const Context& context, Findings& found) {
  const auto stage = context.weakestStage();
  if (!stage || openExperimentAt(context.journey, *stage)) return;
  found.push_back(
      onStage(Rule::weakest_untended, context.journey.get(*stage), Remedy::make_experiment));
}

/// What is missing of what is measured before and after; nothing where both sides are there.
std::optional<Remedy> missingSides(const Context& context, const Experiment& experiment) {
  const BothSides sides = readSides(context.journey, experiment);
  if (sides.before && sides.after) return std::nullopt;
  const bool named = experiment.before && experiment.after;
  return experiment.start || named ? Remedy::add_reading : Remedy::set_start;
}

std::optional<Remedy> missingOf(const Context& context, const Experiment& experiment) {
  const bool decided = experiment.status == ExperimentStatus::decided;
  if (!decided && experiment.status != ExperimentStatus::running) return std::nullopt;
  switch (experiment.kind) {
    case ExperimentKind::ab:
      if (metrics::proportionOf(experiment.a) && metrics::proportionOf(experiment.b)) break;
      return Remedy::enter_results;
    case ExperimentKind::before_after:
      return missingSides(context, experiment);
    case ExperimentKind::qualitative:
      if (!decided || !journey::isBlank(experiment.learning)) break;
      return Remedy::write_learning;
  }
  return std::nullopt;
}

void findUnmeasured(const Context& context, Findings& found) {
  for (const journey::Stage* stage : context.stages) {
    context.journey.all<Experiment>().eachIn(stage->id.value, [&](const Experiment& experiment) {
      const auto remedy = missingOf(context, experiment);
      if (!remedy) return;
      found.push_back({.rule = Rule::experiment_unmeasured,
                       .on = experiment.id,
                       .stage = stage->id,
                       .remedy = *remedy});
      if (*remedy == Remedy::set_start) found.back().field = "start";
      if (*remedy == Remedy::write_learning) found.back().field = "learning";
      if (*remedy == Remedy::enter_results) found.back().field = "a.n";
    });
  }
}

bool waitsForWeakestLink(const Context& context) {
  return !context.weakest() && !context.isProvenWithoutWeakest();
}

Progress countTended(const Context& context) {
  const auto stage = context.weakestStage();
  return {!stage || openExperimentAt(context.journey, *stage) ? 1 : 0, 1};
}

Message stateOfExperiments(const Context& context, const Progress&) {
  const auto stage = context.weakestStage();
  if (!stage) {
    return waitsForWeakestLink(context) ? messages::waitsForWeakest() : messages::nothingToTry();
  }
  const Experiment* open = openExperimentAt(context.journey, *stage);
  if (!open) {
    const std::string name = journey::onOneLine(context.journey.get(*stage).name);
    const Experiment* decided = lastDecidedAt(context.journey, *stage);
    return decided ? messages::decidedAtWeakest(journey::onOneLine(decided->title), name)
                   : messages::nothingTriedAt(name);
  }
  const std::string title = journey::onOneLine(open->title);
  return open->status == ExperimentStatus::running ? messages::runsAtWeakest(title)
                                                   : messages::preparedAtWeakest(title);
}

}  // namespace

StepRow experimentsStep() {
  return {
      .step = Step::experiments,
      .rules = {{.rule = Rule::weakest_untended,
                 .reads = {.ofMap = {Kind::experiment}, .weakestLink = true},
                 .findOnMap = findUntended},
                {.rule = Rule::experiment_unmeasured,
                 .reads = {.ofMap = {Kind::experiment, Kind::stage, Kind::period, Kind::reading,
                                     Kind::passage_reading}},
                 .findOnMap = findUnmeasured}},
      .countOnMap = countTended,
      .count = [](const Progress& p) -> Message { return messages::weakestTended(p.done, p.of); },
      .state = stateOfExperiments,
      .waits = waitsForWeakestLink,
  };
}

}  // namespace throughline::check
