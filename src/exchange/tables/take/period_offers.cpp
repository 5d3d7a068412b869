#include "tables/take/period_offers.h"

#include <algorithm>

#include "tables/take/plain_name.h"

namespace throughline::exchange {

using journey::Period;

PeriodOffers::PeriodOffers(const journey::Journey& journey) {
  for (const Period* period : journey.list<Period>()) {
    m_known.push_back(*period);
    m_nextId = std::max(m_nextId, period->id.value + 1);
  }
}

PeriodOffers::Offer PeriodOffers::offer(const SpelledPeriod& spelled, const std::string& from) {
  for (const OfferedPeriod& offered : m_offers) {
    if (offered.period.start == spelled.start && offered.period.end == spelled.end) {
      return {offered.period.id, {}};
    }
  }
  for (const Period& period : m_known) {
    const bool apart = period.end < spelled.start || spelled.end < period.start;
    // A period of that name with other dates would be taken for this one.
    if (!apart || comparedName(period.name) == comparedName(spelled.usualName)) {
      return {{}, period.name};
    }
  }
  Period period{{m_nextId++}, {}, spelled.usualName, spelled.start, spelled.end};
  m_known.push_back(period);
  m_offers.push_back({period, from});
  return {period.id, {}};
}

std::vector<OfferedPeriod> PeriodOffers::byDate() const {
  std::vector<OfferedPeriod> sorted = m_offers;
  std::ranges::sort(sorted, {}, [](const OfferedPeriod& offer) { return offer.period.start; });
  return sorted;
}

}  // namespace throughline::exchange
