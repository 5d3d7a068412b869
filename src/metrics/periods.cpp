#include "throughline/metrics/periods.h"

#include <algorithm>
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

}  // namespace throughline::metrics
