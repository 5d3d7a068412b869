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
  std::string healthStatus;
  Maybe volumeTrend;
  Maybe healthTrend;
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

/// "Medians of an even count are the mean of the middle two."
inline Maybe median(std::vector<double> values) {
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  const std::size_t half = values.size() / 2;
  return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

inline std::string healthStatus(const journey::Metric& metric, Maybe health) {
  if (!health) return "no_reading";
  if (!metric.target || metric.better == journey::Better::none) return "no_target";
  const bool met = metric.better == journey::Better::higher ? *health >= *metric.target
                                                            : *health <= *metric.target;
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
      passage.stalled = *passage.conversion == 0 && b > 0;
      if (passage.stalled) {
        passage.conversionUplift = std::numeric_limits<double>::infinity();
      } else if (*passage.conversion == 0) {
        passage.conversionUplift = 1;
      } else {
        passage.conversionUplift = std::fmax(1, b / *passage.conversion);
      }
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
  passage.targetConversion = left.passage.targetConversion;
  passage.targetDays = left.passage.targetDays;
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
    plain.healthStatus = plain::healthStatus(stage.health, plain.health);
    if (before) {
      plain.volumeTrend = plain::relativeChange(
          plain::reading(journey, stage.id, MetricRole::volume, before), plain.volume);
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
