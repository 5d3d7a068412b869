#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "throughline/journey/journey.h"

// The numbers once more, written down from METRICS.md's sentences alone and as
// plainly as they allow, so that the product's own two ways of computing them (in
// C++ and in SQL) have somebody to disagree with. Nothing of metrics is used here.

namespace throughline::support {

using Maybe = std::optional<double>;

struct PlainStage {
  Maybe volume;
  Maybe health;
  Maybe volumeTarget;
  Maybe healthTarget;
  std::string healthStatus;
  Maybe volumeTrend;
  Maybe healthTrend;
  bool trendPerDay = false;
};

struct PlainPassage {
  Maybe conversion;
  Maybe days;
  bool fixedTerm = false;
  Maybe targetConversion;
  Maybe targetDays;
  Maybe low;  ///< of the interval of the conversion
  Maybe high;
  Maybe benchmarkConversion;
  Maybe benchmarkDays;
  Maybe conversionUplift;  ///< infinite where stalled
  Maybe delayUplift;
  Maybe uplift;
  bool stalled = false;
  bool doubtful = false;
};

struct PlainNumbers {
  std::vector<PlainStage> stages;
  std::vector<PlainPassage> passages;
  Maybe leadTime;
  Maybe overallConversion;
  std::optional<std::size_t> weakest;
  std::string cause;
  std::optional<std::size_t> lowestConversion;
  std::optional<std::size_t> longestDelay;
};

namespace plain {

using journey::Id;
using journey::Journey;
using journey::Period;
using journey::Stage;

inline Maybe reading(const Journey& journey, Id<Stage> stage, journey::MetricRole metric,
                     std::optional<Id<Period>> period) {
  for (const auto& [id, reading] : journey.all<journey::Reading>()) {
    if (reading.stage == stage && reading.metric == metric && reading.period == period) {
      return reading.value;
    }
  }
  return {};
}

inline const journey::PassageReading* passageReading(const Journey& journey, Id<Stage> from,
                                                     Id<Stage> to, Id<Period> period) {
  for (const auto& [id, reading] : journey.all<journey::PassageReading>()) {
    const bool counts = reading.stage == from && reading.to == to;
    if (counts && reading.period == period) return &reading;
  }
  return nullptr;
}

inline std::optional<Id<Period>> periodBefore(const Journey& journey, Id<Period> period) {
  const journey::Period* best = nullptr;
  for (const auto& [id, other] : journey.all<Period>()) {
    if (other.start >= journey.get(period).start) continue;
    if (!best || other.start > best->start) best = &other;
  }
  return best ? std::optional(best->id) : std::nullopt;
}

inline Maybe relativeChange(Maybe before, Maybe now) {
  if (!before || !now || *before == 0) return {};
  return (*now - *before) / std::fabs(*before);
}

inline int days(const Journey& journey, Id<Period> period) {
  int count = 0;
  const Period& span = journey.get(period);
  for (int day = span.start.dayNumber(); day <= span.end.dayNumber(); ++day) ++count;
  return count;
}

/// "Where one of the two periods is more than 1.125 times as long as the other, the
/// trend of a volume compares volumes per day, and says so"
inline void addVolumeTrend(PlainStage& stage, Maybe before, int daysBefore, int daysNow) {
  Maybe now = stage.volume;
  const bool perDay = daysNow > 1.125 * daysBefore || daysBefore > 1.125 * daysNow;
  if (perDay && before) before = *before / daysBefore;
  if (perDay && now) now = *now / daysNow;
  stage.volumeTrend = relativeChange(before, now);
  stage.trendPerDay = perDay && stage.volumeTrend;
}

/// "Medians of an even count are the mean of the middle two."
inline Maybe median(std::vector<double> values) {
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

/// "What held for periods that ended by then"; null where the target of today held.
inline const journey::EarlierTarget* earlierTarget(const Journey& journey, const Stage& stage,
                                                   journey::TargetOf of, Id<Period> period) {
  std::vector<const journey::EarlierTarget*> targets;
  for (const auto& [id, target] : journey.all<journey::EarlierTarget>()) {
    if (target.stage == stage.id && target.of == of) targets.push_back(&target);
  }
  std::sort(targets.begin(), targets.end(),
            [](const auto* one, const auto* other) { return one->until < other->until; });
  for (const auto* target : targets) {
    if (journey.get(period).end <= target->until) return target;
  }
  return nullptr;
}

inline std::string healthStatus(journey::Better better, Maybe target, Maybe health) {
  if (!health) return "no_reading";
  if (!target || better == journey::Better::none) return "no_target";
  const bool met = better == journey::Better::higher ? *health >= *target : *health <= *target;
  return met ? "on_target" : "off_target";
}

/// The roots of (p - moved/V)^2 = z^2 p (1 - p) / V: what the Wilson interval is.
inline void addInterval(PlainPassage& passage, double moved, double volume) {
  if (volume <= 0 || moved < 0 || moved > volume) return;
  const double z2 = std::pow(1.959963984540054, 2);
  const double share = moved / volume;
  const double a = 1 + z2 / volume;
  const double b = -(2 * share + z2 / volume);
  const double c = share * share;
  const double root = std::sqrt(std::max(0.0, b * b - 4 * a * c));
  // The smaller root from the product of the two, which loses no digits near 0.
  passage.high = std::min(1.0, (-b + root) / (2 * a));
  passage.low = c == 0 ? 0 : c / (a * ((-b + root) / (2 * a)));
}

inline bool countsAsDelay(const PlainPassage& passage) {
  return passage.days && !passage.fixedTerm;
}

/// T / (T - max(0, d - e)). The difference is summed up from its parts, all days but
/// those over e, so that even a T of which next to nothing is left keeps its digits.
inline double delayUplift(const std::vector<double>& delays, double d, double e) {
  double total = 0;
  double left = 0;
  bool isThis = true;
  for (const double days : delays) {
    total += days;
    const bool saves = isThis && days == d;
    left += saves ? std::fmin(d, e) : days;
    if (saves) isThis = false;
  }
  return total == 0 ? 1 : total / left;
}

inline void addUplifts(std::vector<PlainPassage>& passages) {
  std::vector<double> conversions;
  std::vector<double> delays;
  for (const PlainPassage& passage : passages) {
    if (passage.conversion) conversions.push_back(*passage.conversion);
    if (countsAsDelay(passage)) delays.push_back(*passage.days);
  }
  for (PlainPassage& passage : passages) {
    if (passage.conversion) {
      const double b = passage.targetConversion ? *passage.targetConversion : *median(conversions);
      passage.benchmarkConversion = b;
      passage.stalled = *passage.conversion == 0;
      passage.doubtful = *passage.conversion > 1;
      passage.conversionUplift = passage.stalled ? std::numeric_limits<double>::infinity()
                                                 : std::fmax(1, b / *passage.conversion);
    }
    if (countsAsDelay(passage)) {
      const double e = passage.targetDays ? *passage.targetDays : std::fmax(1, *median(delays));
      passage.benchmarkDays = e;
      passage.delayUplift = delayUplift(delays, *passage.days, e);
    }
    if (passage.conversionUplift) passage.uplift = passage.conversionUplift;
    if (passage.delayUplift) {
      passage.uplift = std::fmax(passage.uplift.value_or(0), *passage.delayUplift);
    }
  }
}

/// "two are equal when they differ by less than 1 part in 10^12"
inline bool same(double one, double other) {
  return one == other || std::fabs(one - other) < 1e-12 * std::fmax(one, other);
}

inline void addWeakest(PlainNumbers& numbers, journey::Rule rule) {
  Maybe largest;
  for (std::size_t i = 0; i < numbers.passages.size(); ++i) {
    const PlainPassage& passage = numbers.passages[i];
    if (passage.conversion &&
        (!numbers.lowestConversion ||
         *passage.conversion < *numbers.passages[*numbers.lowestConversion].conversion)) {
      numbers.lowestConversion = i;
    }
    if (countsAsDelay(passage) &&
        (!numbers.longestDelay || *passage.days > *numbers.passages[*numbers.longestDelay].days)) {
      numbers.longestDelay = i;
    }
    if (!passage.uplift || *passage.uplift <= 1 || same(*passage.uplift, 1)) continue;
    if (!largest || (*passage.uplift > *largest && !same(*passage.uplift, *largest))) {
      largest = passage.uplift;
      if (rule == journey::Rule::flow) numbers.weakest = i;
    }
  }
  if (rule == journey::Rule::conversion) numbers.weakest = numbers.lowestConversion;
  if (rule == journey::Rule::delay) numbers.weakest = numbers.longestDelay;
  if (!numbers.weakest) return;
  const PlainPassage& weakest = numbers.passages[*numbers.weakest];
  const double byConversion = weakest.conversionUplift.value_or(0);
  const double byDelay = weakest.delayUplift.value_or(0);
  numbers.cause = byConversion >= byDelay || same(byConversion, byDelay) ? "conversion" : "delay";
  if (rule != journey::Rule::flow) numbers.cause = journey::word(rule);
}

inline PlainPassage passageOf(const Journey& journey, const Stage& left, const Stage& next,
                              Id<Period> period) {
  PlainPassage passage;
  passage.fixedTerm = left.passage.fixedTerm;
  const auto* earlier = earlierTarget(journey, left, journey::TargetOf::passage, period);
  passage.targetConversion = earlier ? earlier->conversion : left.passage.targetConversion;
  passage.targetDays = earlier ? earlier->days : left.passage.targetDays;
  const auto* read = passageReading(journey, left.id, next.id, period);
  if (read) passage.days = read->medianDays;
  const Maybe volume = reading(journey, left.id, journey::MetricRole::volume, period);
  const Maybe moved = read && read->moved
                          ? read->moved
                          : reading(journey, next.id, journey::MetricRole::volume, period);
  if (volume && moved && *volume != 0) {
    passage.conversion = *moved / *volume;
    addInterval(passage, *moved, *volume);
  }
  return passage;
}

}  // namespace plain

[[nodiscard]] inline PlainNumbers plainNumbers(const journey::Journey& journey,
                                               journey::Id<journey::Period> period,
                                               journey::Rule rule) {
  using journey::MetricRole;
  PlainNumbers numbers;
  const auto stages = journey.list<journey::Stage>();
  const auto before = plain::periodBefore(journey, period);
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const journey::Stage& stage = *stages[i];
    PlainStage plain;
    plain.volume = plain::reading(journey, stage.id, MetricRole::volume, period);
    plain.health = plain::reading(journey, stage.id, MetricRole::health, period);
    using journey::TargetOf;
    const auto* ofVolume = plain::earlierTarget(journey, stage, TargetOf::volume, period);
    const auto* ofHealth = plain::earlierTarget(journey, stage, TargetOf::health, period);
    plain.volumeTarget = ofVolume ? ofVolume->value : stage.volume.target;
    plain.healthTarget = ofHealth ? ofHealth->value : stage.health.target;
    plain.healthStatus = plain::healthStatus(stage.health.better, plain.healthTarget, plain.health);
    if (before) {
      plain::addVolumeTrend(plain, plain::reading(journey, stage.id, MetricRole::volume, before),
                            plain::days(journey, *before), plain::days(journey, period));
      plain.healthTrend = plain::relativeChange(
          plain::reading(journey, stage.id, MetricRole::health, before), plain.health);
    }
    numbers.stages.push_back(plain);
    if (i + 1 == stages.size()) break;
    numbers.passages.push_back(plain::passageOf(journey, stage, *stages[i + 1], period));
    if (const Maybe days = numbers.passages.back().days) {
      numbers.leadTime = numbers.leadTime.value_or(0) + *days;
    }
  }
  const Maybe first = numbers.stages.front().volume;
  const Maybe last = numbers.stages.back().volume;
  if (first && last && *first != 0) numbers.overallConversion = *last / *first;
  plain::addUplifts(numbers.passages);
  plain::addWeakest(numbers, rule);
  return numbers;
}

}  // namespace throughline::support
