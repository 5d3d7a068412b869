#pragma once

#include "throughline/journey/messages/values.h"

// What can be wrong with a map's file, or stand in the way of opening and writing it.

namespace throughline::journey::messages {

// clang-format off
// What was wanted of the system, as in "expected to write the file, found no permission".
inline constexpr Code<0> aMap{"aMap", QT_TRANSLATE_NOOP("Messages", "a map")};
inline constexpr Code<0> aFile{"aFile", QT_TRANSLATE_NOOP("Messages", "a file")};
inline constexpr Code<0> newFileName{"newFileName", QT_TRANSLATE_NOOP("Messages", "the name of a new file")};
inline constexpr Code<0> toWriteFile{"toWriteFile", QT_TRANSLATE_NOOP("Messages", "to write the file")};
inline constexpr Code<0> toReadMap{"toReadMap", QT_TRANSLATE_NOOP("Messages", "to read the map")};
inline constexpr Code<0> toWriteMap{"toWriteMap", QT_TRANSLATE_NOOP("Messages", "to write the map")};
inline constexpr Code<0> toOpenMap{"toOpenMap", QT_TRANSLATE_NOOP("Messages", "to open the map")};
inline constexpr Code<0> toPrepareMap{"toPrepareMap", QT_TRANSLATE_NOOP("Messages", "to prepare the map")};
inline constexpr Code<0> toMarkMapOpen{"toMarkMapOpen", QT_TRANSLATE_NOOP("Messages", "to mark the map as open")};
inline constexpr Code<0> roomForCopy{"roomForCopy", QT_TRANSLATE_NOOP("Messages", "room for a copy of the map")};
inline constexpr Code<0> safetyFolder{"safetyFolder", QT_TRANSLATE_NOOP("Messages", "a folder for safety copies")};
inline constexpr Code<0> toReadSafetyCopy{"toReadSafetyCopy", QT_TRANSLATE_NOOP("Messages", "to read the safety copy")};
inline constexpr Code<0> toReadBackSafetyCopy{"toReadBackSafetyCopy", QT_TRANSLATE_NOOP("Messages", "to read back the safety copy")};

// What the system said.
inline constexpr Code<0> noSuchFile{"noSuchFile", QT_TRANSLATE_NOOP("Messages", "no such file or folder")};
inline constexpr Code<0> noPermission{"noPermission", QT_TRANSLATE_NOOP("Messages", "no permission")};
inline constexpr Code<0> noPermissionToWrite{"noPermissionToWrite", QT_TRANSLATE_NOOP("Messages", "no permission to write to it or to its folder")};
inline constexpr Code<0> noPermissionToOpen{"noPermissionToOpen", QT_TRANSLATE_NOOP("Messages", "no permission to open it or the files beside it")};
inline constexpr Code<0> readOnlyDisk{"readOnlyDisk", QT_TRANSLATE_NOOP("Messages", "a disk that is read-only")};
inline constexpr Code<0> noSpace{"noSpace", QT_TRANSLATE_NOOP("Messages", "no space left on the disk")};
inline constexpr Code<0> fileTooLarge{"fileTooLarge", QT_TRANSLATE_NOOP("Messages", "a file larger than the system allows")};
inline constexpr Code<0> alreadyThere{"alreadyThere", QT_TRANSLATE_NOOP("Messages", "one that is there already")};
inline constexpr Code<0> aFolder{"aFolder", QT_TRANSLATE_NOOP("Messages", "a folder")};
inline constexpr Code<0> aDeviceOrPipe{"aDeviceOrPipe", QT_TRANSLATE_NOOP("Messages", "a device or pipe")};
inline constexpr Code<0> diskFault{"diskFault", QT_TRANSLATE_NOOP("Messages", "a fault of the disk")};
inline constexpr Code<0> inUse{"inUse", QT_TRANSLATE_NOOP("Messages", "it in use by another program")};
inline constexpr Code<0> noMemory{"noMemory", QT_TRANSLATE_NOOP("Messages", "no memory left")};

// What is not a sound map.
inline constexpr Code<1> damagedFile{"damagedFile", QT_TRANSLATE_NOOP("Messages", "expected a sound map, found a damaged file ({1})")};
inline constexpr Code<2> duplicateId{"duplicateId", QT_TRANSLATE_NOOP("Messages", "expected each id once, found a second {1} {2}")};
inline constexpr Code<0> damagedHeader{"damagedHeader", QT_TRANSLATE_NOOP("Messages", "expected a sound map, found a damaged header")};
inline constexpr Code<0> onlyBeginning{"onlyBeginning", QT_TRANSLATE_NOOP("Messages", "expected a sound map, found only its beginning")};
inline constexpr Code<1> pageUsedTwice{"pageUsedTwice", QT_TRANSLATE_NOOP("Messages", "expected a sound map, found that page {1} of the file is used twice")};
inline constexpr Code<1> pageUnused{"pageUnused", QT_TRANSLATE_NOOP("Messages", "expected a sound map, found that nothing uses page {1} of the file")};
inline constexpr Code<1> pageUnreadable{"pageUnreadable", QT_TRANSLATE_NOOP("Messages", "expected a sound map, found something on page {1} of the file that Throughline did not write")};
inline constexpr Code<1> pageMissing{"pageMissing", QT_TRANSLATE_NOOP("Messages", "expected a sound map, found that it names page {1}, which the file does not have")};
inline constexpr Code<2> freeListWrong{"freeListWrong", QT_TRANSLATE_NOOP("Messages", "expected a sound map with {1} free pages, found {2}")};
inline constexpr Code<1> pageMapWrong{"pageMapWrong", QT_TRANSLATE_NOOP("Messages", "expected a sound map, found that its map of pages is wrong about page {1}")};
inline constexpr Code<2> fileTooShort{"fileTooShort", QT_TRANSLATE_NOOP("Messages", "expected a sound map of {1} bytes, found only {2}")};
inline constexpr Code<2> fileTooLong{"fileTooLong", QT_TRANSLATE_NOOP("Messages", "expected a sound map of {1} bytes, found {2}")};
inline constexpr Code<0> emptyFile{"emptyFile", QT_TRANSLATE_NOOP("Messages", "expected a map, found an empty file")};
inline constexpr Code<0> fileAbove4Gb{"fileAbove4Gb", QT_TRANSLATE_NOOP("Messages", "expected a map of at most 4 GB, found a larger file")};
inline constexpr Code<0> otherDatabase{"otherDatabase", QT_TRANSLATE_NOOP("Messages", "expected a map, found another program's SQLite database")};
inline constexpr Code<0> otherFile{"otherFile", QT_TRANSLATE_NOOP("Messages", "expected a map, found another kind of file")};
inline constexpr Code<0> writeAheadLog{"writeAheadLog", QT_TRANSLATE_NOOP("Messages", "expected a map in one file, found one that another program switched to a write-ahead log (PRAGMA journal_mode = DELETE switches it back)")};
inline constexpr Code<1> logBeside{"logBeside", QT_TRANSLATE_NOOP("Messages", "expected a map in one file, found “{1}” beside it: close it in the program that wrote that")};
inline constexpr Code<1> sharedJournalBeside{"sharedJournalBeside", QT_TRANSLATE_NOOP("Messages", "expected a map that was edited alone, found “{1}” beside it, which belongs to other files too")};
inline constexpr Code<2> notAFileBeside{"notAFileBeside", QT_TRANSLATE_NOOP("Messages", "expected an ordinary file or nothing beside the map, found “{1}”, which is {2}")};
inline constexpr Code<0> aLink{"aLink", QT_TRANSLATE_NOOP("Messages", "a link")};
inline constexpr Code<0> fileOfAnotherUser{"fileOfAnotherUser", QT_TRANSLATE_NOOP("Messages", "a file of another user")};
inline constexpr Code<1> journalOfAnother{"journalOfAnother", QT_TRANSLATE_NOOP("Messages", "expected “{1}” beside the map to be of an edit of this file that was broken off, found that the two do not belong together: neither of them was touched")};
inline constexpr Code<0> recordsRotted{"recordsRotted", QT_TRANSLATE_NOOP("Messages", "expected the map as Throughline left it, found records that are altered although no program has written to the file since")};
inline constexpr Code<0> valueTooLong{"valueTooLong", QT_TRANSLATE_NOOP("Messages", "expected values within the limits of a map, found one too long")};
inline constexpr Code<0> answerTakesLong{"answerTakesLong", QT_TRANSLATE_NOOP("Messages", "expected an answer within a minute, found a file that takes longer")};
inline constexpr Code<2> foreignTable{"foreignTable", QT_TRANSLATE_NOOP("Messages", "expected the tables of a map and nothing else, found the {1} “{2}” that does not belong to one or was changed")};
inline constexpr Code<2> tableMissing{"tableMissing", QT_TRANSLATE_NOOP("Messages", "expected the tables of a map, found no {1} “{2}”")};
inline constexpr Code<2> newerTableMissing{"newerTableMissing", QT_TRANSLATE_NOOP("Messages", "found no {1} “{2}”")};
inline constexpr Code<1> rowToNone{"rowToNone", QT_TRANSLATE_NOOP("Messages", "expected a {1} of this map, found the id of none")};
inline constexpr Code<3> newerUnreadable{"newerUnreadable", QT_TRANSLATE_NOOP("Messages", "expected a map up to version {1}, found version {2} of a newer Throughline, which this one cannot read ({3})")};
inline constexpr Code<2> versionTooOld{"versionTooOld", QT_TRANSLATE_NOOP("Messages", "expected a map of version {1} or later, found {2}")};
inline constexpr Code<0> rowMissing{"rowMissing", QT_TRANSLATE_NOOP("Messages", "expected its row, found none")};
inline constexpr Code<0> sealMissing{"sealMissing", QT_TRANSLATE_NOOP("Messages", "expected the map's seal, found none")};
inline constexpr Code<0> pathNotAbsolute{"pathNotAbsolute", QT_TRANSLATE_NOOP("Messages", "expected an absolute path")};
inline constexpr Code<2> nameTooLong{"nameTooLong", QT_TRANSLATE_NOOP("Messages", "expected a name of at most {1} bytes, which leaves room for that of a journal, found one of {2}")};
inline constexpr Code<2> pathTooLong{"pathTooLong", QT_TRANSLATE_NOOP("Messages", "expected a path of at most {1} bytes, found one of {2}")};
inline constexpr Code<0> noFileName{"noFileName", QT_TRANSLATE_NOOP("Messages", "expected the name of a file, found none")};
inline constexpr Code<1> companionInTheWay{"companionInTheWay", QT_TRANSLATE_NOOP("Messages", "expected a free name, found “{1}”, which another file of this name left behind")};

// Documents and texts that the window takes in.
inline constexpr Code<0> notAFile{"notAFile", QT_TRANSLATE_NOOP("Messages", "expected a file, found something else")};
inline constexpr Code<0> noStageToPasteInto{"noStageToPasteInto", QT_TRANSLATE_NOOP("Messages", "expected a stage to paste into, found none: add a stage first")};
inline constexpr Code<1> readingsLeftOut{"readingsLeftOut", QT_TRANSLATE_N_NOOP("Messages", "expected periods of this map or beside them, found others that overlap them: {1} readings were left out"), "expected periods of this map or beside them, found others that overlap them: {1} reading was left out"};
inline constexpr Code<1> entriesLeftOut{"entriesLeftOut", QT_TRANSLATE_N_NOOP("Messages", "expected a map with all stages that the lane speaks of, found one without them: {1} entries were left out"), "expected a map with all stages that the lane speaks of, found one without them: {1} entry was left out"};
inline constexpr Code<0> clipboardTooLarge{"clipboardTooLarge", QT_TRANSLATE_NOOP("Messages", "expected rows of touchpoints, found more than 64 MB of text")};

// What happened to an open map.
inline constexpr Code<1> notWhereOpened{"notWhereOpened", QT_TRANSLATE_NOOP("Messages", "expected the map where it was opened, found {1}")};
inline constexpr Code<0> movedOrDeleted{"movedOrDeleted", QT_TRANSLATE_NOOP("Messages", "that the file was moved or deleted")};
inline constexpr Code<0> anotherInItsPlace{"anotherInItsPlace", QT_TRANSLATE_NOOP("Messages", "another file in its place")};
inline constexpr Code<0> anotherFile{"anotherFile", QT_TRANSLATE_NOOP("Messages", "another file")};
inline constexpr Code<0> changedByAnother{"changedByAnother", QT_TRANSLATE_NOOP("Messages", "that another program changed it")};
inline constexpr Code<0> readBackDiffers{"readBackDiffers", QT_TRANSLATE_NOOP("Messages", "expected to read back what was written, found something else")};
inline constexpr Code<0> migratedDiffers{"migratedDiffers", QT_TRANSLATE_NOOP("Messages", "expected the map that was shown, found another one when it was brought up to date")};
inline constexpr Code<1> openElsewhere{"openElsewhere", QT_TRANSLATE_NOOP("Messages", "The map is open elsewhere ({1}), so it can only be read here.")};
inline constexpr Code<0> anotherWindow{"anotherWindow", QT_TRANSLATE_NOOP("Messages", "another window")};
inline constexpr Code<0> mayNotWrite{"mayNotWrite", QT_TRANSLATE_NOOP("Messages", "You may not write to this map, so it can only be read.")};
inline constexpr Code<0> mayNotWriteFolder{"mayNotWriteFolder", QT_TRANSLATE_NOOP("Messages", "You may not write to the folder of this map, so it can only be read.")};
inline constexpr Code<2> nameWithoutRoom{"nameWithoutRoom", QT_TRANSLATE_NOOP("Messages", "The name of this map is too long for a journal beside it ({1} bytes, where {2} are the most), so it can only be read.")};
inline constexpr Code<0> openedToRead{"openedToRead", QT_TRANSLATE_NOOP("Messages", "This map was opened to be read.")};
inline constexpr Code<1> newerMadeThis{"newerMadeThis", QT_TRANSLATE_NOOP("Messages", "A newer Throughline made this map (version {1}), so this one can only read it.")};
inline constexpr Code<0> editWhileTelling{"editWhileTelling", QT_TRANSLATE_NOOP("Messages", "expected no edit while views are being told of one")};
inline constexpr Code<1> editingStopped{"editingStopped", QT_TRANSLATE_NOOP("Messages", "Editing has stopped, because the map could not be read again after a fault: {1}")};
inline constexpr Code<1> editWaits{"editWaits", QT_TRANSLATE_NOOP("Messages", "The last edit is not on the disk yet, and until it is the map can only be read: {1}")};
inline constexpr Code<1> leftByItsHolder{"leftByItsHolder", QT_TRANSLATE_NOOP("Messages", "The map was open elsewhere ({1}) and is free now.")};
inline constexpr Code<0> keptEditDiffers{"keptEditDiffers", QT_TRANSLATE_NOOP("Messages", "expected it as it was when the edit was made, found that it was changed since")};
inline constexpr Code<1> editStandsAllTheSame{"editStandsAllTheSame", QT_TRANSLATE_NOOP("Messages", "{1}; the edit is in the file all the same")};
inline constexpr Code<0> nothingToUndo{"nothingToUndo", QT_TRANSLATE_NOOP("Messages", "There is nothing to undo.")};
inline constexpr Code<0> nothingToRedo{"nothingToRedo", QT_TRANSLATE_NOOP("Messages", "There is nothing to redo.")};
inline constexpr Code<2> noSuchEdit{"noSuchEdit", QT_TRANSLATE_NOOP("Messages", "expected the number of an edit up to {1}, found {2}")};
inline constexpr Code<1> mapAtUnknown{"mapAtUnknown", QT_TRANSLATE_NOOP("Messages", "expected the map as it stood after edit {1}, found that edits on the way there were altered")};
inline constexpr Code<0> noFailedEdit{"noFailedEdit", QT_TRANSLATE_NOOP("Messages", "expected an edit that failed, found none")};

// What verifying finds.
inline constexpr Code<0> editAltered{"editAltered", QT_TRANSLATE_NOOP("Messages", "expected the edit as it was written, found it altered")};
inline constexpr Code<0> notAShortLine{"notAShortLine", QT_TRANSLATE_NOOP("Messages", "expected a short line of text, found something else")};
inline constexpr Code<0> recordRotted{"recordRotted", QT_TRANSLATE_NOOP("Messages", "expected it as Throughline left it, found it altered although no program has written to the file since")};
inline constexpr Code<0> historyAltered{"historyAltered", QT_TRANSLATE_NOOP("Messages", "expected every edit as it was written, found some altered, added or missing")};
inline constexpr Code<0> keptMapAltered{"keptMapAltered", QT_TRANSLATE_NOOP("Messages", "expected a map as a review left it, found one that was altered")};
inline constexpr Code<0> waypointAltered{"waypointAltered", QT_TRANSLATE_NOOP("Messages", "expected the map as it was written, found it altered")};
inline constexpr Code<0> waypointOfNoEdit{"waypointOfNoEdit", QT_TRANSLATE_NOOP("Messages", "expected an edit that the map was written after, found none")};
inline constexpr Code<1> indexAltered{"indexAltered", QT_TRANSLATE_NOOP("Messages", "expected edit {1} under each record that it touched and nowhere else, found it otherwise")};
inline constexpr Code<0> addedOutside{"addedOutside", QT_TRANSLATE_NOOP("Messages", "expected it as Throughline left it, found that another program added it")};
inline constexpr Code<0> removedOutside{"removedOutside", QT_TRANSLATE_NOOP("Messages", "expected it as Throughline left it, found that another program removed it")};
inline constexpr Code<0> changedOutside{"changedOutside", QT_TRANSLATE_NOOP("Messages", "expected it as Throughline left it, found that another program changed it")};
inline constexpr Code<0> historyChangedOutside{"historyChangedOutside", QT_TRANSLATE_NOOP("Messages", "expected the map as Throughline left it, found that another program changed its history")};
inline constexpr Code<0> somethingChangedOutside{"somethingChangedOutside", QT_TRANSLATE_NOOP("Messages", "expected the map as Throughline left it, found that another program changed it; which records differ cannot be told")};
// clang-format on

}  // namespace throughline::journey::messages
