#pragma once

#include "throughline/journey/messages/kinds.h"

// What a field takes and what stands there instead.

namespace throughline::journey::messages {

// clang-format off
inline constexpr Code<2> expected{"expected", QT_TRANSLATE_NOOP("Messages", "expected {1}, found {2}")};
inline constexpr Code<2> expectedOfThisMap{"expectedOfThisMap", QT_TRANSLATE_NOOP("Messages", "expected {1} of this map, found {2}")};

inline constexpr Code<2> placed{"placed", QT_TRANSLATE_NOOP("Messages", "{1}: {2}")};
inline constexpr Code<2> listed{"listed", QT_TRANSLATE_NOOP("Messages", "{1}, {2}")};

// What a field takes, as in "expected a whole number, found …".
inline constexpr Code<0> aText{"aText", QT_TRANSLATE_NOOP("Messages", "a text")};
inline constexpr Code<0> aColour{"aColour", QT_TRANSLATE_NOOP("Messages", "a colour such as #4C6FFF")};
inline constexpr Code<0> aRank{"aRank", QT_TRANSLATE_NOOP("Messages", "a rank of digits and letters")};
inline constexpr Code<0> aDate{"aDate", QT_TRANSLATE_NOOP("Messages", "a date such as 2026-09-30")};
inline constexpr Code<0> aTime{"aTime", QT_TRANSLATE_NOOP("Messages", "a time such as 2026-09-30T14:05:00Z")};
inline constexpr Code<0> linesOfText{"linesOfText", QT_TRANSLATE_NOOP("Messages", "texts, each on a line of its own")};
inline constexpr Code<0> aKeptMap{"aKeptMap", QT_TRANSLATE_NOOP("Messages", "a map as it stood")};
inline constexpr Code<0> trueOrFalse{"trueOrFalse", QT_TRANSLATE_NOOP("Messages", "true or false")};
inline constexpr Code<1> oneOf{"oneOf", QT_TRANSLATE_NOOP("Messages", "one of {1}")};
inline constexpr Code<1> listOf{"listOf", QT_TRANSLATE_NOOP("Messages", "a list without repeats, each entry {1}")};
inline constexpr Code<1> idOf{"idOf", QT_TRANSLATE_NOOP("Messages", "the id of a {1}")};
inline constexpr Code<2> nameOf{"nameOf", QT_TRANSLATE_NOOP("Messages", "the {1} of a {2}")};
inline constexpr Code<2> nameOrIdOf{"nameOrIdOf", QT_TRANSLATE_NOOP("Messages", "the {1} or the id of a {2}")};
inline constexpr Code<0> aWholeNumber{"aWholeNumber", QT_TRANSLATE_NOOP("Messages", "a whole number")};
inline constexpr Code<2> aWholeNumberFromTo{"aWholeNumberFromTo", QT_TRANSLATE_NOOP("Messages", "a whole number from {1} to {2}")};
inline constexpr Code<1> aWholeNumberAbove{"aWholeNumberAbove", QT_TRANSLATE_NOOP("Messages", "a whole number above {1}")};
inline constexpr Code<1> aWholeNumberOfAtLeast{"aWholeNumberOfAtLeast", QT_TRANSLATE_NOOP("Messages", "a whole number of at least {1}")};
inline constexpr Code<1> aWholeNumberOfAtMost{"aWholeNumberOfAtMost", QT_TRANSLATE_NOOP("Messages", "a whole number of at most {1}")};
inline constexpr Code<0> aNumber{"aNumber", QT_TRANSLATE_NOOP("Messages", "a number")};
inline constexpr Code<2> aNumberFromTo{"aNumberFromTo", QT_TRANSLATE_NOOP("Messages", "a number from {1} to {2}")};
inline constexpr Code<1> aNumberAbove{"aNumberAbove", QT_TRANSLATE_NOOP("Messages", "a number above {1}")};
inline constexpr Code<1> aNumberOfAtLeast{"aNumberOfAtLeast", QT_TRANSLATE_NOOP("Messages", "a number of at least {1}")};
inline constexpr Code<1> aNumberOfAtMost{"aNumberOfAtMost", QT_TRANSLATE_NOOP("Messages", "a number of at most {1}")};

// What was found instead.
inline constexpr Code<0> nothing{"nothing", QT_TRANSLATE_NOOP("Messages", "nothing")};
inline constexpr Code<0> anObject{"anObject", QT_TRANSLATE_NOOP("Messages", "an object")};
inline constexpr Code<0> aList{"aList", QT_TRANSLATE_NOOP("Messages", "a list")};
inline constexpr Code<0> emptyLine{"emptyLine", QT_TRANSLATE_NOOP("Messages", "an empty line")};
inline constexpr Code<0> rawBytes{"rawBytes", QT_TRANSLATE_NOOP("Messages", "raw bytes")};

// Texts.
inline constexpr Code<0> notUtf8{"notUtf8", QT_TRANSLATE_NOOP("Messages", "expected valid UTF-8, found bytes that are not")};
inline constexpr Code<2> controlCharacter{"controlCharacter", QT_TRANSLATE_NOOP("Messages", "expected text without control characters, found {1} as character {2}")};
inline constexpr Code<2> textTooLong{"textTooLong", QT_TRANSLATE_N_NOOP("Messages", "expected at most {1} characters, found {2}"), "expected at most {1} character, found {2}"};
inline constexpr Code<0> textEmpty{"textEmpty", QT_TRANSLATE_NOOP("Messages", "expected a text that is not empty")};
// clang-format on

}  // namespace throughline::journey::messages
