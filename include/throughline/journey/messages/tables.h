#pragma once

#include "throughline/journey/messages/values.h"

// What is said about tables that are pasted, dropped or given to the command line.

namespace throughline::journey::messages {

// clang-format off
// Why a table is not read at all.
inline constexpr Code<1> tableNotUtf8{"tableNotUtf8", QT_TRANSLATE_NOOP("Messages", "expected text in UTF-8, found bytes of another encoding in line {1}")};
inline constexpr Code<1> tableHoldsZeroByte{"tableHoldsZeroByte", QT_TRANSLATE_NOOP("Messages", "expected text, found a zero byte in line {1}")};
inline constexpr Code<0> tableHalfCharacter{"tableHalfCharacter", QT_TRANSLATE_NOOP("Messages", "expected UTF-16 to its last character, found half of one")};
inline constexpr Code<2> tableAboveMegabytes{"tableAboveMegabytes", QT_TRANSLATE_NOOP("Messages", "expected a table of at most {1} MB, found {2} MB")};
inline constexpr Code<1> tableOfTooManyCells{"tableOfTooManyCells", QT_TRANSLATE_NOOP("Messages", "expected a table of at most {1} cells, found more")};
inline constexpr Code<1> tableTooWide{"tableTooWide", QT_TRANSLATE_NOOP("Messages", "expected a table of at most {1} columns, found more")};
inline constexpr Code<1> tableOfTooManyTags{"tableOfTooManyTags", QT_TRANSLATE_NOOP("Messages", "expected HTML of at most {1} tags, found more")};
inline constexpr Code<0> tableTooDeep{"tableTooDeep", QT_TRANSLATE_NOOP("Messages", "expected HTML of at most 256 elements inside each other and texts of at most 10 MB, found more")};

// What is said beside a table that is read.
inline constexpr Code<1> furtherTables{"furtherTables", QT_TRANSLATE_NOOP("Messages", "expected one table, found {1} more: only the first that holds a figure is read")};

// Why a cell holds no figure that could be taken.
inline constexpr Code<1> noFigure{"noFigure", QT_TRANSLATE_NOOP("Messages", "expected a number, found “{1}”")};
inline constexpr Code<1> dateForFigure{"dateForFigure", QT_TRANSLATE_NOOP("Messages", "expected a number, found the date {1}")};
inline constexpr Code<1> columnTooNarrow{"columnTooNarrow", QT_TRANSLATE_NOOP("Messages", "expected a number, found “{1}”: the column was too narrow to show it when it was copied")};
inline constexpr Code<2> percentageNeedsUnit{"percentageNeedsUnit", QT_TRANSLATE_NOOP("Messages", "to take “{1}” as a percentage, give “{2}” the unit % first")};
inline constexpr Code<1> percentageNotTaken{"percentageNotTaken", QT_TRANSLATE_NOOP("Messages", "expected a number that is no percentage, found “{1}”")};
inline constexpr Code<1> countWithDecimals{"countWithDecimals", QT_TRANSLATE_NOOP("Messages", "expected a whole number, found “{1}”")};

// Why a figure is in doubt. {2} is what is taken, {3} what it could be instead.
inline constexpr Code<3> readAsOrAs{"readAsOrAs", QT_TRANSLATE_NOOP("Messages", "“{1}” is read as {2} and could be {3}")};
inline constexpr Code<2> againstNotation{"againstNotation", QT_TRANSLATE_NOOP("Messages", "“{1}” is read as {2}, though the decimal sign is the other one elsewhere")};
inline constexpr Code<2> figureWithNote{"figureWithNote", QT_TRANSLATE_NOOP("Messages", "“{1}” is read as {2} with a note")};
inline constexpr Code<2> shortForm{"shortForm", QT_TRANSLATE_NOOP("Messages", "“{1}” is a short form and read as {2}")};
inline constexpr Code<2> amountOfMoney{"amountOfMoney", QT_TRANSLATE_NOOP("Messages", "“{1}” is an amount of money and read as {2}")};
inline constexpr Code<2> figureAbout{"figureAbout", QT_TRANSLATE_NOOP("Messages", "“{1}” is an estimate and read as {2}")};
inline constexpr Code<2> figureInBrackets{"figureInBrackets", QT_TRANSLATE_NOOP("Messages", "“{1}” stands in brackets and is read as {2}")};
inline constexpr Code<2> figureRounded{"figureRounded", QT_TRANSLATE_NOOP("Messages", "“{1}” is read as {2} and was perhaps rounded to be shown")};
inline constexpr Code<2> figureOfChange{"figureOfChange", QT_TRANSLATE_NOOP("Messages", "“{1}” is read as {2} and could be a change")};
// clang-format on

}  // namespace throughline::journey::messages
