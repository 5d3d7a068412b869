#pragma once

#include <optional>
#include <string>
#include <vector>

#include "throughline/exchange/tables/period_spelling.h"
#include "throughline/exchange/tables/readings_plan.h"

namespace throughline::exchange {

/// The periods that headings name and the map lacks, each with an id that no period has.
class PeriodOffers {
 public:
  explicit PeriodOffers(const journey::Journey& journey);

  struct Offer {
    std::optional<journey::Id<journey::Period>> id;
    std::string overlaps;  ///< the period that is in its way, where there is no id
  };
  Offer offer(const SpelledPeriod& spelled, const std::string& from);
  [[nodiscard]] std::vector<OfferedPeriod> byDate() const;

 private:
  std::vector<journey::Period> m_known;
  std::vector<OfferedPeriod> m_offers;
  std::int64_t m_nextId = 1;
};

}  // namespace throughline::exchange
