#pragma once

#include <cstdint>

#include "throughline/journey/messages/json.h"

// What is wrong with a command, its options or the script that it runs. The command line
// speaks English in every locale; these stand here so that all wording is in one place.

namespace throughline::journey::messages {

// clang-format off
inline constexpr Code<0> noCommandNorMap{"noCommandNorMap", QT_TRANSLATE_NOOP("Messages", "expected a command or a map, found neither; `throughline help` lists the commands")};
inline constexpr Code<1> noSuchCommand{"noSuchCommand", QT_TRANSLATE_NOOP("Messages", "expected the name of a command, found “{1}”; `throughline help` lists them")};
inline constexpr Code<1> noWordAfterCommand{"noWordAfterCommand", QT_TRANSLATE_NOOP("Messages", "expected `throughline {1}`, found nothing after the command")};
inline constexpr Code<2> wrongWordsAfterCommand{"wrongWordsAfterCommand", QT_TRANSLATE_N_NOOP("Messages", "expected `throughline {1}`, found {2} words after the command"), "expected `throughline {1}`, found {2} word after the command"};
inline constexpr Code<0> emptyWord{"emptyWord", QT_TRANSLATE_NOOP("Messages", "expected a name, found an empty word")};
inline constexpr Code<1> noSuchOption{"noSuchOption", QT_TRANSLATE_NOOP("Messages", "expected {1}, found an option that it does not have")};
inline constexpr Code<0> noOption{"noOption", QT_TRANSLATE_NOOP("Messages", "no option")};
inline constexpr Code<0> optionTwice{"optionTwice", QT_TRANSLATE_NOOP("Messages", "expected the option once, found it twice")};
inline constexpr Code<0> optionTakesNoValue{"optionTakesNoValue", QT_TRANSLATE_NOOP("Messages", "expected no value after it, found one")};
inline constexpr Code<1> optionWithoutValue{"optionWithoutValue", QT_TRANSLATE_NOOP("Messages", "expected {1} after it, found nothing")};
inline constexpr Code<3> recordNotOnMap{"recordNotOnMap", QT_TRANSLATE_NOOP("Messages", "expected a {1} of this map ({2}), found “{3}”")};
inline constexpr Code<2> stageNotOnMap{"stageNotOnMap", QT_TRANSLATE_NOOP("Messages", "expected a stage of this map ({1}) or its place from 1, found “{2}”")};
inline constexpr Code<1> notARule{"notARule", QT_TRANSLATE_NOOP("Messages", "expected flow, conversion or delay, found “{1}”")};
inline constexpr Code<2> noneOfNames{"noneOfNames", QT_TRANSLATE_NOOP("Messages", "expected one of {1}, found “{2}”")};
inline constexpr Code<1> notAnAssumption{"notAnAssumption", QT_TRANSLATE_NOOP("Messages", "expected STAGE=40% or STAGE=21d, found “{1}”")};
inline constexpr Code<1> lastStageAssumed{"lastStageAssumed", QT_TRANSLATE_NOOP("Messages", "expected a stage that leads to another one, found the last, “{1}”")};
inline constexpr Code<2> notASize{"notASize", QT_TRANSLATE_NOOP("Messages", "expected width and height in pixels such as 1920x1080, each from 1 to {1}, found “{2}”")};
inline constexpr Code<1> notAScale{"notAScale", QT_TRANSLATE_NOOP("Messages", "expected a number from 0.1 to 10, found “{1}”")};
inline constexpr Code<0> sizeAndScale{"sizeAndScale", QT_TRANSLATE_NOOP("Messages", "expected either --size or --scale, found both")};

inline constexpr Code<0> takenAsWhat{"takenAsWhat", QT_TRANSLATE_NOOP("Messages", "expected --as readings or --as touchpoints, because neither headings nor figures tell which the table holds")};

// Files.
inline constexpr Code<0> tableEmpty{"tableEmpty", QT_TRANSLATE_NOOP("Messages", "expected a table, found nothing")};
inline constexpr Code<2> otherSuffix{"otherSuffix", QT_TRANSLATE_NOOP("Messages", "expected a name that ends in {1}, found {2}")};
inline constexpr Code<0> noSuffix{"noSuffix", QT_TRANSLATE_NOOP("Messages", "no suffix")};
inline constexpr Code<1> notJsonFile{"notJsonFile", QT_TRANSLATE_NOOP("Messages", "expected a .json file, found {1}")};
inline constexpr Code<1> notJsonFileYet{"notJsonFileYet", QT_TRANSLATE_NOOP("Messages", "expected a .json file, which is all that this build reads, found {1}")};
inline constexpr Code<0> folderToWrite{"folderToWrite", QT_TRANSLATE_NOOP("Messages", "expected a file to write, found a folder")};
inline constexpr Code<0> mapItself{"mapItself", QT_TRANSLATE_NOOP("Messages", "expected another file than the map itself, found the map")};
inline constexpr Code<0> newFileIsThere{"newFileIsThere", QT_TRANSLATE_NOOP("Messages", "expected a new file, found one that is there already")};
inline constexpr Code<0> noFileOfThisName{"noFileOfThisName", QT_TRANSLATE_NOOP("Messages", "expected a file, found none of this name")};
inline constexpr Code<1> fileRefused{"fileRefused", QT_TRANSLATE_NOOP("Messages", "expected a file, found: {1}")};
inline constexpr Code<0> folderNotFile{"folderNotFile", QT_TRANSLATE_NOOP("Messages", "expected a file, found a folder")};
inline constexpr Code<0> deviceNotFile{"deviceNotFile", QT_TRANSLATE_NOOP("Messages", "expected a file, found a device or a pipe")};
inline constexpr Code<1> fileUnreadable{"fileUnreadable", QT_TRANSLATE_NOOP("Messages", "expected to read the file, found: {1}")};
inline constexpr Code<2> fileAboveMegabytes{"fileAboveMegabytes", QT_TRANSLATE_NOOP("Messages", "expected at most {1} MB, found {2} MB")};
inline constexpr Code<0> fileEndsEarly{"fileEndsEarly", QT_TRANSLATE_NOOP("Messages", "expected to read the whole file, found its end too early")};
inline constexpr Code<0> answerNotWritten{"answerNotWritten", QT_TRANSLATE_NOOP("Messages", "expected to write the answer, found no way to")};
inline constexpr Code<0> tooLittleMemory{"tooLittleMemory", QT_TRANSLATE_NOOP("Messages", "expected enough of it, found too little")};

// Reviews.
inline constexpr Code<2> noSuchReview{"noSuchReview", QT_TRANSLATE_NOOP("Messages", "expected the date of a review of this map ({1}), found “{2}”")};
inline constexpr Code<0> mapWithoutReview{"mapWithoutReview", QT_TRANSLATE_NOOP("Messages", "expected a map with a review, found none")};

// The history and what another program changed.
inline constexpr Code<1> editsAltered{"editsAltered", QT_TRANSLATE_NOOP("Messages", "expected every edit as it was written, found {1} altered")};
inline constexpr Code<1> entryUnreadable{"entryUnreadable", QT_TRANSLATE_NOOP("Messages", "cannot be read: {1}")};
inline constexpr Code<0> changedSomewhere{"changedSomewhere", QT_TRANSLATE_NOOP("Messages", "changed by another program since Throughline last wrote it; which records differ cannot be told")};
inline constexpr Code<0> changedInHistory{"changedInHistory", QT_TRANSLATE_NOOP("Messages", "changed by another program since Throughline last wrote it, in its history only")};
inline constexpr Code<1> changedAt{"changedAt", QT_TRANSLATE_NOOP("Messages", "changed by another program since Throughline last wrote it: {1}")};
inline constexpr Code<2> changedAtAndMore{"changedAtAndMore", QT_TRANSLATE_N_NOOP("Messages", "changed by another program since Throughline last wrote it: {1} and {2} records more"), "changed by another program since Throughline last wrote it: {1} and {2} record more"};

// Two maps, or two states of one, compared.
inline constexpr Code<3> notAState{"notAState", QT_TRANSLATE_NOOP("Messages", "expected the date of a review ({1}), #SEQ of an edit, now, or a period ({2}), found “{3}”")};
inline constexpr Code<0> stateAndPeriod{"stateAndPeriod", QT_TRANSLATE_NOOP("Messages", "expected two states of the map or two periods, found one of each")};
inline constexpr Code<0> diffOfWhat{"diffOfWhat", QT_TRANSLATE_NOOP("Messages", "expected two maps, or one with --from and --to")};
inline constexpr Code<1> onlyNumbersThen{"onlyNumbersThen", QT_TRANSLATE_NOOP("Messages", "the map as it stood on {1} is not known, as its history begins later; only the numbers are compared")};

// A script of edits.
inline constexpr Code<0> scriptIsFolder{"scriptIsFolder", QT_TRANSLATE_NOOP("Messages", "expected a script of JSON lines, found a folder")};
inline constexpr Code<0> scriptMissing{"scriptMissing", QT_TRANSLATE_NOOP("Messages", "expected a script of JSON lines, found no such file")};
inline constexpr Code<0> scriptUnreadable{"scriptUnreadable", QT_TRANSLATE_NOOP("Messages", "expected to read the script, found no way to open it")};
inline constexpr Code<0> lineTooLong{"lineTooLong", QT_TRANSLATE_NOOP("Messages", "expected a line of at most 16 MB, found a longer one")};
inline constexpr Code<1> twoThingsToDo{"twoThingsToDo", QT_TRANSLATE_NOOP("Messages", "expected one thing to do, found {1} as well")};
inline constexpr Code<1> nothingToDo{"nothingToDo", QT_TRANSLATE_NOOP("Messages", "expected one of {1}, found none of them")};
inline constexpr Code<2> nothingToDoBut{"nothingToDoBut", QT_TRANSLATE_NOOP("Messages", "expected one of {1}, found only {2}")};
inline constexpr Code<2> keyNotTaken{"keyNotTaken", QT_TRANSLATE_NOOP("Messages", "expected nothing beside {1} but {2}, found this")};
inline constexpr Code<1> noKeyTaken{"noKeyTaken", QT_TRANSLATE_NOOP("Messages", "expected nothing beside {1}, found this")};
inline constexpr Code<1> anId{"anId", QT_TRANSLATE_NOOP("Messages", "an id, a whole number from 1 to {1}")};
inline constexpr Code<0> howManyEdits{"howManyEdits", QT_TRANSLATE_NOOP("Messages", "how many edits, a whole number from 1")};
inline constexpr Code<1> idOfThisMap{"idOfThisMap", QT_TRANSLATE_NOOP("Messages", "{1}, the id of this map, or none")};
inline constexpr Code<0> holderOfReading{"holderOfReading", QT_TRANSLATE_NOOP("Messages", "the name or the id of a stage, a campaign or a touchpoint")};
inline constexpr Code<2> holderOfSeveral{"holderOfSeveral", QT_TRANSLATE_NOOP("Messages", "expected the id of a {1}, because several are called “{2}”")};
inline constexpr Code<2> heldByMap{"heldByMap", QT_TRANSLATE_NOOP("Messages", "expected nothing, because the map itself holds each {1}, found {2}")};
inline constexpr Code<2> notOfSameList{"notOfSameList", QT_TRANSLATE_NOOP("Messages", "expected the id of a {1} of the same list, found {2}")};
inline constexpr Code<3> fewerEditsLeft{"fewerEditsLeft", QT_TRANSLATE_NOOP("Messages", "expected at most the {1} edits of this script that are left to {2}, found {3}")};
// clang-format on

/// For sizes in bytes. Megabytes are rounded up, so that what is above a limit never reads as
/// the limit itself.
[[nodiscard]] inline Message fileAbove(std::uintmax_t most, std::uintmax_t size) {
  constexpr std::uintmax_t kMega = std::uintmax_t{1} << 20;
  const auto up = [](std::uintmax_t bytes) {
    return static_cast<std::int64_t>(bytes / kMega + (bytes % kMega == 0 ? 0 : 1));
  };
  return fileAboveMegabytes(up(most), up(size));
}

}  // namespace throughline::journey::messages
