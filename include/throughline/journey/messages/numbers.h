#pragma once

#include "throughline/journey/messages/values.h"

// Words around figures: how long, how much, why the weakest link is the one and how sure
// that is. Where a plural follows a figure, it is the last argument once more.

namespace throughline::journey::messages {

// clang-format off
inline constexpr Code<1> number{"number", QT_TRANSLATE_NOOP("Messages", "{1}")};
inline constexpr Code<1> percent{"percent", QT_TRANSLATE_NOOP("Messages", "{1} %")};
inline constexpr Code<2> days{"days", QT_TRANSLATE_N_NOOP("Messages", "{1} days"), "{1} day"};
inline constexpr Code<1> shortDays{"shortDays", QT_TRANSLATE_NOOP("Messages", "{1} d")};
inline constexpr Code<2> points{"points", QT_TRANSLATE_N_NOOP("Messages", "{1} points"), "{1} point"};
inline constexpr Code<1> over{"over", QT_TRANSLATE_NOOP("Messages", "over {1}")};

// What has to be said beside a passage's figures.
inline constexpr Code<0> fixedTerm{"fixedTerm", QT_TRANSLATE_NOOP("Messages", "fixed term")};
inline constexpr Code<0> stalled{"stalled", QT_TRANSLATE_NOOP("Messages", "stalled")};
inline constexpr Code<0> stalledBecause{"stalledBecause", QT_TRANSLATE_NOOP("Messages", "stalled: nobody moved on, or a reading is missing")};
inline constexpr Code<0> doubtful{"doubtful", QT_TRANSLATE_NOOP("Messages", "doubtful")};
inline constexpr Code<0> doubtfulBecause{"doubtfulBecause", QT_TRANSLATE_NOOP("Messages", "doubtful: more moved on than came")};
inline constexpr Code<0> fewCases{"fewCases", QT_TRANSLATE_NOOP("Messages", "few cases")};

// What is seen of the weakest link, and what it is held against.
inline constexpr Code<1> shareMovesOn{"shareMovesOn", QT_TRANSLATE_NOOP("Messages", "{1} move on")};
inline constexpr Code<1> movingOnTakes{"movingOnTakes", QT_TRANSLATE_NOOP("Messages", "Moving on takes {1}")};
inline constexpr Code<0> nobodyMovedOn{"nobodyMovedOn", QT_TRANSLATE_NOOP("Messages", "Nobody moved on, or a reading is missing")};
inline constexpr Code<1> theTargetIs{"theTargetIs", QT_TRANSLATE_NOOP("Messages", "the target is {1}")};
inline constexpr Code<1> theMedianIs{"theMedianIs", QT_TRANSLATE_NOOP("Messages", "the median of the map is {1}")};

// Why it is the weakest: {1} is what is seen, {2} what it is held against.
inline constexpr Code<1> lowestConversion{"lowestConversion", QT_TRANSLATE_NOOP("Messages", "{1}, the lowest conversion of the map.")};
inline constexpr Code<1> longestDelay{"longestDelay", QT_TRANSLATE_NOOP("Messages", "{1}, the longest delay of the map.")};
inline constexpr Code<3> largestLift{"largestLift", QT_TRANSLATE_NOOP("Messages", "{1}; {2}. Meeting it would lift customer flow by {3}, more than any other single fix.")};
inline constexpr Code<1> nobodyComesThrough{"nobodyComesThrough", QT_TRANSLATE_NOOP("Messages", "{1}. Until somebody does, no customer comes through.")};
inline constexpr Code<2> nobodyComesThroughYet{"nobodyComesThroughYet", QT_TRANSLATE_NOOP("Messages", "{1}; {2}. Until somebody does, no customer comes through.")};

// How sure that is; {1} is on how many cases.
inline constexpr Code<0> surenessUnknown{"surenessUnknown", QT_TRANSLATE_NOOP("Messages", "How sure that is cannot be said: days come without a count of cases.")};
inline constexpr Code<0> sure{"sure", QT_TRANSLATE_NOOP("Messages", "Sure.")};
inline constexpr Code<1> sureOn{"sureOn", QT_TRANSLATE_NOOP("Messages", "Sure, on {1}.")};
inline constexpr Code<0> likely{"likely", QT_TRANSLATE_NOOP("Messages", "Likely.")};
inline constexpr Code<1> likelyOn{"likelyOn", QT_TRANSLATE_NOOP("Messages", "Likely, on {1}.")};
inline constexpr Code<0> tooClose{"tooClose", QT_TRANSLATE_NOOP("Messages", "Too close to call: more data, or targets, would tell.")};
inline constexpr Code<1> tooCloseOn{"tooCloseOn", QT_TRANSLATE_NOOP("Messages", "Too close to call, on {1}: more data, or targets, would tell.")};
inline constexpr Code<2> cases{"cases", QT_TRANSLATE_N_NOOP("Messages", "{1} cases"), "{1} case"};
inline constexpr Code<2> casesCalled{"casesCalled", QT_TRANSLATE_NOOP("Messages", "{1} {2}")};
inline constexpr Code<1> onlyFew{"onlyFew", QT_TRANSLATE_NOOP("Messages", "{1} (few cases)")};
inline constexpr Code<2> sentences{"sentences", QT_TRANSLATE_NOOP("Messages", "{1} {2}")};
// clang-format on

}  // namespace throughline::journey::messages
