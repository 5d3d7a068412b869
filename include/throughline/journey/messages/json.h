#pragma once

#include "throughline/journey/messages/rules.h"

// What is wrong with a JSON document.

namespace throughline::journey::messages {

// clang-format off
inline constexpr Code<0> utf16{"utf16", QT_TRANSLATE_NOOP("Messages", "expected UTF-8, found UTF-16; it has to be saved as UTF-8")};
inline constexpr Code<1> zeroByte{"zeroByte", QT_TRANSLATE_NOOP("Messages", "expected text, found a zero byte (number {1} of the text)")};
inline constexpr Code<1> invalidByte{"invalidByte", QT_TRANSLATE_NOOP("Messages", "expected UTF-8, found an invalid byte (number {1} of the text)")};
inline constexpr Code<2> tooManyMegabytes{"tooManyMegabytes", QT_TRANSLATE_NOOP("Messages", "expected at most {1} MB of text, found {2} MB")};
inline constexpr Code<0> noTextAtAll{"noTextAtAll", QT_TRANSLATE_NOOP("Messages", "expected JSON, found no text at all")};
inline constexpr Code<1> tooManyValues{"tooManyValues", QT_TRANSLATE_NOOP("Messages", "expected at most {1} values in the document, found more")};
inline constexpr Code<1> tooManyRecords{"tooManyRecords", QT_TRANSLATE_NOOP("Messages", "expected at most {1} records in the document, found more")};
inline constexpr Code<1> tooDeep{"tooDeep", QT_TRANSLATE_NOOP("Messages", "expected at most {1} levels of nesting, found more")};
inline constexpr Code<0> keyTwice{"keyTwice", QT_TRANSLATE_NOOP("Messages", "expected each name once, found this one twice")};
inline constexpr Code<1> numberTooLarge{"numberTooLarge", QT_TRANSLATE_NOOP("Messages", "expected a number that a double can hold, found {1}")};
inline constexpr Code<1> noJson{"noJson", QT_TRANSLATE_NOOP("Messages", "expected JSON, found {1}")};
inline constexpr Code<1> noJsonBut{"noJsonBut", QT_TRANSLATE_NOOP("Messages", "expected JSON, found an {1}")};
inline constexpr Code<0> json{"json", QT_TRANSLATE_NOOP("Messages", "JSON")};
inline constexpr Code<0> quotedText{"quotedText", QT_TRANSLATE_NOOP("Messages", "a text in double quotes")};
inline constexpr Code<0> aValue{"aValue", QT_TRANSLATE_NOOP("Messages", "a value")};
inline constexpr Code<0> endOfDocument{"endOfDocument", QT_TRANSLATE_NOOP("Messages", "the end of the document")};
inline constexpr Code<0> commaOrBracket{"commaOrBracket", QT_TRANSLATE_NOOP("Messages", "“,” or “]”")};
inline constexpr Code<0> commaOrBrace{"commaOrBrace", QT_TRANSLATE_NOOP("Messages", "“,” or “}”")};

inline constexpr Code<2> otherFormat{"otherFormat", QT_TRANSLATE_NOOP("Messages", "expected “{1}”, found {2}")};
inline constexpr Code<2> newerVersion{"newerVersion", QT_TRANSLATE_NOOP("Messages", "expected {1}, found {2} (a newer Throughline wrote it)")};
inline constexpr Code<1> notAList{"notAList", QT_TRANSLATE_NOOP("Messages", "expected a list, found {1}")};
inline constexpr Code<1> notAnObject{"notAnObject", QT_TRANSLATE_NOOP("Messages", "expected an object, found {1}")};
inline constexpr Code<3> idTwice{"idTwice", QT_TRANSLATE_NOOP("Messages", "expected an id that no other {1} has, found {2} again (first at {3})")};
inline constexpr Code<0> entryTwice{"entryTwice", QT_TRANSLATE_NOOP("Messages", "expected each entry once, found one twice")};
inline constexpr Code<3> nameOfSeveral{"nameOfSeveral", QT_TRANSLATE_NOOP("Messages", "expected an id, because {1} {2}s are called {3}")};
inline constexpr Code<1> unknownField{"unknownField", QT_TRANSLATE_NOOP("Messages", "expected a field that a {1} has, found an unknown one")};
inline constexpr Code<1> fieldLeftOut{"fieldLeftOut", QT_TRANSLATE_NOOP("Messages", "left out, because a {1} has no such field")};
inline constexpr Code<1> moreFieldsLeftOut{"moreFieldsLeftOut", QT_TRANSLATE_N_NOOP("Messages", "{1} more unknown fields are left out"), "{1} more unknown field is left out"};

// What is pasted.
inline constexpr Code<1> notAName{"notAName", QT_TRANSLATE_NOOP("Messages", "expected a name, found {1}")};
inline constexpr Code<1> kindNotPasted{"kindNotPasted", QT_TRANSLATE_NOOP("Messages", "expected a kind that can be pasted here, found “{1}”")};
inline constexpr Code<1> noneOfThatName{"noneOfThatName", QT_TRANSLATE_NOOP("Messages", "expected {1}, found none of that name")};

inline constexpr Code<0> valueMissing{"valueMissing", QT_TRANSLATE_NOOP("Messages", "expected a value, found nothing")};
inline constexpr Code<1> notAKind{"notAKind", QT_TRANSLATE_NOOP("Messages", "expected a kind of record, found {1}")};
inline constexpr Code<1> notAnId{"notAnId", QT_TRANSLATE_NOOP("Messages", "expected an id, found {1}")};
inline constexpr Code<0> noSide{"noSide", QT_TRANSLATE_NOOP("Messages", "expected a record before or after, found neither")};
inline constexpr Code<0> notOlderChanges{"notOlderChanges", QT_TRANSLATE_NOOP("Messages", "expected changes of an earlier version, found something else")};
inline constexpr Code<0> notATextDifference{"notATextDifference", QT_TRANSLATE_NOOP("Messages", "expected what changed in a text, found something else")};
inline constexpr Code<0> textUnknown{"textUnknown", QT_TRANSLATE_NOOP("Messages", "expected the long text that this edit changed, found another one or none")};
inline constexpr Code<1> notChanges{"notChanges", QT_TRANSLATE_NOOP("Messages", "expected a list of changes, found {1}")};
// clang-format on

}  // namespace throughline::journey::messages
