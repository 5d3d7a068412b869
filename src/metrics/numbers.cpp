#include "throughline/metrics/numbers.h"

#include <algorithm>
#include <array>

#include "targets.h"
#include "throughline/metrics/comparison.h"
#include "throughline/metrics/periods.h"

namespace throughline::metrics {

using journey::Id;
using journey::Journey;
using journey::MetricRole;
using journey::Period;
using journey::Stage;

namespace {

std::optional<double> readingOf(const Journey& journey, Id<Stage> stage, MetricRole metric,
                                Id<Period> period) {
  for (const journey::Reading* reading : journey.in<journey::Reading>(stage)) {
    if (reading->metric == metric && reading->period == period) return reading->value;
  }
  return std::nullopt;
}

/// The period of the numbers and the one that their trends are against.
struct PeriodPair {
  const Period* now = nullptr;
  const Period* before = nullptr;
};

PeriodPair pairUpTo(const Journey& journey, std::optional<Id<Period>> now) {
  if (!now) return {};
  const auto before = periodBefore(journey, *now);
  return {&journey.get(*now), before ? &journey.get(*before) : nullptr};
}

void addVolumeTrend(StageNumbers& numbers, std::optional<double> before,
                    const PeriodPair& periods) {
  Shift shift{before, numbers.volume};
  const bool perDay = periods.before && differInLength(*periods.before, *periods.now);
  if (perDay && shift.before) *shift.before /= daysOf(*periods.before);
  if (perDay && shift.after) *shift.after /= daysOf(*periods.now);
  numbers.volumeTrend = shift.relative();
  numbers.trendPerDay = perDay && numbers.volumeTrend;
}

StageNumbers stageNumbers(const Journey& journey, const Stage& stage, const PeriodPair& periods) {
  const auto read = [&](MetricRole metric, const Period* period) {
    return period ? readingOf(journey, stage.id, metric, period->id) : std::nullopt;
  };
  StageNumbers numbers;
  numbers.stage = stage.id;
  numbers.volume = read(MetricRole::volume, periods.now);
  numbers.health = read(MetricRole::health, periods.now);
  const Targets targets = targetsAt(journey, stage, periods.now);
  numbers.volumeTarget = targets.volume;
  numbers.healthTarget = targets.health;
  numbers.healthStatus = statusOf(stage.health.better, numbers.healthTarget, numbers.health);
  addVolumeTrend(numbers, read(MetricRole::volume, periods.before), periods);
  const Shift health{read(MetricRole::health, periods.before), numbers.health};
  numbers.healthTrend = health.relative();
  numbers.healthChange = health.absolute();
  return numbers;
}

PassageNumbers passageNumbers(const Journey& journey, const Stage& from, const StageNumbers& left,
                              const StageNumbers& next, const Period* period) {
  PassageNumbers passage;
  passage.from = from.id;
  passage.to = next.stage;
  passage.volume = left.volume;
  passage.moved = next.volume;
  passage.fixedTerm = from.passage.fixedTerm;
  const Targets targets = targetsAt(journey, from, period);
  passage.targetConversion = targets.conversion;
  passage.targetDays = targets.days;
  for (const auto* reading : journey.in<journey::PassageReading>(from.id)) {
    if (!period || reading->period != period->id) continue;
    if (reading->to == passage.to) {
      passage.days = reading->medianDays;
      if (reading->moved) passage.moved = reading->moved;
    } else if (reading->to) {
      passage.measuredTo.push_back({*reading->to, reading->moved, reading->medianDays});
    }
  }
  if (passage.moved && passage.volume && *passage.volume > 0) {
    passage.conversion = *passage.moved / *passage.volume;
  }
  std::ranges::sort(passage.measuredTo, {}, [&](const MeasuredTo& other) {
    const Stage& stage = journey.get(other.stage);
    return std::pair{stage.rank, stage.id};
  });
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
  const PeriodPair periods = pairUpTo(journey, numbers.period);
  const auto stages = journey.list<Stage>();
  for (const Stage* stage : stages) {
    numbers.stages.push_back(stageNumbers(journey, *stage, periods));
  }
  for (std::size_t i = 0; i + 1 < stages.size(); ++i) {
    numbers.passages.push_back(
        passageNumbers(journey, *stages[i], numbers.stages[i], numbers.stages[i + 1], periods.now));
  }
  addTotals(numbers);
  addJudgement(numbers);
  return numbers;
}

HealthStatus statusOf(journey::Better better, std::optional<double> target,
                      std::optional<double> value) {
  if (!value) return HealthStatus::no_reading;
  if (!target || better == journey::Better::none) return HealthStatus::no_target;
  const bool good = better == journey::Better::higher ? *value >= *target : *value <= *target;
  return good ? HealthStatus::on_target : HealthStatus::off_target;
}

std::string_view word(HealthStatus status) {
  constexpr std::array<std::string_view, 4> words{"on_target", "off_target", "no_target",
                                                  "no_reading"};
  return words[static_cast<std::size_t>(status)];
}

std::string_view word(Cause cause) { return cause == Cause::conversion ? "conversion" : "delay"; }

}  // namespace throughline::metrics
