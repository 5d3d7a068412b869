#pragma once

#include "throughline/journey/messages/values.h"

// What is said of the cells and rows of a table that is taken into a map: why one is left
// out, and why one is in doubt.

namespace throughline::journey::messages {

// clang-format off
// Why a figure is left out.
inline constexpr Code<1> unknownHeading{"unknownHeading", QT_TRANSLATE_NOOP("Messages", "this map has no stage, metric or period called “{1}”")};
inline constexpr Code<1> unknownPeriod{"unknownPeriod", QT_TRANSLATE_NOOP("Messages", "this map has no period “{1}”")};
inline constexpr Code<2> overlapsPeriod{"overlapsPeriod", QT_TRANSLATE_NOOP("Messages", "this map has no period “{1}”, and it would overlap “{2}”")};
inline constexpr Code<1> ambiguousHeading{"ambiguousHeading", QT_TRANSLATE_NOOP("Messages", "“{1}” names more than one reading of this map")};
inline constexpr Code<1> headingsDisagree{"headingsDisagree", QT_TRANSLATE_NOOP("Messages", "its headings speak of different readings: {1}")};
inline constexpr Code<0> noStageNamed{"noStageNamed", QT_TRANSLATE_NOOP("Messages", "its headings name no stage")};
inline constexpr Code<0> noHeadingHere{"noHeadingHere", QT_TRANSLATE_NOOP("Messages", "no heading names its row or column")};
inline constexpr Code<0> planNotTaken{"planNotTaken", QT_TRANSLATE_NOOP("Messages", "a plan, not what was measured")};
inline constexpr Code<0> totalNotTaken{"totalNotTaken", QT_TRANSLATE_NOOP("Messages", "a total of other figures")};
inline constexpr Code<0> columnNotWanted{"columnNotWanted", QT_TRANSLATE_NOOP("Messages", "its column is not taken")};
inline constexpr Code<0> lastStageLeadsNowhere{"lastStageLeadsNowhere", QT_TRANSLATE_NOOP("Messages", "the last stage leads to no other one")};
inline constexpr Code<0> beyondLastReading{"beyondLastReading", QT_TRANSLATE_NOOP("Messages", "it lies beyond the last stage of this map")};
inline constexpr Code<0> beyondLastPeriod{"beyondLastPeriod", QT_TRANSLATE_NOOP("Messages", "it lies beyond the last period of this map")};
inline constexpr Code<0> noPeriodOnMap{"noPeriodOnMap", QT_TRANSLATE_NOOP("Messages", "this map has no periods")};
inline constexpr Code<1> twoFiguresForOne{"twoFiguresForOne", QT_TRANSLATE_NOOP("Messages", "two different figures fall on one reading, {1}")};
inline constexpr Code<1> shareWithoutVolume{"shareWithoutVolume", QT_TRANSLATE_NOOP("Messages", "a share of a volume that is not known, “{1}”")};
inline constexpr Code<1> wordsNotFigure{"wordsNotFigure", QT_TRANSLATE_NOOP("Messages", "words, not a figure: “{1}”")};

// Why a figure is in doubt.
inline constexpr Code<1> stageGuessed{"stageGuessed", QT_TRANSLATE_NOOP("Messages", "no heading names a stage, so it is a guess that it begins with “{1}”")};
inline constexpr Code<1> periodGuessed{"periodGuessed", QT_TRANSLATE_NOOP("Messages", "no heading names a period, so “{1}” is a guess")};
inline constexpr Code<0> afterNewestPeriod{"afterNewestPeriod", QT_TRANSLATE_NOOP("Messages", "it stands after the newest period, where the targets are")};
inline constexpr Code<0> actualBesidePlan{"actualBesidePlan", QT_TRANSLATE_NOOP("Messages", "the actual figure is taken and the plan beside it is not")};
inline constexpr Code<1> belowUnknown{"belowUnknown", QT_TRANSLATE_NOOP("Messages", "it stands below “{1}”, which this map does not know")};
inline constexpr Code<1> belowHeading{"belowHeading", QT_TRANSLATE_NOOP("Messages", "it stands below “{1}” and is taken for that")};
inline constexpr Code<1> headingSaysMore{"headingSaysMore", QT_TRANSLATE_NOOP("Messages", "its heading “{1}” says more than a name of this map")};
inline constexpr Code<1> titleSaysMore{"titleSaysMore", QT_TRANSLATE_NOOP("Messages", "a line above says “{1}”, which may make it another figure")};
inline constexpr Code<1> unitBeside{"unitBeside", QT_TRANSLATE_NOOP("Messages", "“{1}” stands beside it as its unit, which is not that of this map")};
inline constexpr Code<0> headingsBesideFigures{"headingsBesideFigures", QT_TRANSLATE_NOOP("Messages", "a row of headings is shorter than its figures, so each may stand beside its own")};
inline constexpr Code<3> shareOfVolume{"shareOfVolume", QT_TRANSLATE_NOOP("Messages", "“{1}” is read as {2} of {3} who moved on")};

// Why a row of touchpoints is left out.
inline constexpr Code<0> rowWithoutTitle{"rowWithoutTitle", QT_TRANSLATE_NOOP("Messages", "it has no title")};
inline constexpr Code<1> unknownStage{"unknownStage", QT_TRANSLATE_NOOP("Messages", "this map has no stage “{1}”")};
inline constexpr Code<0> noStagesOnMap{"noStagesOnMap", QT_TRANSLATE_NOOP("Messages", "this map has no stages")};
inline constexpr Code<2> fieldRefused{"fieldRefused", QT_TRANSLATE_NOOP("Messages", "{1:small}: {2}")};

// Why a row of touchpoints is in doubt.
inline constexpr Code<1> stageOfCardGuessed{"stageOfCardGuessed", QT_TRANSLATE_NOOP("Messages", "nothing names its stage, so “{1}” is a guess")};
inline constexpr Code<1> stageFromAbove{"stageFromAbove", QT_TRANSLATE_NOOP("Messages", "its stage is empty and taken from the row above: “{1}”")};
inline constexpr Code<2> unknownWord{"unknownWord", QT_TRANSLATE_NOOP("Messages", "“{1}” is not known, so it becomes {2}")};
// clang-format on

}  // namespace throughline::journey::messages
