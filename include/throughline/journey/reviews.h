#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "throughline/journey/journey.h"

// What the reviews of a map say: which one goes on, which was the last, what is still open.

namespace throughline::journey {

/// All questions that a stop asks, in their order.
inline constexpr ReviewQuestion kReviewQuestions[] = {
    ReviewQuestion::still_true, ReviewQuestion::objections, ReviewQuestion::dead_touchpoints,
    ReviewQuestion::owners, ReviewQuestion::numbers};

[[nodiscard]] inline bool isFinished(const Review& review) { return !review.pausedAt; }

/// By date; of one day by their order on the map.
[[nodiscard]] std::vector<const Review*> reviewsByDate(const Journey& journey);
/// Which of the reviews of its day it is, from 1; nothing where it is the only one.
[[nodiscard]] std::optional<std::size_t> placeInItsDay(const Journey& journey, Id<Review> review);
/// The newest that is not finished; null where there is none.
[[nodiscard]] const Review* openReview(const Journey& journey);
/// The newest that is finished; null where there is none.
[[nodiscard]] const Review* lastReview(const Journey& journey);
/// The finished one before that; null where there is none.
[[nodiscard]] const Review* reviewBefore(const Journey& journey, Id<Review> review);

/// When the next one is due, by the cadence of the map; nothing while there was none.
[[nodiscard]] std::optional<Date> nextReviewDue(const Journey& journey);

/// What the review found at the stage; null where it has nothing there yet.
[[nodiscard]] const Stop* stopAt(const Journey& journey, Id<Review> review, Id<Stage> stage);
[[nodiscard]] bool isAnswered(const Stop* stop, ReviewQuestion question);
/// 0 to 5.
[[nodiscard]] std::size_t answeredAt(const Journey& journey, Id<Review> review, Id<Stage> stage);

/// Decisions that are still open, of all reviews, in the order of the reviews.
[[nodiscard]] std::vector<const Decision*> openDecisions(const Journey& journey);
/// Those of them that an earlier review than this one took.
[[nodiscard]] std::vector<const Decision*> openDecisionsBefore(const Journey& journey,
                                                               Id<Review> review);

/// Those who took part, or what was parked: the lines of such a text.
[[nodiscard]] std::vector<std::string> entriesIn(const std::string& lines);

}  // namespace throughline::journey
