#include "throughline/metrics/numbers.h"

#include <array>
#include <cmath>

#include "throughline/metrics/periods.h"

namespace throughline::metrics {

using journey::Id;
using journey::Journey;
using journey::MetricRole;
using journey::Period;
using journey::Stage;

namespace {

std::optional<double> readingOf(const Journey& journey, Id<Stage> stage, MetricRole metric,
                                std::optional<Id<Period>> period) {
  if (!period) return std::nullopt;
  for (const journey::Reading* reading : journey.in<journey::Reading>(stage)) {
    if (reading->metric == metric && reading->period == *period) return reading->value;
  }
  return std::nullopt;
}

std::optional<double> trend(std::optional<double> before, std::optional<double> now) {
  if (!before || !now || *before == 0) return std::nullopt;
  return (*now - *before) / std::abs(*before);
}

StageNumbers stageNumbers(const Journey& journey, const Stage& stage,
                          std::optional<Id<Period>> period, std::optional<Id<Period>> before) {
  StageNumbers numbers;
  numbers.stage = stage.id;
  numbers.volume = readingOf(journey, stage.id, MetricRole::volume, period);
  numbers.health = readingOf(journey, stage.id, MetricRole::health, period);
  numbers.healthTarget = stage.health.target;
  numbers.healthStatus = statusOf(stage.health, numbers.health);
  numbers.volumeTrend =
      trend(readingOf(journey, stage.id, MetricRole::volume, before), numbers.volume);
  numbers.healthTrend =
      trend(readingOf(journey, stage.id, MetricRole::health, before), numbers.health);
  return numbers;
}

PassageNumbers passageNumbers(const Journey& journey, const Stage& from, const StageNumbers& left,
                              const StageNumbers& next, std::optional<Id<Period>> period) {
  PassageNumbers passage;
  passage.from = from.id;
  passage.to = next.stage;
  passage.volume = left.volume;
  passage.moved = next.volume;
  passage.fixedTerm = from.passage.fixedTerm;
  passage.targetConversion = from.passage.targetConversion;
  passage.targetDays = from.passage.targetDays;
  for (const auto* reading : journey.in<journey::PassageReading>(from.id)) {
    if (!period || reading->period != *period || reading->to != passage.to) continue;
    passage.days = reading->medianDays;
    if (reading->moved) passage.moved = reading->moved;
  }
  if (passage.moved && passage.volume && *passage.volume > 0) {
    passage.conversion = *passage.moved / *passage.volume;
  }
  return passage;
}

void addTotals(PeriodNumbers& numbers) {
  for (const PassageNumbers& passage : numbers.passages) {
    if (passage.days) numbers.leadTimeDays = numbers.leadTimeDays.value_or(0) + *passage.days;
  }
  if (numbers.stages.empty()) return;
  const auto& first = numbers.stages.front().volume;
  const auto& last = numbers.stages.back().volume;
  if (first && last && *first > 0) numbers.overallConversion = *last / *first;
}

void addJudgement(PeriodNumbers& numbers) {
  std::vector<PassageFacts> facts;
  for (const PassageNumbers& passage : numbers.passages) facts.push_back(passage.facts());
  const Judgement judgement = judge(facts, numbers.rule);
  for (std::size_t i = 0; i < facts.size(); ++i) numbers.passages[i].uplift = judgement.passages[i];
  numbers.lowestConversion = judgement.lowestConversion;
  numbers.longestDelay = judgement.longestDelay;
  if (judgement.weakest) numbers.weakestLink = {*judgement.weakest, judgement.cause};
}

}  // namespace

PassageFacts PassageNumbers::facts() const {
  return {conversion, days, fixedTerm, targetConversion, targetDays};
}

std::optional<Interval> PassageNumbers::interval() const {
  if (!volume || !moved) return std::nullopt;
  return wilson({*moved, *volume});
}

PeriodNumbers numbersOf(const Journey& journey, std::optional<Id<Period>> period,
                        std::optional<journey::Rule> rule) {
  PeriodNumbers numbers;
  numbers.period = period ? period : newestWithReading(journey);
  numbers.rule = rule.value_or(journey.settings().rule);
  const auto before =
      numbers.period ? periodBefore(journey, *numbers.period) : std::optional<Id<Period>>{};
  const auto stages = journey.list<Stage>();
  for (const Stage* stage : stages) {
    numbers.stages.push_back(stageNumbers(journey, *stage, numbers.period, before));
  }
  for (std::size_t i = 0; i + 1 < stages.size(); ++i) {
    numbers.passages.push_back(passageNumbers(journey, *stages[i], numbers.stages[i],
                                              numbers.stages[i + 1], numbers.period));
  }
  addTotals(numbers);
  addJudgement(numbers);
  return numbers;
}

HealthStatus statusOf(const journey::Metric& metric, std::optional<double> value) {
  if (!value) return HealthStatus::no_reading;
  if (!metric.target || metric.better == journey::Better::none) return HealthStatus::no_target;
  const bool good = metric.better == journey::Better::higher ? *value >= *metric.target
                                                             : *value <= *metric.target;
  return good ? HealthStatus::on_target : HealthStatus::off_target;
}

std::string_view word(HealthStatus status) {
  constexpr std::array<std::string_view, 4> words{"on_target", "off_target", "no_target",
                                                  "no_reading"};
  return words[static_cast<std::size_t>(status)];
}

std::string_view word(Cause cause) { return cause == Cause::conversion ? "conversion" : "delay"; }

}  // namespace throughline::metrics
