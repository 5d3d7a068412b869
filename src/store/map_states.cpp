#include "throughline/store/map_states.h"

namespace throughline::store {

using journey::Date;

namespace {

constexpr std::int64_t kBeforeAll = -1;
constexpr std::size_t kDayOfIso = 10;  // "2026-10-07"

// The newest entry up to this number that can be read.
std::optional<HistoryEntry> entryUpTo(const Document& document, std::int64_t seq) {
  constexpr std::size_t kPage = 8;
  for (auto page = document.history(kPage, seq + 1); !page.empty();
       page = document.history(kPage, page.back().seq)) {
    for (HistoryEntry& entry : page) {
      if (!entry.fault) return std::move(entry);
    }
  }
  return std::nullopt;
}

std::int64_t newestSeq(const Document& document) {
  const auto newest = document.history(1);
  return newest.empty() ? 0 : newest.front().seq;
}

}  // namespace

MapState presentState(const Document& document) {
  return {document.journey(), newestSeq(document)};
}

MapState stateAt(const Document& document, std::int64_t seq) { return {document.mapAt(seq), seq}; }

// The days in a history rise, so that the last edit of a day is found by halving.
std::optional<std::int64_t> lastEditBy(const Document& document, Date day) {
  const std::string last = day.iso();
  std::optional<std::int64_t> found;
  std::int64_t low = 1;
  std::int64_t high = newestSeq(document);
  while (low <= high) {
    const std::int64_t middle = low + (high - low) / 2;
    const auto entry = entryUpTo(document, middle);
    if (entry && entry->at.substr(0, kDayOfIso) > last) {
      high = entry->seq - 1;
    } else {
      if (entry) found = std::max(found.value_or(0), entry->seq);
      low = middle + 1;
    }
  }
  return found;
}

MapState stateOfReview(const Document& document, const journey::Review& review) {
  const auto seq = lastEditBy(document, review.date);
  const auto kept = review.map ? document.journey().keptMaps().find(*review.map) : nullptr;
  MapState state{document.journey(), seq.value_or(kBeforeAll), {}, !kept && !seq};
  if (kept) {
    state.map = kept->map();
  } else if (seq) {
    state.map = document.mapAt(*seq);
  }
  if (review.period && state.map.find(*review.period)) state.period = review.period;
  return state;
}

std::optional<MapState> stateBeforeReview(const Document& document,
                                          journey::Id<journey::Review> review) {
  constexpr std::size_t kPage = 64;
  std::int64_t first = 0;
  for (auto page = document.historyOf({journey::Kind::review, review.value}, kPage); !page.empty();
       page = document.historyOf({journey::Kind::review, review.value}, kPage, first)) {
    first = page.back().seq;
  }
  return first == 0 ? std::nullopt : std::optional(stateAt(document, first - 1));
}

}  // namespace throughline::store
