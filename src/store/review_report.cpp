#include "throughline/store/review_report.h"

#include <utility>

namespace throughline::store {

namespace {

std::optional<journey::Id<journey::Period>> periodOf(const MapState& state,
                                                     const journey::Review& review) {
  if (state.period) return state.period;
  return review.period && state.map.find(*review.period) ? review.period : std::nullopt;
}

void tellFromHistory(ReportStates& states, const Document& document,
                     const journey::Review& review) {
  if (!states.then) {
    if (auto begun = stateBeforeReview(document, review.id)) {
      states.changedFrom = std::move(begun->map);
    }
    return;
  }
  const auto first = document.history(1, 2);
  if (first.empty() || first.front().seq > states.now.seq) return;
  constexpr std::size_t kDayOfIso = 10;
  states.changedFrom = document.mapAt(first.front().seq - 1);
  states.changedSince = journey::Date::parse(first.front().at.substr(0, kDayOfIso));
}

}  // namespace

ReportStates reportStates(const Document& document, const journey::Review& review,
                          const journey::Review* against) {
  ReportStates states{.now = stateOfReview(document, review)};
  if (against) states.then = stateOfReview(document, *against);
  if (states.now.numbersOnly || (states.then && !states.then->numbersOnly)) return states;
  tellFromHistory(states, document, review);
  return states;
}

exchange::Report reviewReport(const Document& document, const journey::Review& review,
                              const journey::Review* against, const ReportStates& states,
                              std::vector<journey::Message> doubts,
                              const exchange::DocumentWords& words) {
  const auto& now = states.now;
  const auto& then = states.then;
  const bool knowChanges = then && !now.numbersOnly && !then->numbersOnly;
  exchange::ReportInput input{.now = now.map,
                              .then = knowChanges ? &then->map : nullptr,
                              .changedFrom = states.changedFrom ? &*states.changedFrom : nullptr,
                              .changedSince = states.changedSince,
                              .present = document.journey(),
                              .review = review.id,
                              .periodNow = periodOf(now, review),
                              .doubts = std::move(doubts),
                              .fileName = document.path().filename().string()};
  if (then) input.periodThen = periodOf(*then, *against);
  return exchange::reportOf(input, words);
}

}  // namespace throughline::store
