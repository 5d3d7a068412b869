#include "context.h"

#include <algorithm>

#include "throughline/journey/text.h"

namespace throughline::check {

using journey::Id;
using journey::Journey;
using journey::MetricRole;
using journey::Period;
using journey::Stage;

const metrics::PassageNumbers* Context::weakest() const {
  return numbers.weakestLink ? &numbers.passages[numbers.weakestLink->passage] : nullptr;
}

std::optional<Id<Stage>> Context::weakestStage() const {
  const auto* passage = weakest();
  return passage ? std::optional(passage->from) : std::nullopt;
}

bool Context::isProvenWithoutWeakest() const {
  if (weakest() || numbers.passages.empty()) return false;
  return std::ranges::all_of(numbers.passages, [](const metrics::PassageNumbers& passage) {
    return passage.conversion && (passage.days || passage.fixedTerm);
  });
}

bool Context::isFresh() const {
  for (const auto kind : {journey::Kind::evidence, journey::Kind::source, journey::Kind::finding,
                          journey::Kind::touchpoint, journey::Kind::question,
                          journey::Kind::emotion, journey::Kind::reading}) {
    if (journey.count(kind) > 0) return false;
  }
  return std::ranges::all_of(stages, [](const Stage* stage) {
    return journey::isBlank(stage->job.statement) && journey::isBlank(stage->volume.name) &&
           journey::isBlank(stage->health.name);
  });
}

std::int64_t staleAfterDays(const journey::MapSettings& settings) {
  constexpr std::int64_t kDaysOfGrace = 30;
  return settings.reviewEveryDays + kDaysOfGrace;
}

const Period* newestPeriodOf(const Journey& journey, Id<Stage> stage, MetricRole metric) {
  const Period* newest = nullptr;
  journey.all<journey::Reading>().eachIn(stage.value, [&](const journey::Reading& reading) {
    if (reading.metric != metric) return;
    const Period& period = journey.get(reading.period);
    if (!newest || newest->end < period.end) newest = &period;
  });
  return newest;
}

const journey::Metric& metricOf(const Stage& stage, MetricRole role) {
  return role == MetricRole::volume ? stage.volume : stage.health;
}

const journey::Experiment* openExperimentAt(const Journey& journey, Id<Stage> stage) {
  const journey::Experiment* furthest = nullptr;
  journey.all<journey::Experiment>().eachIn(stage.value, [&](const auto& experiment) {
    if (experiment.status == journey::ExperimentStatus::decided) return;
    if (!furthest || furthest->status < experiment.status) furthest = &experiment;
  });
  return furthest;
}

const journey::Experiment* lastDecidedAt(const Journey& journey, Id<Stage> stage) {
  const journey::Experiment* last = nullptr;
  // What has no dates was not the last one, unless none has any.
  const auto ended = [](const auto& experiment) {
    return std::pair(experiment.end, experiment.start);
  };
  journey.all<journey::Experiment>().eachIn(stage.value, [&](const auto& experiment) {
    if (experiment.status != journey::ExperimentStatus::decided) return;
    if (!last || ended(*last) <= ended(experiment)) last = &experiment;
  });
  return last;
}

}  // namespace throughline::check
