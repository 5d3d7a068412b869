#include "throughline/store/review_report.h"

#include <utility>

namespace throughline::store {

namespace {

std::optional<journey::Id<journey::Period>> periodOf(const MapState& state,
                                                     const journey::Review& review) {
  if (state.period) return state.period;
  return review.period && state.map.find(*review.period) ? review.period : std::nullopt;
}

/// The first edit that the history tells of, or that touched the review.
std::optional<HistoryEntry> firstEdit(const Document& document) {
  auto page = document.history(1, 2);
  return page.empty() ? std::nullopt : std::optional(std::move(page.front()));
}
std::optional<HistoryEntry> firstEdit(const Document& document, const journey::Review& review) {
  constexpr std::size_t kPage = 64;
  std::optional<HistoryEntry> first;
  for (auto page = document.historyOf({journey::Kind::review, review.id.value}, kPage);
       !page.empty();
       page = document.historyOf({journey::Kind::review, review.id.value}, kPage, first->seq)) {
    first = std::move(page.back());
  }
  return first;
}

void tellFromHistory(ReportStates& states, const Document& document,
                     const journey::Review& review) {
  const auto first = states.then ? firstEdit(document) : firstEdit(document, review);
  if (!first || first->seq > states.now.seq) return;
  states.changedFrom = document.mapAt(first->seq - 1);
  constexpr std::size_t kDayOfIso = 10;
  if (states.then) states.changedSince = journey::Date::parse(first->at.substr(0, kDayOfIso));
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
