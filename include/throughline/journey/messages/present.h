#pragma once

#include "throughline/journey/messages/values.h"

// What slides say besides the map's own words. Numbers are already written; where a plural
// follows one, it is the last argument once more.

namespace throughline::journey::messages {

// clang-format off
inline constexpr Code<0> wholeMap{"wholeMap", QT_TRANSLATE_NOOP("Messages", "Whole map")};
inline constexpr Code<1> whatStageIsHiredFor{"whatStageIsHiredFor", QT_TRANSLATE_NOOP("Messages", "what {1} hires this stage for")};
inline constexpr Code<1> whoMovesOnTo{"whoMovesOnTo", QT_TRANSLATE_NOOP("Messages", "Who moves on to {1}")};
inline constexpr Code<1> howTheyFeel{"howTheyFeel", QT_TRANSLATE_NOOP("Messages", "How {1} feels")};
inline constexpr Code<1> whatTheyAsk{"whatTheyAsk", QT_TRANSLATE_NOOP("Messages", "What {1} asks")};
inline constexpr Code<0> whatWeTry{"whatWeTry", QT_TRANSLATE_NOOP("Messages", "What we try")};
inline constexpr Code<0> whatWeDo{"whatWeDo", QT_TRANSLATE_NOOP("Messages", "What we do about it")};
inline constexpr Code<0> inTheirWords{"inTheirWords", QT_TRANSLATE_NOOP("Messages", "In their words")};
inline constexpr Code<2> partOf{"partOf", QT_TRANSLATE_NOOP("Messages", "{1} of {2}")};
inline constexpr Code<1> andMore{"andMore", QT_TRANSLATE_NOOP("Messages", "and {1} more")};

// Who moves on: what the figures stand on, and what they were.
inline constexpr Code<3> movesOnOf{"movesOnOf", QT_TRANSLATE_N_NOOP("Messages", "{1} of {2} move on"), "{1} of {2} moves on"};
inline constexpr Code<0> untilTheyDo{"untilTheyDo", QT_TRANSLATE_NOOP("Messages", "until they do (median)")};
inline constexpr Code<1> mediansIs{"mediansIs", QT_TRANSLATE_NOOP("Messages", "median of the map {1}")};
inline constexpr Code<2> valueInPeriod{"valueInPeriod", QT_TRANSLATE_NOOP("Messages", "{1} in {2}")};
inline constexpr Code<1> liftOfTarget{"liftOfTarget", QT_TRANSLATE_NOOP("Messages", "At the target, customer flow would rise by {1}.")};
inline constexpr Code<1> liftOfMedian{"liftOfMedian", QT_TRANSLATE_NOOP("Messages", "At the median of the map, customer flow would rise by {1}.")};

// Experiments: {1} the kind, {2} how it stands.
inline constexpr Code<2> kindAndState{"kindAndState", QT_TRANSLATE_NOOP("Messages", "{1}, {2:small}")};
inline constexpr Code<2> withoutAndWith{"withoutAndWith", QT_TRANSLATE_NOOP("Messages", "{1} without, {2} with it")};
inline constexpr Code<4> sidesOf{"sidesOf", QT_TRANSLATE_N_NOOP("Messages", "{1} and {2} of {3} people a side"), "{1} and {2} of {3} person a side"};
inline constexpr Code<2> sidesSoFar{"sidesSoFar", QT_TRANSLATE_NOOP("Messages", "{1} and {2} people so far")};
inline constexpr Code<3> isBetter{"isBetter", QT_TRANSLATE_NOOP("Messages", "{1} more, from {2} to {3}: better")};
inline constexpr Code<3> isWorse{"isWorse", QT_TRANSLATE_NOOP("Messages", "{1} less, from {2} to {3}: worse")};
inline constexpr Code<3> isMoreUnclear{"isMoreUnclear", QT_TRANSLATE_NOOP("Messages", "{1} more, from {2} to {3}: unclear")};
inline constexpr Code<3> isLessUnclear{"isLessUnclear", QT_TRANSLATE_NOOP("Messages", "{1} less, from {2} to {3}: unclear")};

// The weakest link's step.
inline constexpr Code<0> liftOfEachPassage{"liftOfEachPassage", QT_TRANSLATE_NOOP("Messages", "How much customer flow would rise if each passage met its target")};
inline constexpr Code<2> fromStageTo{"fromStageTo", QT_TRANSLATE_NOOP("Messages", "{1} → {2}")};
inline constexpr Code<1> risesByShare{"risesByShare", QT_TRANSLATE_NOOP("Messages", "+{1}")};
inline constexpr Code<0> keepsTarget{"keepsTarget", QT_TRANSLATE_NOOP("Messages", "keeps its target")};
inline constexpr Code<0> keepsMedian{"keepsMedian", QT_TRANSLATE_NOOP("Messages", "keeps up with the map")};
inline constexpr Code<0> notMeasured{"notMeasured", QT_TRANSLATE_NOOP("Messages", "a reading is missing")};
inline constexpr Code<1> ifStageMetTarget{"ifStageMetTarget", QT_TRANSLATE_NOOP("Messages", "If {1} met its target")};
inline constexpr Code<1> ifStageMetMedian{"ifStageMetMedian", QT_TRANSLATE_NOOP("Messages", "If {1} kept up with the map")};
inline constexpr Code<0> flowADay{"flowADay", QT_TRANSLATE_NOOP("Messages", "flow, customers a day")};
inline constexpr Code<1> namedInDraws{"namedInDraws", QT_TRANSLATE_NOOP("Messages", "Named in {1} of 20,000 draws.")};
inline constexpr Code<0> lowestConversionAt{"lowestConversionAt", QT_TRANSLATE_NOOP("Messages", "Lowest conversion")};
inline constexpr Code<0> longestDelayAt{"longestDelayAt", QT_TRANSLATE_NOOP("Messages", "Longest delay")};
inline constexpr Code<0> aboutCustomerFlow{"aboutCustomerFlow", QT_TRANSLATE_NOOP("Messages", "flow is customers through the journey per day of lead time")};
inline constexpr Code<0> campaignWord{"campaignWord", QT_TRANSLATE_NOOP("Messages", "campaign")};

// A review: what stands beside its questions.
inline constexpr Code<0> theStage{"theStage", QT_TRANSLATE_NOOP("Messages", "The stage")};
inline constexpr Code<0> moveOnRow{"moveOnRow", QT_TRANSLATE_NOOP("Messages", "Move on")};
inline constexpr Code<0> medianDaysRow{"medianDaysRow", QT_TRANSLATE_NOOP("Messages", "Median days")};
inline constexpr Code<0> unfinishedPeriod{"unfinishedPeriod", QT_TRANSLATE_NOOP("Messages", "unfinished")};
inline constexpr Code<2> movedOnBefore{"movedOnBefore", QT_TRANSLATE_NOOP("Messages", "{1} moved on, {2} before:")};
inline constexpr Code<3> pointsMore{"pointsMore", QT_TRANSLATE_NOOP("Messages", "{1} more, from {2} to {3}.")};
inline constexpr Code<3> pointsLess{"pointsLess", QT_TRANSLATE_NOOP("Messages", "{1} less, from {2} to {3}.")};
inline constexpr Code<0> changeIsBetter{"changeIsBetter", QT_TRANSLATE_NOOP("Messages", "Better.")};
inline constexpr Code<0> changeIsWorse{"changeIsWorse", QT_TRANSLATE_NOOP("Messages", "Worse.")};
inline constexpr Code<0> changeIsUnclear{"changeIsUnclear", QT_TRANSLATE_NOOP("Messages", "Unclear.")};
inline constexpr Code<1> saidAtLastReview{"saidAtLastReview", QT_TRANSLATE_NOOP("Messages", "Said at the last review, {1}")};
inline constexpr Code<0> weakestOfPeriods{"weakestOfPeriods", QT_TRANSLATE_NOOP("Messages", "The weakest link of every period")};
inline constexpr Code<0> noWeakestThen{"noWeakestThen", QT_TRANSLATE_NOOP("Messages", "None")};
inline constexpr Code<0> stillTheSame{"stillTheSame", QT_TRANSLATE_NOOP("Messages", "the same as before")};
inline constexpr Code<1> movedFromStage{"movedFromStage", QT_TRANSLATE_NOOP("Messages", "moved from {1}")};
inline constexpr Code<1> liftsFlow{"liftsFlow", QT_TRANSLATE_NOOP("Messages", "+{1} flow at its target")};
// clang-format on

}  // namespace throughline::journey::messages
