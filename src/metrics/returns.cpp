#include "throughline/metrics/returns.h"

#include <algorithm>
#include <array>

namespace throughline::metrics {

using journey::Journey;

namespace {

/// How many of those who move on from the stage become customers; nothing where a later
/// conversion is undefined.
std::optional<double> laterConversion(const PeriodNumbers& numbers, std::size_t passage) {
  double product = 1;
  for (std::size_t i = passage + 1; i < numbers.passages.size(); ++i) {
    if (!numbers.passages[i].conversion) return std::nullopt;
    product *= *numbers.passages[i].conversion;
  }
  return product;
}

template <class Of>
Bounded each(const Bounded& bounded, Of of) {
  const auto apply = [&](const std::optional<double>& value) {
    return value ? std::optional(of(*value)) : std::nullopt;
  };
  return {apply(bounded.low), apply(bounded.value), apply(bounded.high)};
}

Paid verdictOf(const Bounded& ratio) {
  if (ratio.low && *ratio.low > 0) return Paid::paid;
  if (ratio.high && *ratio.high < 0) return Paid::lost;
  return Paid::unclear;
}

}  // namespace

std::string_view word(Paid verdict) {
  constexpr std::array<std::string_view, 3> words{"paid", "lost", "unclear"};
  return words[static_cast<std::size_t>(verdict)];
}

std::optional<Returned> returned(const Journey& journey, journey::Id<journey::Stage> stage,
                                 const Sides& sides, std::optional<double> cost) {
  if (!sides.before || !sides.after) return std::nullopt;
  const PeriodNumbers before = numbersOf(journey, sides.before);
  const PeriodNumbers after = numbersOf(journey, sides.after);
  const auto passage = std::ranges::find(after.passages, stage, &PassageNumbers::from);
  if (passage == after.passages.end()) return std::nullopt;
  const auto place = static_cast<std::size_t>(passage - after.passages.begin());
  const PassageComparison change = compare(before.passages.at(place), *passage);
  const auto later = laterConversion(after, place);
  if (!change.conversion.absolute() || !later) return std::nullopt;

  Bounded difference{{}, change.conversion.absolute(), {}};
  if (change.interval) {
    difference.low = change.interval->low;
    difference.high = change.interval->high;
  }
  Returned result;
  const double factor = *passage->volume * *later;
  result.extra = each(difference, [&](double value) { return value * factor; });
  const auto& worth = journey.settings().valuePerCustomer;
  if (!worth || !cost || *cost == 0) return result;
  result.ratio = each(result.extra, [&](double extra) { return (extra * *worth - *cost) / *cost; });
  result.verdict = verdictOf(result.ratio);
  return result;
}

std::optional<Returned> returned(const Journey& journey, const journey::Experiment& experiment) {
  return returned(journey, experiment.stage, sidesOf(journey, experiment), experiment.cost);
}

std::optional<Returned> returned(const Journey& journey, const journey::Campaign& campaign) {
  return returned(journey, campaign.stage, sidesOf(journey, campaign), campaign.cost);
}

}  // namespace throughline::metrics
