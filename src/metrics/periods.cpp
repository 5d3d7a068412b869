#include "throughline/metrics/periods.h"

#include <algorithm>
#include <cstdlib>
#include <set>

namespace throughline::metrics {

using journey::Id;
using journey::Journey;
using journey::Period;

std::vector<const Period*> periodsByDate(const Journey& journey) {
  std::vector<const Period*> periods = journey.list<Period>();
  std::ranges::sort(periods, {}, [](const Period* p) { return std::pair{p->start, p->id}; });
  return periods;
}

std::optional<Id<Period>> newestWithReading(const Journey& journey) {
  std::set<Id<Period>> read;
  for (const auto& [id, reading] : journey.all<journey::Reading>()) read.insert(reading.period);
  for (const auto& [id, reading] : journey.all<journey::PassageReading>()) {
    read.insert(reading.period);
  }
  std::optional<Id<Period>> newest;
  for (const Period* period : periodsByDate(journey)) {
    if (read.contains(period->id)) newest = period->id;
  }
  return newest;
}

int daysOf(const Period& period) { return period.end.dayNumber() - period.start.dayNumber() + 1; }

bool differInLength(const Period& one, const Period& other) {
  const auto [shorter, longer] = std::minmax({daysOf(one), daysOf(other)});
  return 8 * longer > 9 * shorter;
}

std::optional<Id<Period>> periodBefore(const Journey& journey, Id<Period> period) {
  const auto periods = periodsByDate(journey);
  const auto at = std::ranges::find(periods, period, &Period::id);
  if (at == periods.end() || at == periods.begin()) return std::nullopt;
  return (*std::prev(at))->id;
}

std::optional<Id<Period>> periodAYearBefore(const Journey& journey, Id<Period> period) {
  constexpr int kYear = 365;
  constexpr int kFewDays = 4;  // a leap day, or years of whole weeks
  const Period* later = journey.find(period);
  if (!later) return std::nullopt;
  for (const Period* each : periodsByDate(journey)) {
    const int apart = later->start.dayNumber() - each->start.dayNumber();
    if (std::abs(apart - kYear) <= kFewDays && !differInLength(*each, *later)) return each->id;
  }
  return std::nullopt;
}

}  // namespace throughline::metrics
