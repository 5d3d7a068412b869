#include <algorithm>
#include <limits>
#include <ranges>

#include "throughline/metrics/experiments.h"
#include "throughline/metrics/periods.h"

namespace throughline::metrics {

using journey::Experiment;
using journey::Id;
using journey::Journey;
using journey::Period;
using journey::Stage;

namespace {

constexpr double kDaysOfWeek = 7;

/// The newest period first, from `upTo` on.
std::vector<const Period*> newestFirst(const Journey& journey, std::optional<Id<Period>> upTo) {
  std::vector<const Period*> periods = periodsByDate(journey);
  std::ranges::reverse(periods);
  if (!upTo) return periods;
  periods.erase(periods.begin(), std::ranges::find(periods, *upTo, &Period::id));
  return periods;
}

}  // namespace

std::optional<KnownConversion> newestConversion(const Journey& journey, Id<Stage> stage,
                                                std::optional<Id<Period>> upTo) {
  for (const Period* period : newestFirst(journey, upTo)) {
    const PeriodNumbers numbers = numbersOf(journey, period->id);
    const auto passage = std::ranges::find(numbers.passages, stage, &PassageNumbers::from);
    if (passage == numbers.passages.end()) return std::nullopt;
    if (passage->conversion)
      return KnownConversion{period->id, *passage->conversion, *passage->volume};
  }
  return std::nullopt;
}

std::optional<Traffic> newestTraffic(const Journey& journey, Id<Stage> stage,
                                     std::optional<Id<Period>> upTo) {
  const auto readings = journey.in<journey::Reading>(stage);
  for (const Period* period : newestFirst(journey, upTo)) {
    const auto volume = std::ranges::find_if(readings, [&](const journey::Reading* reading) {
      return reading->metric == journey::MetricRole::volume && reading->period == period->id;
    });
    if (volume == readings.end()) continue;
    const double value = (*volume)->value;
    return Traffic{period->id, value, value * kDaysOfWeek / daysOf(*period)};
  }
  return std::nullopt;
}

TestSize testSize(const TestQuestion& question) {
  TestSize size;
  if (!question.baseline || !question.effect) return size;
  size.perArm =
      sampleSizePerArm(*question.baseline, *question.effect, question.significance, question.power);
  if (!size.perArm) return size;
  size.together = 2 * *size.perArm;
  if (!question.perWeek) return size;
  size.weeks = *question.perWeek > 0 ? static_cast<double>(*size.together) / *question.perWeek
                                     : std::numeric_limits<double>::infinity();
  size.feasible = *size.weeks <= kLongestTestWeeks;
  return size;
}

TestSize testSizeFor(TestQuestion question, double effect) {
  question.effect = effect;
  return testSize(question);
}

std::optional<double> smallestEffectWithin(const TestQuestion& question, double weeks) {
  if (!question.baseline || !question.perWeek) return std::nullopt;
  return smallestEffect(*question.baseline, *question.perWeek * weeks / 2, question.significance,
                        question.power);
}

TestPlan testPlan(const Journey& journey, const Experiment& experiment,
                  std::optional<Id<Period>> upTo) {
  TestPlan plan;
  plan.question.baseline = experiment.baseline;
  plan.question.effect = experiment.smallestEffect;
  plan.question.significance = experiment.significance.value_or(kUsualSignificance);
  plan.question.power = experiment.power.value_or(kUsualPower);
  if (!experiment.baseline && experiment.metric == journey::ExperimentMetric::conversion) {
    plan.baselineOfStage = newestConversion(journey, experiment.stage, upTo);
    if (plan.baselineOfStage) plan.question.baseline = plan.baselineOfStage->ratio;
  }
  plan.traffic = newestTraffic(journey, experiment.stage, upTo);
  if (plan.traffic) plan.question.perWeek = plan.traffic->perWeek;
  plan.size = testSize(plan.question);
  plan.smallestInTime = smallestEffectWithin(plan.question);
  return plan;
}

}  // namespace throughline::metrics
