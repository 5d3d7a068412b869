#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "throughline/journey/edit.h"

// What a review writes. Each answer is an edit of its own, so that none is lost; what is answered
// about the map itself (an objection, a retired touchpoint, an owner, a reading) is edited there,
// and ticked here.

namespace throughline::journey {

/// Begins a review of this day at the first stage. Requires a stage.
Id<Review> beginReview(Edit& edit, Date day, std::optional<Id<Period>> period);

/// It goes on at this stage.
void pauseReview(Edit& edit, Id<Review> review, Id<Stage> stage);

/// What the review found at the stage, made where it has nothing there yet.
Id<Stop> stopFor(Edit& edit, Id<Review> review, Id<Stage> stage);
/// Nothing takes the answer back, and the tick with it.
void answerStillTrue(Edit& edit, Id<Review> review, Id<Stage> stage,
                     std::optional<StillTrue> answer);
void noteAtStop(Edit& edit, Id<Review> review, Id<Stage> stage, std::string note);
void tick(Edit& edit, Id<Review> review, Id<Stage> stage, ReviewQuestion question, bool answered);

/// What came up and belongs elsewhere, on one line. A blank text parks nothing.
void park(Edit& edit, Id<Review> review, std::string text);
/// The line of this number, counted from 0.
void unpark(Edit& edit, Id<Review> review, std::size_t line);

struct NewDecision {
  std::string text;
  std::optional<Id<Stage>> stage = {};
  std::string owner = {};  ///< a department's name, made where there is none; empty: nobody yet
  std::optional<Date> due = {};
};
Id<Decision> decideInReview(Edit& edit, Id<Review> review, const NewDecision& decision);
void setDecisionState(Edit& edit, Id<Decision> decision, DecisionState state);

/// Makes what the file keeps of the map (exchange's keptMapOf).
using KeepMap = std::function<KeptMaps::Ptr(const Journey& map)>;
/// Ends the review with those who took part, and keeps the map as it stands then.
void finishReview(Edit& edit, Id<Review> review, const std::vector<std::string>& participants,
                  const KeepMap& keepMap);

}  // namespace throughline::journey
