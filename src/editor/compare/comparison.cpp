#include "comparison.h"

#include <utility>

#include "throughline/metrics/confidence.h"
#include "throughline/metrics/periods.h"

namespace throughline::editor {

namespace {

double sureOf(const metrics::PeriodNumbers& numbers) {
  if (!numbers.weakestLink) return 0;
  return metrics::confidence(numbers).at(numbers.weakestLink->passage);
}

std::optional<journey::Date> startOf(const ComparedSide& side) {
  const auto* period = side.period ? side.map.find(*side.period) : nullptr;
  return period ? std::optional(period->start) : std::nullopt;
}

bool isOlder(const ComparedSide& one, const ComparedSide& other) {
  if (!one.seq || !other.seq) return false;
  if (*one.seq != *other.seq) return *one.seq < *other.seq;
  const auto begins = startOf(one);
  const auto otherBegins = startOf(other);
  return begins && otherBegins && *begins < *otherBegins;
}

std::optional<metrics::MapComparison> againstYearBefore(const Comparison& comparison) {
  const journey::Journey& map = comparison.now.map;
  const auto period = comparison.numbers.after.period;
  const auto before = period ? metrics::periodAYearBefore(map, *period) : std::nullopt;
  if (!before || before == comparison.numbers.before.period) return std::nullopt;
  metrics::MapComparison compared = metrics::compareMaps(map, map, before, period);
  return compared.haveNumbersInCommon() ? std::optional(std::move(compared)) : std::nullopt;
}

}  // namespace

const journey::Stage* Comparison::stage(journey::Id<journey::Stage> id) const {
  const journey::Stage* stage = now.map.find(id);
  return stage ? stage : then.map.find(id);
}

bool Comparison::isNumbersOnly() const { return then.numbersOnly || now.numbersOnly; }

Comparison compareSides(ComparedSide then, ComparedSide now) {
  if (isOlder(now, then)) std::swap(then, now);
  Comparison comparison;
  comparison.then = std::move(then);
  comparison.now = std::move(now);
  const journey::Journey& before = comparison.then.map;
  const journey::Journey& after = comparison.now.map;
  if (!comparison.isNumbersOnly()) {
    for (journey::Difference& each : differencesOf(before, after)) {
      (isReading(each.key.kind) ? comparison.readings : comparison.changes)
          .push_back(std::move(each));
    }
  }
  comparison.numbers =
      metrics::compareMaps(before, after, comparison.then.period, comparison.now.period);
  comparison.yearBefore = againstYearBefore(comparison);
  comparison.sureThen = sureOf(comparison.numbers.before);
  comparison.sureNow = sureOf(comparison.numbers.after);
  comparison.both = mapOfBoth(before, after, comparison.changes);
  return comparison;
}

}  // namespace throughline::editor
