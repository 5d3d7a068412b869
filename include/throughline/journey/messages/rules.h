#pragma once

#include "throughline/journey/messages/values.h"

// What the rules of a map and its intents say against an edit.

namespace throughline::journey::messages {

// clang-format off
inline constexpr Code<1> idOutOfRange{"idOutOfRange", QT_TRANSLATE_NOOP("Messages", "expected an id from 1 to 9007199254740991, found {1}")};
inline constexpr Code<2> referenceToNone{"referenceToNone", QT_TRANSLATE_NOOP("Messages", "expected a {1} of this map, found id {2}")};
inline constexpr Code<1> referenceToRemoved{"referenceToRemoved", QT_TRANSLATE_NOOP("Messages", "expected a {1} of this map, found one that was removed")};
inline constexpr Code<2> nameTwice{"nameTwice", QT_TRANSLATE_NOOP("Messages", "expected a name that no other {1} has, found “{2}” twice")};
inline constexpr Code<1> notOneMap{"notOneMap", QT_TRANSLATE_NOOP("Messages", "expected exactly one map record, found {1}")};
inline constexpr Code<2> endBeforeStart{"endBeforeStart", QT_TRANSLATE_NOOP("Messages", "expected a last day on or after {1}, found {2}")};
inline constexpr Code<1> volumeBelowZero{"volumeBelowZero", QT_TRANSLATE_NOOP("Messages", "expected a volume of at least 0, found {1}")};
inline constexpr Code<1> shareOutOfRange{"shareOutOfRange", QT_TRANSLATE_NOOP("Messages", "expected 0 to 100 %, found {1} %")};
inline constexpr Code<2> moreThanCases{"moreThanCases", QT_TRANSLATE_NOOP("Messages", "expected at most n ({1}), found {2}")};
inline constexpr Code<2> moreThanVolume{"moreThanVolume", QT_TRANSLATE_NOOP("Messages", "expected at most the stage's volume ({1}), found {2}")};
inline constexpr Code<1> linkToItself{"linkToItself", QT_TRANSLATE_NOOP("Messages", "expected another touchpoint than the one the link starts at, found “{1}” at both ends")};
inline constexpr Code<1> readingTwice{"readingTwice", QT_TRANSLATE_NOOP("Messages", "expected one reading per period, found a second one for “{1}”")};
inline constexpr Code<1> passageToItself{"passageToItself", QT_TRANSLATE_NOOP("Messages", "expected another stage than the one that is left, found “{1}”")};
inline constexpr Code<2> targetNotOf{"targetNotOf", QT_TRANSLATE_NOOP("Messages", "expected nothing for the {1}, found {2}")};
inline constexpr Code<1> earlierTargetTwice{"earlierTargetTwice", QT_TRANSLATE_NOOP("Messages", "expected one earlier target per day, found a second one for {1}")};
inline constexpr Code<3> periodsOverlap{"periodsOverlap", QT_TRANSLATE_NOOP("Messages", "expected periods that do not overlap, found “{1}” to start before “{2}” ends ({3})")};

inline constexpr Code<0> shareAndCount{"shareAndCount", QT_TRANSLATE_NOOP("Messages", "expected a share or a count, found both")};
inline constexpr Code<1> nothingExpected{"nothingExpected", QT_TRANSLATE_NOOP("Messages", "expected nothing for a lane that every map has, found {1}")};
inline constexpr Code<0> laneWithoutName{"laneWithoutName", QT_TRANSLATE_NOOP("Messages", "expected the name of a lane of your own, found nothing")};
inline constexpr Code<0> ofTouchpoints{"ofTouchpoints", QT_TRANSLATE_NOOP("Messages", "expected nothing, since only the touchpoints' lane has it")};
inline constexpr Code<0> pointWithoutScore{"pointWithoutScore", QT_TRANSLATE_NOOP("Messages", "expected a number from -1 to 1, found nothing")};
inline constexpr Code<1> notInLaneOf{"notInLaneOf", QT_TRANSLATE_NOOP("Messages", "expected nothing in a lane of the kind {1}")};
inline constexpr Code<0> cellOfBuiltInLane{"cellOfBuiltInLane", QT_TRANSLATE_NOOP("Messages", "expected a lane of your own, found one that every map has")};
inline constexpr Code<1> cellTwice{"cellTwice", QT_TRANSLATE_NOOP("Messages", "expected one entry per stage, found a second one for “{1}”")};
inline constexpr Code<2> moreThanAsked{"moreThanAsked", QT_TRANSLATE_NOOP("Messages", "expected at most as many as were asked ({1}), found {2}")};
inline constexpr Code<3> surveyTwice{"surveyTwice", QT_TRANSLATE_NOOP("Messages", "expected one entry for {1}, {2}, {3}, found a second one")};
inline constexpr Code<1> laneTwice{"laneTwice", QT_TRANSLATE_NOOP("Messages", "expected each lane once, found {1} twice")};

inline constexpr Code<1> noSuchField{"noSuchField", QT_TRANSLATE_NOOP("Messages", "expected one of its fields, found “{1}”")};
inline constexpr Code<0> noDayAfterNewest{"noDayAfterNewest", QT_TRANSLATE_NOOP("Messages", "expected a day up to 9999-12-31 after the newest period")};
inline constexpr Code<0> noDayBeforeOldest{"noDayBeforeOldest", QT_TRANSLATE_NOOP("Messages", "expected a period with days before it in the calendar")};
inline constexpr Code<0> dayTooFarForPeriods{"dayTooFarForPeriods", QT_TRANSLATE_NOOP("Messages", "expected a day before which the map’s periods find room in the calendar")};
// clang-format on

}  // namespace throughline::journey::messages
