#include "map_reference.h"

#include <charconv>

#include "find_by_name.h"

namespace throughline::commands {

namespace {

using journey::Review;

const Review* reviewOn(const journey::Journey& map, journey::Date day) {
  const Review* found = nullptr;
  for (const Review* review : map.list<Review>()) {
    if (review->date == day) found = review;
  }
  return found;
}

std::string reviewDates(const journey::Journey& map) {
  std::string dates;
  for (const Review* review : map.list<Review>()) {
    dates += (dates.empty() ? "" : ", ") + review->date.iso();
  }
  return dates.empty() ? "none" : dates;
}

std::optional<std::int64_t> seqIn(const std::string& text) {
  if (text.size() < 2 || text.front() != '#') return std::nullopt;
  std::int64_t seq = 0;
  const char* last = text.data() + text.size();
  const auto [end, problem] = std::from_chars(text.data() + 1, last, seq);
  if (problem != std::errc{} || end != last || seq < 0) return std::nullopt;
  return seq;
}

}  // namespace

MapReference referenceTo(const store::Document& document, const std::string& text,
                         const std::string& option) {
  const journey::Journey& map = document.journey();
  if (journey::folded(text) == "now") return {.state = presentState(document)};
  if (const auto seq = seqIn(text)) {
    try {
      return {.state = stateAt(document, *seq)};
    } catch (const journey::Error& error) {
      throw journey::Error(error.blame(), option + " " + text, error.message());
    }
  }
  const auto day = journey::Date::parse(journey::trimmed(text));
  if (const Review* review = day ? reviewOn(map, *day) : nullptr) {
    return {.state = stateOfReview(document, *review), .day = day};
  }
  if (const auto period = findByName<journey::Period>(map, text)) return {.period = period};
  throw journey::Error(journey::Blame::usage, option,
                       journey::messages::notAState(reviewDates(map), namesOf<journey::Period>(map),
                                                    journey::quotable(text)));
}

}  // namespace throughline::commands
