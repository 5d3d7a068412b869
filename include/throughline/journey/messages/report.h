#pragma once

#include "throughline/journey/messages/values.h"

// The words of a review's report.

namespace throughline::journey::messages {

// clang-format off
inline constexpr Code<1> reviewHeldOn{"reviewHeldOn", QT_TRANSLATE_NOOP("Messages", "Review of {1}")};
inline constexpr Code<2> periodAgainst{"periodAgainst", QT_TRANSLATE_NOOP("Messages", "{1} against {2}")};
inline constexpr Code<1> presentWere{"presentWere", QT_TRANSLATE_NOOP("Messages", "Present: {1}")};
inline constexpr Code<0> nextReviewLabel{"nextReviewLabel", QT_TRANSLATE_NOOP("Messages", "Next review")};
inline constexpr Code<1> changesSince{"changesSince", QT_TRANSLATE_NOOP("Messages", "The map as it stood then is not known: what changed is told since {1}, where its history begins.")};
inline constexpr Code<0> changesSinceItBegan{"changesSinceItBegan", QT_TRANSLATE_NOOP("Messages", "There is no review before: what changed is told since this one began.")};
inline constexpr Code<0> onlyNumbersKnown{"onlyNumbersKnown", QT_TRANSLATE_NOOP("Messages", "The map as it stood then is not known: only the numbers are compared.")};

// The weakest link.
inline constexpr Code<1> weakestAsBefore{"weakestAsBefore", QT_TRANSLATE_NOOP("Messages", "{1}, as before")};
inline constexpr Code<2> weakestBeforeWas{"weakestBeforeWas", QT_TRANSLATE_NOOP("Messages", "{1}, before: {2}")};
inline constexpr Code<1> weakestBeforeNone{"weakestBeforeNone", QT_TRANSLATE_NOOP("Messages", "{1}, before: none")};
inline constexpr Code<2> noneWeakestBefore{"noneWeakestBefore", QT_TRANSLATE_NOOP("Messages", "{1}, before: {2}")};
inline constexpr Code<0> numbersMissing{"numbersMissing", QT_TRANSLATE_NOOP("Messages", "There are no numbers to tell it by")};
inline constexpr Code<1> thenIn{"thenIn", QT_TRANSLATE_NOOP("Messages", "then, {1}")};
inline constexpr Code<1> nowIn{"nowIn", QT_TRANSLATE_NOOP("Messages", "now, {1}")};
inline constexpr Code<2> withTarget{"withTarget", QT_TRANSLATE_NOOP("Messages", "{1}, target {2}")};
inline constexpr Code<2> flowAtTarget{"flowAtTarget", QT_TRANSLATE_NOOP("Messages", "at its target, flow +{1} · {2}")};
inline constexpr Code<2> flowAtMedian{"flowAtMedian", QT_TRANSLATE_NOOP("Messages", "at the median of the map, flow +{1} · {2}")};
inline constexpr Code<0> sureShort{"sureShort", QT_TRANSLATE_NOOP("Messages", "sure")};
inline constexpr Code<0> likelyShort{"likelyShort", QT_TRANSLATE_NOOP("Messages", "likely")};
inline constexpr Code<0> tooCloseShort{"tooCloseShort", QT_TRANSLATE_NOOP("Messages", "too close to call")};
inline constexpr Code<2> fallWithinChance{"fallWithinChance", QT_TRANSLATE_NOOP("Messages", "The fall of {1} is within chance ({2}).")};
inline constexpr Code<2> riseWithinChance{"riseWithinChance", QT_TRANSLATE_NOOP("Messages", "The rise of {1} is within chance ({2}).")};
inline constexpr Code<2> fallBeyondChance{"fallBeyondChance", QT_TRANSLATE_NOOP("Messages", "The fall of {1} is more than chance ({2}).")};
inline constexpr Code<2> riseBeyondChance{"riseBeyondChance", QT_TRANSLATE_NOOP("Messages", "The rise of {1} is more than chance ({2}).")};
inline constexpr Code<0> movesOnAsBefore{"movesOnAsBefore", QT_TRANSLATE_NOOP("Messages", "As many move on as before.")};
inline constexpr Code<2> againstPeriod{"againstPeriod", QT_TRANSLATE_NOOP("Messages", "Against {1}: {2:small}")};
inline constexpr Code<0> chanceUnknown{"chanceUnknown", QT_TRANSLATE_NOOP("Messages", "What chance allows cannot be said: it was not counted on both sides.")};

// Headings and what stands below one that has nothing.
inline constexpr Code<0> decidedHeading{"decidedHeading", QT_TRANSLATE_NOOP("Messages", "Decided")};
inline constexpr Code<0> noDecisions{"noDecisions", QT_TRANSLATE_NOOP("Messages", "No decisions were taken")};
inline constexpr Code<0> whatHeading{"whatHeading", QT_TRANSLATE_NOOP("Messages", "What")};
inline constexpr Code<0> ownerHeading{"ownerHeading", QT_TRANSLATE_NOOP("Messages", "Owner")};
inline constexpr Code<0> byHeading{"byHeading", QT_TRANSLATE_NOOP("Messages", "By")};
inline constexpr Code<0> nobodyYet{"nobodyYet", QT_TRANSLATE_NOOP("Messages", "nobody yet")};
inline constexpr Code<0> changedHeading{"changedHeading", QT_TRANSLATE_NOOP("Messages", "What changed")};
inline constexpr Code<0> nothingChanged{"nothingChanged", QT_TRANSLATE_NOOP("Messages", "Nothing changed")};
inline constexpr Code<0> nothingToCompareWith{"nothingToCompareWith", QT_TRANSLATE_NOOP("Messages", "There is no review before to compare with")};
inline constexpr Code<1> countAdded{"countAdded", QT_TRANSLATE_NOOP("Messages", "{1} added")};
inline constexpr Code<1> countRemoved{"countRemoved", QT_TRANSLATE_NOOP("Messages", "{1} removed")};
inline constexpr Code<1> countMoved{"countMoved", QT_TRANSLATE_NOOP("Messages", "{1} moved")};
inline constexpr Code<1> countChanged{"countChanged", QT_TRANSLATE_NOOP("Messages", "{1} changed")};
inline constexpr Code<2> countReadings{"countReadings", QT_TRANSLATE_N_NOOP("Messages", "and {1} readings, whose numbers stand below"), "and {1} reading, whose number stands below"};
inline constexpr Code<0> allChangesHeading{"allChangesHeading", QT_TRANSLATE_NOOP("Messages", "All changes")};
inline constexpr Code<0> markAdded{"markAdded", QT_TRANSLATE_NOOP("Messages", "+ Added")};
inline constexpr Code<0> markRemoved{"markRemoved", QT_TRANSLATE_NOOP("Messages", "− Removed")};
inline constexpr Code<0> markMoved{"markMoved", QT_TRANSLATE_NOOP("Messages", "→ Moved")};
inline constexpr Code<0> markChanged{"markChanged", QT_TRANSLATE_NOOP("Messages", "~ Changed")};
inline constexpr Code<0> onTheMap{"onTheMap", QT_TRANSLATE_NOOP("Messages", "The map")};
inline constexpr Code<0> conversionHeading{"conversionHeading", QT_TRANSLATE_NOOP("Messages", "Conversion and days")};
inline constexpr Code<0> aboutConversion{"aboutConversion", QT_TRANSLATE_NOOP("Messages", "in %; change in points with its 95 % interval; unclear where the interval holds 0")};
inline constexpr Code<0> noConversions{"noConversions", QT_TRANSLATE_NOOP("Messages", "No passage has numbers")};
inline constexpr Code<0> changeHeading{"changeHeading", QT_TRANSLATE_NOOP("Messages", "Change")};
inline constexpr Code<0> intervalHeading{"intervalHeading", QT_TRANSLATE_NOOP("Messages", "Interval")};
inline constexpr Code<0> verdictHeading{"verdictHeading", QT_TRANSLATE_NOOP("Messages", "Verdict")};
inline constexpr Code<1> daysHeading{"daysHeading", QT_TRANSLATE_NOOP("Messages", "Days {1}")};
inline constexpr Code<0> passageHeading{"passageHeading", QT_TRANSLATE_NOOP("Messages", "Passage")};
inline constexpr Code<2> leadTimeThenNow{"leadTimeThenNow", QT_TRANSLATE_NOOP("Messages", "Lead time {1} → {2}")};
inline constexpr Code<2> overallThenNow{"overallThenNow", QT_TRANSLATE_NOOP("Messages", "Overall conversion {1} → {2}")};
inline constexpr Code<1> isFixedTerm{"isFixedTerm", QT_TRANSLATE_NOOP("Messages", "{1} is a fixed term")};
inline constexpr Code<0> volumesHeading{"volumesHeading", QT_TRANSLATE_NOOP("Messages", "Volumes and health")};
inline constexpr Code<0> noVolumes{"noVolumes", QT_TRANSLATE_NOOP("Messages", "No stage has numbers")};
inline constexpr Code<0> stageHeading{"stageHeading", QT_TRANSLATE_NOOP("Messages", "Stage")};
inline constexpr Code<0> targetHeading{"targetHeading", QT_TRANSLATE_NOOP("Messages", "Target")};
inline constexpr Code<1> perDayRise{"perDayRise", QT_TRANSLATE_NOOP("Messages", "{1} per day")};
inline constexpr Code<1> meets{"meets", QT_TRANSLATE_NOOP("Messages", "✓ meets {1}")};
inline constexpr Code<1> misses{"misses", QT_TRANSLATE_NOOP("Messages", "✕ misses {1}")};
inline constexpr Code<1> goesBetter{"goesBetter", QT_TRANSLATE_NOOP("Messages", "▲ {1} better")};
inline constexpr Code<1> goesWorse{"goesWorse", QT_TRANSLATE_NOOP("Messages", "▼ {1} worse")};
inline constexpr Code<0> openHeading{"openHeading", QT_TRANSLATE_NOOP("Messages", "Open points")};
inline constexpr Code<0> nothingOpen{"nothingOpen", QT_TRANSLATE_NOOP("Messages", "Nothing was left open")};
inline constexpr Code<1> stillRunning{"stillRunning", QT_TRANSLATE_NOOP("Messages", "is still running: {1}.")};
inline constexpr Code<0> stillRunningUnmeasured{"stillRunningUnmeasured", QT_TRANSLATE_NOOP("Messages", "is still running; it has no numbers yet.")};
inline constexpr Code<1> decisionStillOpen{"decisionStillOpen", QT_TRANSLATE_NOOP("Messages", "Decision of {1}, still open.")};
inline constexpr Code<0> noLongerTrue{"noLongerTrue", QT_TRANSLATE_NOOP("Messages", "is no longer true.")};
inline constexpr Code<1> noLongerTrueSince{"noLongerTrueSince", QT_TRANSLATE_NOOP("Messages", "is no longer true: {1}")};
inline constexpr Code<0> perhapsTrue{"perhapsTrue", QT_TRANSLATE_NOOP("Messages", "is perhaps no longer true.")};
inline constexpr Code<1> perhapsTrueSince{"perhapsTrueSince", QT_TRANSLATE_NOOP("Messages", "is perhaps no longer true: {1}")};
inline constexpr Code<1> wasNoted{"wasNoted", QT_TRANSLATE_NOOP("Messages", "was noted: {1}")};
inline constexpr Code<0> wasParked{"wasParked", QT_TRANSLATE_NOOP("Messages", "was parked.")};
inline constexpr Code<0> hasNoInterviews{"hasNoInterviews", QT_TRANSLATE_NOOP("Messages", "has no interviews: a hypothesis.")};
inline constexpr Code<2> hasFewInterviews{"hasFewInterviews", QT_TRANSLATE_NOOP("Messages", "has {1} of {2} interviews: a hypothesis.")};
inline constexpr Code<1> leftUnanswered{"leftUnanswered", QT_TRANSLATE_NOOP("Messages", "left unanswered: {1}.")};
inline constexpr Code<0> kStopQuestions[]{
    {"stopStillTrue", QT_TRANSLATE_NOOP("Messages", "“Still true?”")},
    {"stopObjections", QT_TRANSLATE_NOOP("Messages", "“New objections?”")},
    {"stopDead", QT_TRANSLATE_NOOP("Messages", "“Dead touchpoints?”")},
    {"stopOwners", QT_TRANSLATE_NOOP("Messages", "“Owner still right?”")},
    {"stopNumbers", QT_TRANSLATE_NOOP("Messages", "“Numbers in?”")},
};
inline constexpr Code<1> madeFrom{"madeFrom", QT_TRANSLATE_NOOP("Messages", "Made with Throughline from {1}")};
inline constexpr Code<0> aboutIntervals{"aboutIntervals", QT_TRANSLATE_NOOP("Messages", "Intervals: 95 %, Newcombe. Trends of % metrics are in points.")};
// clang-format on

}  // namespace throughline::journey::messages
