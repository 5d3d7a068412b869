#include <algorithm>

#include "steps/step_row.h"
#include "throughline/journey/messages/check.h"
#include "throughline/journey/text.h"

// Step 4: a volume and a health metric a stage, and fresh readings of both.

namespace throughline::check {

namespace messages = journey::messages;
using journey::Kind;
using journey::Message;
using journey::MetricRole;
using journey::Stage;

namespace {

bool isNamed(const Stage& stage, MetricRole role) {
  return !journey::isBlank(metricOf(stage, role).name);
}

/// How many days ago the newest period with a reading ended; nothing where none was read.
std::optional<std::int64_t> daysSinceRead(const Context& context, const Stage& stage,
                                          MetricRole role) {
  const auto* period = newestPeriodOf(context.journey, stage.id, role);
  if (!period) return std::nullopt;
  return context.today.dayNumber() - period->end.dayNumber();
}

bool isStale(const Context& context, std::int64_t days) {
  return days > staleAfterDays(context.journey.settings());
}

Finding onMetric(Rule rule, const Stage& stage, MetricRole role, Remedy remedy) {
  Finding finding = onStage(rule, stage, remedy);
  finding.metric = role;
  return finding;
}

std::string_view fieldOf(MetricRole role, std::string_view ofVolume, std::string_view ofHealth) {
  return role == MetricRole::volume ? ofVolume : ofHealth;
}

void findNoMetric(const Context&, const Stage& stage, Findings& found) {
  for (const auto role : kBothMetrics) {
    if (isNamed(stage, role)) continue;
    found.push_back(onMetric(Rule::no_metric, stage, role, Remedy::name_metric));
    found.back().field = fieldOf(role, "volume.name", "health.name");
  }
}

void findNoReading(const Context& context, const Stage& stage, Findings& found) {
  for (const auto role : kBothMetrics) {
    if (!isNamed(stage, role) || daysSinceRead(context, stage, role)) continue;
    found.push_back(onMetric(Rule::no_reading, stage, role, Remedy::add_reading));
  }
}

void findStaleReading(const Context& context, const Stage& stage, Findings& found) {
  for (const auto role : kBothMetrics) {
    if (!isNamed(stage, role)) continue;
    const auto days = daysSinceRead(context, stage, role);
    if (!days || !isStale(context, *days)) continue;
    found.push_back(onMetric(Rule::stale_reading, stage, role, Remedy::add_reading));
    found.back().count = *days;
  }
}

void findNoTarget(const Context&, const Stage& stage, Findings& found) {
  const journey::Metric& health = stage.health;
  if (!isNamed(stage, MetricRole::health) || health.target) return;
  if (health.better == journey::Better::none) return;
  found.push_back(onMetric(Rule::no_target, stage, MetricRole::health, Remedy::set_target));
  found.back().field = "health.target";
}

Progress countRead(const Context& context, const Stage& stage) {
  Progress progress{0, std::size(kBothMetrics)};
  for (const auto role : kBothMetrics) {
    const auto days = daysSinceRead(context, stage, role);
    if (isNamed(stage, role) && days && !isStale(context, *days)) ++progress.done;
  }
  return progress;
}

bool areReadInNewest(const Context& context) {
  return std::ranges::all_of(context.numbers.stages, [](const metrics::StageNumbers& stage) {
    return stage.volume && stage.health;
  });
}

Message stateOfMetrics(const Context& context, const Progress& progress) {
  if (progress.of == 0) return messages::addFirstStage();
  if (progress.done == progress.of) {
    if (!areReadInNewest(context)) return messages::allRead();
    return messages::allReadFor(
        journey::onOneLine(context.journey.get(*context.numbers.period).name));
  }
  std::vector<const Stage*> unnamed;
  for (const Stage* stage : context.stages) {
    if (!isNamed(*stage, MetricRole::volume) || !isNamed(*stage, MetricRole::health)) {
      unnamed.push_back(stage);
    }
  }
  if (unnamed.size() == context.stages.size()) return messages::nameMetrics();
  if (!unnamed.empty()) return messages::nameMetricsOf(namesOf(unnamed));
  if (context.journey.count(Kind::reading) == 0) return messages::typeFirstNumbers();
  return messages::metricsWait(progress.of - progress.done, progress.of);
}

}  // namespace

StepRow metricsStep() {
  const Inputs readings{.ofStage = {Kind::reading}, .ofMap = {Kind::period}};
  Inputs readingsByDay = readings;
  readingsByDay.ofMap.push_back(Kind::map);
  readingsByDay.day = true;
  return {
      .step = Step::metrics,
      .rules = {{Rule::no_metric, {}, findNoMetric},
                {Rule::no_reading, readings, findNoReading},
                {Rule::stale_reading, readingsByDay, findStaleReading},
                {Rule::no_target, {}, findNoTarget}},
      .reads = readingsByDay,
      .countInStage = countRead,
      .count = [](const Progress& p) -> Message { return messages::metricsRead(p.done, p.of); },
      .state = stateOfMetrics,
  };
}

}  // namespace throughline::check
