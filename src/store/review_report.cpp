#include "throughline/store/review_report.h"

#include <utility>

namespace throughline::store {

namespace {

std::optional<journey::Id<journey::Period>> periodOf(const MapState& state,
                                                     const journey::Review& review) {
  if (state.period) return state.period;
  return review.period && state.map.find(*review.period) ? review.period : std::nullopt;
}

}  // namespace

ReportStates reportStates(const Document& document, const journey::Review& review,
                          const journey::Review* against) {
  ReportStates states{.now = stateOfReview(document, review)};
  if (against) states.then = stateOfReview(document, *against);
  return states;
}

exchange::Report reviewReport(const Document& document, const journey::Review& review,
                              const journey::Review* against, const ReportStates& states,
                              std::vector<journey::Message> doubts,
                              const exchange::DocumentWords& words) {
  const auto& [now, then] = states;
  const bool knowChanges = then && !now.numbersOnly && !then->numbersOnly;
  exchange::ReportInput input{.now = now.map,
                              .then = knowChanges ? &then->map : nullptr,
                              .present = document.journey(),
                              .review = review.id,
                              .periodNow = periodOf(now, review),
                              .doubts = std::move(doubts),
                              .fileName = document.path().filename().string()};
  if (then) input.periodThen = periodOf(*then, *against);
  return exchange::reportOf(input, words);
}

}  // namespace throughline::store
