#include "throughline/journey/reviews.h"

#include <algorithm>

#include "throughline/journey/field.h"

namespace throughline::journey {

std::vector<const Review*> reviewsByDate(const Journey& journey) {
  std::vector<const Review*> reviews = journey.list<Review>();
  std::ranges::stable_sort(reviews, {}, &Review::date);
  return reviews;
}

std::optional<std::size_t> placeInItsDay(const Journey& journey, Id<Review> id) {
  const Date day = journey.get(id).date;
  std::size_t count = 0;
  std::size_t place = 0;
  for (const Review* review : reviewsByDate(journey)) {
    if (review->date != day) continue;
    ++count;
    if (review->id == id) place = count;
  }
  return count > 1 ? std::optional(place) : std::nullopt;
}

const Review* openReview(const Journey& journey) {
  const Review* open = nullptr;
  for (const Review* review : reviewsByDate(journey)) {
    if (!isFinished(*review)) open = review;
  }
  return open;
}

const Review* lastReview(const Journey& journey) {
  const Review* last = nullptr;
  for (const Review* review : reviewsByDate(journey)) {
    if (isFinished(*review)) last = review;
  }
  return last;
}

const Review* reviewBefore(const Journey& journey, Id<Review> id) {
  const Review* before = nullptr;
  for (const Review* review : reviewsByDate(journey)) {
    if (review->id == id) return before;
    if (isFinished(*review)) before = review;
  }
  return nullptr;
}

std::optional<Date> nextReviewDue(const Journey& journey) {
  const Review* last = lastReview(journey);
  if (!last) return std::nullopt;
  return Date::fromDayNumber(last->date.dayNumber() +
                             static_cast<int>(journey.settings().reviewEveryDays));
}

const Stop* stopAt(const Journey& journey, Id<Review> review, Id<Stage> stage) {
  for (const Stop* stop : journey.in<Stop>(review)) {
    if (stop->stage == stage) return stop;
  }
  return nullptr;
}

bool isAnswered(const Stop* stop, ReviewQuestion question) {
  return stop && std::ranges::find(stop->answered, question) != stop->answered.end();
}

std::size_t answeredAt(const Journey& journey, Id<Review> review, Id<Stage> stage) {
  const Stop* stop = stopAt(journey, review, stage);
  return stop ? stop->answered.size() : 0;
}

std::vector<const Decision*> openDecisions(const Journey& journey) {
  std::vector<const Decision*> open;
  for (const Review* review : reviewsByDate(journey)) {
    for (const Decision* decision : journey.in<Decision>(review->id)) {
      if (decision->state == DecisionState::open) open.push_back(decision);
    }
  }
  return open;
}

std::vector<const Decision*> openDecisionsBefore(const Journey& journey, Id<Review> id) {
  std::vector<const Decision*> open;
  for (const Review* review : reviewsByDate(journey)) {
    if (review->id == id) break;
    for (const Decision* decision : journey.in<Decision>(review->id)) {
      if (decision->state == DecisionState::open) open.push_back(decision);
    }
  }
  return open;
}

std::vector<std::string> entriesIn(const std::string& lines) {
  const auto entries = linesIn(lines);
  return {entries.begin(), entries.end()};
}

}  // namespace throughline::journey
