#include "throughline/metrics/coverage.h"

#include <algorithm>

#include "throughline/journey/messages/coverage.h"
#include "throughline/journey/messages/map.h"
#include "throughline/metrics/number_words.h"
#include "throughline/metrics/why.h"

namespace throughline::metrics {

namespace {

journey::Message countText(std::size_t count) { return numberWords(static_cast<double>(count)); }

}  // namespace

Coverage coverageOf(const PeriodNumbers& numbers) {
  const auto measured = std::ranges::count_if(numbers.passages, [](const PassageNumbers& passage) {
    return passage.conversion || passage.days;
  });
  return {static_cast<std::size_t>(measured), numbers.passages.size()};
}

journey::Message whyNoWeakestLink(const PeriodNumbers& numbers) {
  const Coverage coverage = coverageOf(numbers);
  if (coverage.measured == 0) return journey::messages::noPassageMeasured();
  if (coverage.isWhole()) return journey::messages::everyPassageKeepsTarget();
  return journey::messages::noneSoFar(countText(coverage.measured), countText(coverage.passages));
}

journey::Message leadTimeText(const PeriodNumbers& numbers) {
  const auto timed = static_cast<std::size_t>(std::ranges::count_if(
      numbers.passages, [](const PassageNumbers& passage) { return passage.days.has_value(); }));
  const journey::Message days = daysText(numbers.leadTimeDays.value());
  if (timed == numbers.passages.size()) return journey::messages::leadTimeIs(days);
  return journey::messages::leadTimeSoFar(days, countText(timed),
                                          countText(numbers.passages.size()));
}

}  // namespace throughline::metrics
