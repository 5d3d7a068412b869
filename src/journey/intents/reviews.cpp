#include "throughline/journey/intents/reviews.h"

#include <algorithm>

#include "throughline/journey/field.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/reviews.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

std::string asLines(const std::vector<std::string>& entries) {
  std::string text;
  for (const std::string& entry : entries) {
    const std::string line = trimmed(onOneLine(entry));
    if (!line.empty()) text += (text.empty() ? "" : "\n") + line;
  }
  return text;
}

void put(std::vector<ReviewQuestion>& answered, ReviewQuestion question, bool isAnswered) {
  std::erase(answered, question);
  if (isAnswered) answered.push_back(question);
  std::ranges::sort(answered);
}

}  // namespace

Id<Review> beginReview(Edit& edit, Date day, std::optional<Id<Period>> period) {
  Review review;
  review.id = {edit.freshId(Kind::review)};
  review.date = day;
  review.period = period;
  review.pausedAt = edit.journey().list<Stage>().front()->id;
  putBefore(edit, review);
  return review.id;
}

void pauseReview(Edit& edit, Id<Review> id, Id<Stage> stage) {
  edit.change(id, [&](Review& review) { review.pausedAt = stage; });
}

Id<Stop> stopFor(Edit& edit, Id<Review> review, Id<Stage> stage) {
  if (const Stop* there = stopAt(edit.journey(), review, stage)) return there->id;
  Stop stop;
  stop.id = {edit.freshId(Kind::stop)};
  stop.review = review;
  stop.stage = stage;
  putBefore(edit, stop);
  return stop.id;
}

void answerStillTrue(Edit& edit, Id<Review> review, Id<Stage> stage,
                     std::optional<StillTrue> answer) {
  edit.change(stopFor(edit, review, stage), [&](Stop& stop) {
    stop.stillTrue = answer;
    put(stop.answered, ReviewQuestion::still_true, answer.has_value());
  });
}

void noteAtStop(Edit& edit, Id<Review> review, Id<Stage> stage, std::string note) {
  edit.change(stopFor(edit, review, stage), [&](Stop& stop) { stop.note = std::move(note); });
}

void tick(Edit& edit, Id<Review> review, Id<Stage> stage, ReviewQuestion question, bool answered) {
  if (isAnswered(stopAt(edit.journey(), review, stage), question) == answered) return;
  edit.change(stopFor(edit, review, stage),
              [&](Stop& stop) { put(stop.answered, question, answered); });
}

void park(Edit& edit, Id<Review> id, std::string text) {
  edit.change(id, [&](Review& review) {
    review.parked = asLines([&] {
      auto entries = entriesIn(review.parked);
      entries.push_back(std::move(text));
      return entries;
    }());
  });
}

void unpark(Edit& edit, Id<Review> id, std::size_t line) {
  edit.change(id, [&](Review& review) {
    auto entries = entriesIn(review.parked);
    if (line < entries.size()) entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(line));
    review.parked = asLines(entries);
  });
}

Id<Decision> decideInReview(Edit& edit, Id<Review> review, const NewDecision& wanted) {
  Decision decision;
  decision.id = {edit.freshId(Kind::decision)};
  decision.review = review;
  decision.text = trimmed(wanted.text);
  decision.stage = wanted.stage;
  if (!isBlank(wanted.owner)) decision.owner = departmentNamed(edit, wanted.owner);
  decision.due = wanted.due;
  putBefore(edit, decision);
  return decision.id;
}

void setDecisionState(Edit& edit, Id<Decision> id, DecisionState state) {
  edit.change(id, [&](Decision& decision) { decision.state = state; });
}

void finishReview(Edit& edit, Id<Review> id, const std::vector<std::string>& participants,
                  const KeepMap& keepMap) {
  edit.change(id, [&](Review& review) {
    review.participants = asLines(participants);
    review.pausedAt.reset();
    review.map.reset();
  });
  const KeptMaps::Ptr kept = keepMap(edit.journey());
  edit.journey().keptMaps().hold(kept);
  edit.change(id, [&](Review& review) { review.map = kept->hash(); });
}

}  // namespace throughline::journey
