#include "throughline/metrics/experiments.h"

namespace throughline::metrics {

using journey::Experiment;
using journey::ExperimentKind;

std::optional<Proportion> proportionOf(const journey::Arm& arm) {
  if (!arm.n || !arm.converted) return std::nullopt;
  const Proportion share{static_cast<double>(*arm.converted), static_cast<double>(*arm.n)};
  if (!share.isCount()) return std::nullopt;
  return share;
}

TestOutcome testOutcome(const Experiment& experiment, const TestSize& size) {
  TestOutcome outcome;
  const auto a = proportionOf(experiment.a);
  const auto b = proportionOf(experiment.b);
  if (a && b) outcome.test = abTest(*a, *b);
  if (outcome.test) outcome.verdict = verdictOf(outcome.test->interval);
  if (!experiment.a.n || !experiment.b.n) return outcome;
  const auto seenByA = static_cast<double>(*experiment.a.n);
  const auto seenByB = static_cast<double>(*experiment.b.n);
  outcome.fewCases = seenByA < kFewCases || seenByB < kFewCases;
  if (size.together) outcome.sampleIn = (seenByA + seenByB) / static_cast<double>(*size.together);
  return outcome;
}

namespace {

void addByArms(ExperimentNumbers& numbers) {
  if (!numbers.test.test) return;
  numbers.difference = numbers.test.test->difference;
  numbers.interval = numbers.test.test->interval;
  numbers.pValue = numbers.test.test->pValue;
  numbers.bBeatsA = numbers.test.test->bBeatsA;
  numbers.verdict = numbers.test.verdict;
}

void addByPeriods(ExperimentNumbers& numbers, journey::ExperimentMetric metric) {
  const BeforeAfter& sides = numbers.beforeAfter;
  if (metric == journey::ExperimentMetric::health) {
    numbers.difference = sides.health.absolute();
    return;
  }
  numbers.difference = sides.conversion.absolute();
  numbers.interval = sides.interval;
  numbers.verdict = sides.verdict;
}

}  // namespace

ExperimentNumbers experimentNumbers(const journey::Journey& journey, const Experiment& experiment,
                                    std::optional<journey::Id<journey::Period>> upTo) {
  ExperimentNumbers numbers;
  numbers.plan = testPlan(journey, experiment, upTo);
  numbers.test = testOutcome(experiment, numbers.plan.size);
  numbers.beforeAfter = beforeAfter(journey, experiment.stage, sidesOf(journey, experiment));
  if (experiment.kind == ExperimentKind::ab) addByArms(numbers);
  if (experiment.kind == ExperimentKind::before_after) addByPeriods(numbers, experiment.metric);
  numbers.returned = returned(journey, experiment);
  return numbers;
}

}  // namespace throughline::metrics
