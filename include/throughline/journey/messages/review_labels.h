#pragma once

#include "throughline/journey/messages/values.h"

// What the edits of a review are called in undo, redo and the history. As the other labels, a
// code stays what it is once it was released.

namespace throughline::journey::messages {

// clang-format off
// {1} is the day of the review, {2} what was done in it.
inline constexpr Code<2> inReview{"inReview", QT_TRANSLATE_NOOP("Messages", "Review of {1}: {2:small}")};
inline constexpr Code<0> beginReview{"beginReview", QT_TRANSLATE_NOOP("Messages", "Begin review")};
inline constexpr Code<0> pauseReview{"pauseReview", QT_TRANSLATE_NOOP("Messages", "Pause")};
inline constexpr Code<0> answerStillTrue{"answerStillTrue", QT_TRANSLATE_NOOP("Messages", "Still true?")};
inline constexpr Code<0> noteAtStop{"noteAtStop", QT_TRANSLATE_NOOP("Messages", "Note")};
inline constexpr Code<0> tickQuestion{"tickQuestion", QT_TRANSLATE_NOOP("Messages", "Tick a question")};
inline constexpr Code<0> addObjection{"addObjection", QT_TRANSLATE_NOOP("Messages", "Add objection")};
inline constexpr Code<0> retireTouchpoint{"retireTouchpoint", QT_TRANSLATE_NOOP("Messages", "Retire touchpoint")};
inline constexpr Code<0> unretireTouchpoint{"unretireTouchpoint", QT_TRANSLATE_NOOP("Messages", "Bring touchpoint back")};
inline constexpr Code<0> changeOwner{"changeOwner", QT_TRANSLATE_NOOP("Messages", "Change owner")};
inline constexpr Code<0> parkTopic{"parkTopic", QT_TRANSLATE_NOOP("Messages", "Park a topic")};
inline constexpr Code<0> unparkTopic{"unparkTopic", QT_TRANSLATE_NOOP("Messages", "Take a topic off the parking lot")};
inline constexpr Code<0> takeDecision{"takeDecision", QT_TRANSLATE_NOOP("Messages", "Take decision")};
inline constexpr Code<0> closeDecision{"closeDecision", QT_TRANSLATE_NOOP("Messages", "Decision done")};
inline constexpr Code<0> dropDecision{"dropDecision", QT_TRANSLATE_NOOP("Messages", "Decision dropped")};
inline constexpr Code<0> reopenDecision{"reopenDecision", QT_TRANSLATE_NOOP("Messages", "Decision still open")};
inline constexpr Code<0> changeReviewPeriod{"changeReviewPeriod", QT_TRANSLATE_NOOP("Messages", "Change the period of the review")};
inline constexpr Code<0> finishReview{"finishReview", QT_TRANSLATE_NOOP("Messages", "Finish review")};
// clang-format on

}  // namespace throughline::journey::messages
