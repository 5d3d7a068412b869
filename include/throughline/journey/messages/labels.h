#pragma once

#include "throughline/journey/messages/fields.h"

// What edits are called: in undo, redo and the history. A file keeps these codes, so a
// code stays what it is once it was released.

namespace throughline::journey::messages {

/// "touchpoint" or "touchpoints": of which kind an edit is, by how many records.
inline constexpr std::array<Code<1>, kKindCount> kRecords{{
    {"maps", QT_TRANSLATE_N_NOOP("Messages", "maps"), "map"},
    {"personas", QT_TRANSLATE_N_NOOP("Messages", "personas"), "persona"},
    {"departments", QT_TRANSLATE_N_NOOP("Messages", "departments"), "department"},
    {"periods", QT_TRANSLATE_N_NOOP("Messages", "periods"), "period"},
    {"stages", QT_TRANSLATE_N_NOOP("Messages", "stages"), "stage"},
    {"readings", QT_TRANSLATE_N_NOOP("Messages", "readings"), "reading"},
    {"passageReadings", QT_TRANSLATE_N_NOOP("Messages", "passage readings"), "passage reading"},
    {"earlierTargets", QT_TRANSLATE_N_NOOP("Messages", "earlier targets"), "earlier target"},
    {"sources", QT_TRANSLATE_N_NOOP("Messages", "sources"), "source"},
    {"touchpoints", QT_TRANSLATE_N_NOOP("Messages", "touchpoints"), "touchpoint"},
    {"touchpointReadings", QT_TRANSLATE_N_NOOP("Messages", "touchpoint readings"),
     "touchpoint reading"},
    {"findings", QT_TRANSLATE_N_NOOP("Messages", "findings"), "finding"},
    {"questions", QT_TRANSLATE_N_NOOP("Messages", "questions"), "question"},
    {"emotions", QT_TRANSLATE_N_NOOP("Messages", "emotions"), "emotion"},
    {"evidences", QT_TRANSLATE_N_NOOP("Messages", "pieces of evidence"), "evidence"},
    {"experiments", QT_TRANSLATE_N_NOOP("Messages", "experiments"), "experiment"},
    {"campaigns", QT_TRANSLATE_N_NOOP("Messages", "campaigns"), "campaign"},
    {"campaignReadings", QT_TRANSLATE_N_NOOP("Messages", "campaign readings"), "campaign reading"},
    {"surveys", QT_TRANSLATE_N_NOOP("Messages", "surveys"), "survey"},
    {"links", QT_TRANSLATE_N_NOOP("Messages", "links"), "link"},
    {"reviews", QT_TRANSLATE_N_NOOP("Messages", "reviews"), "review"},
    {"stops", QT_TRANSLATE_N_NOOP("Messages", "stops of a review"), "stop of a review"},
    {"decisions", QT_TRANSLATE_N_NOOP("Messages", "decisions"), "decision"},
    {"lanes", QT_TRANSLATE_N_NOOP("Messages", "lanes"), "lane"},
    {"cells", QT_TRANSLATE_N_NOOP("Messages", "cells"), "cell"},
    {"setAsides", QT_TRANSLATE_N_NOOP("Messages", "findings set aside"), "finding set aside"},
    {"comments", QT_TRANSLATE_N_NOOP("Messages", "comments"), "comment"},
    {"answers", QT_TRANSLATE_N_NOOP("Messages", "answers"), "answer"},
}};

[[nodiscard]] inline Message records(Kind kind, std::size_t count) {
  return kRecords[static_cast<std::size_t>(kind)](count);
}

// clang-format off
inline constexpr Code<0> selection{"selection", QT_TRANSLATE_NOOP("Messages", "selection")};

// Of records: {1} is records(kind, count), kind(kind) or selection().
inline constexpr Code<1> addRecords{"addRecords", QT_TRANSLATE_NOOP("Messages", "Add {1}")};
inline constexpr Code<1> renameRecord{"renameRecord", QT_TRANSLATE_NOOP("Messages", "Rename {1}")};
inline constexpr Code<1> changeRecord{"changeRecord", QT_TRANSLATE_NOOP("Messages", "Change {1}")};
inline constexpr Code<1> moveRecords{"moveRecords", QT_TRANSLATE_NOOP("Messages", "Move {1}")};
inline constexpr Code<1> removeRecords{"removeRecords", QT_TRANSLATE_NOOP("Messages", "Remove {1}")};
inline constexpr Code<1> deleteRecords{"deleteRecords", QT_TRANSLATE_NOOP("Messages", "Delete {1}")};
inline constexpr Code<1> cutRecords{"cutRecords", QT_TRANSLATE_NOOP("Messages", "Cut {1}")};
inline constexpr Code<1> pasteRecords{"pasteRecords", QT_TRANSLATE_NOOP("Messages", "Paste {1}")};
inline constexpr Code<0> duplicateRecords{"duplicateRecords", QT_TRANSLATE_NOOP("Messages", "Duplicate")};
inline constexpr Code<0> duplicateStage{"duplicateStage", QT_TRANSLATE_NOOP("Messages", "Duplicate stage")};
inline constexpr Code<0> linkTouchpoints{"linkTouchpoints", QT_TRANSLATE_NOOP("Messages", "Link touchpoints")};

// Of lanes: {1} is what the lane or the band is called.
inline constexpr Code<1> showLane{"showLane", QT_TRANSLATE_NOOP("Messages", "Show lane “{1}”")};
inline constexpr Code<1> hideLane{"hideLane", QT_TRANSLATE_NOOP("Messages", "Hide lane “{1}”")};
inline constexpr Code<0> showAllLanes{"showAllLanes", QT_TRANSLATE_NOOP("Messages", "Show all lanes")};
inline constexpr Code<1> foldLane{"foldLane", QT_TRANSLATE_NOOP("Messages", "Fold lane “{1}”")};
inline constexpr Code<1> unfoldLane{"unfoldLane", QT_TRANSLATE_NOOP("Messages", "Unfold lane “{1}”")};
inline constexpr Code<1> moveLane{"moveLane", QT_TRANSLATE_NOOP("Messages", "Move lane “{1}”")};
inline constexpr Code<1> resizeLane{"resizeLane", QT_TRANSLATE_NOOP("Messages", "Change the height of lane “{1}”")};
inline constexpr Code<1> addLane{"addLane", QT_TRANSLATE_NOOP("Messages", "Add lane “{1}”")};
inline constexpr Code<1> deleteLane{"deleteLane", QT_TRANSLATE_NOOP("Messages", "Delete lane “{1}”")};
inline constexpr Code<0> showLineOfVisibility{"showLineOfVisibility", QT_TRANSLATE_NOOP("Messages", "Show the line of visibility")};
inline constexpr Code<0> hideLineOfVisibility{"hideLineOfVisibility", QT_TRANSLATE_NOOP("Messages", "Hide the line of visibility")};
inline constexpr Code<1> showBand{"showBand", QT_TRANSLATE_NOOP("Messages", "Show the cards of “{1}”")};
inline constexpr Code<1> hideBand{"hideBand", QT_TRANSLATE_NOOP("Messages", "Hide the cards of “{1}”")};
inline constexpr Code<0> changeSide{"changeSide", QT_TRANSLATE_NOOP("Messages", "Change who sees it")};

inline constexpr Code<0> takeOffCount{"takeOffCount", QT_TRANSLATE_NOOP("Messages", "Take one off the count")};
inline constexpr Code<0> putOnCurve{"putOnCurve", QT_TRANSLATE_NOOP("Messages", "Put on the curve")};
inline constexpr Code<0> askFinding{"askFinding", QT_TRANSLATE_NOOP("Messages", "Make a question of a finding")};
inline constexpr Code<0> setFindingAside{"setFindingAside", QT_TRANSLATE_NOOP("Messages", "Set a finding of the check aside")};
inline constexpr Code<0> bringFindingBack{"bringFindingBack", QT_TRANSLATE_NOOP("Messages", "Bring a finding of the check back")};
inline constexpr Code<0> linkFinding{"linkFinding", QT_TRANSLATE_NOOP("Messages", "Link finding to a touchpoint")};

// Of experiments.
inline constexpr Code<0> tryAtWeakest{"tryAtWeakest", QT_TRANSLATE_NOOP("Messages", "Add experiment at the weakest link")};
inline constexpr Code<0> decideExperiment{"decideExperiment", QT_TRANSLATE_NOOP("Messages", "Decide on experiment")};

// Of the whole map, not by an edit.
inline constexpr Code<0> sealOutsideChange{"sealOutsideChange", QT_TRANSLATE_NOOP("Messages", "Changed by another program")};
inline constexpr Code<2> salvageMap{"salvageMap", QT_TRANSLATE_N_NOOP("Messages", "Salvage the map, {1} things left out: {2}"), "Salvage the map, {1} thing left out: {2}"};

// Of fields.
inline constexpr Code<1> changeField{"changeField", QT_TRANSLATE_NOOP("Messages", "Change {1:small}")};
inline constexpr Code<1> pasteCells{"pasteCells", QT_TRANSLATE_N_NOOP("Messages", "Paste {1} cells"), "Paste cell"};
inline constexpr Code<1> replaceTexts{"replaceTexts", QT_TRANSLATE_N_NOOP("Messages", "Replace in {1} texts"), "Replace in a text"};
inline constexpr Code<0> renameMap{"renameMap", QT_TRANSLATE_NOOP("Messages", "Rename map")};
inline constexpr Code<0> writeJob{"writeJob", QT_TRANSLATE_NOOP("Messages", "Write job")};
inline constexpr Code<0> clearJob{"clearJob", QT_TRANSLATE_NOOP("Messages", "Clear job")};
inline constexpr Code<0> drawAim{"drawAim", QT_TRANSLATE_NOOP("Messages", "Draw the curve as it should be")};
inline constexpr Code<0> writeQuote{"writeQuote", QT_TRANSLATE_NOOP("Messages", "Write quote")};
inline constexpr Code<0> changeRule{"changeRule", QT_TRANSLATE_NOOP("Messages", "Change the rule of the weakest link")};
inline constexpr Code<1> changeMetrics{"changeMetrics", QT_TRANSLATE_NOOP("Messages", "Change metrics of “{1}”")};

// Of readings and periods.
inline constexpr Code<0> changeReading{"changeReading", QT_TRANSLATE_NOOP("Messages", "Change reading")};
inline constexpr Code<1> clearReadings{"clearReadings", QT_TRANSLATE_N_NOOP("Messages", "Clear {1} readings"), "Clear reading"};
inline constexpr Code<1> pasteReadings{"pasteReadings", QT_TRANSLATE_N_NOOP("Messages", "Paste {1} readings"), "Paste reading"};
inline constexpr Code<0> changeTarget{"changeTarget", QT_TRANSLATE_NOOP("Messages", "Change target")};
inline constexpr Code<1> clearFigures{"clearFigures", QT_TRANSLATE_N_NOOP("Messages", "Clear {1} figures"), "Clear figure"};
inline constexpr Code<1> pasteFigures{"pasteFigures", QT_TRANSLATE_N_NOOP("Messages", "Paste {1} figures"), "Paste figure"};
inline constexpr Code<0> fillFiguresDown{"fillFiguresDown", QT_TRANSLATE_NOOP("Messages", "Fill figures down")};
inline constexpr Code<0> fillFiguresRight{"fillFiguresRight", QT_TRANSLATE_NOOP("Messages", "Fill figures to the right")};
inline constexpr Code<0> carryReadingsOver{"carryReadingsOver", QT_TRANSLATE_NOOP("Messages", "Carry readings over")};
inline constexpr Code<0> fillReadingsDown{"fillReadingsDown", QT_TRANSLATE_NOOP("Messages", "Fill readings down")};
inline constexpr Code<0> fillReadingsRight{"fillReadingsRight", QT_TRANSLATE_NOOP("Messages", "Fill readings to the right")};
inline constexpr Code<1> addPeriod{"addPeriod", QT_TRANSLATE_NOOP("Messages", "Add {1}")};
inline constexpr Code<1> changePeriod{"changePeriod", QT_TRANSLATE_NOOP("Messages", "Change period “{1}”")};
inline constexpr Code<1> removePeriod{"removePeriod", QT_TRANSLATE_NOOP("Messages", "Remove period “{1}”")};

// Of steps back and forth; the first two are what refused ones are called.
inline constexpr Code<0> undoing{"undoing", QT_TRANSLATE_NOOP("Messages", "Undo")};
inline constexpr Code<0> redoing{"redoing", QT_TRANSLATE_NOOP("Messages", "Redo")};
inline constexpr Code<1> undo{"undo", QT_TRANSLATE_NOOP("Messages", "Undo: {1}")};
inline constexpr Code<1> redo{"redo", QT_TRANSLATE_NOOP("Messages", "Redo: {1}")};
inline constexpr Code<1> takeBack{"takeBack", QT_TRANSLATE_NOOP("Messages", "Take back: {1}")};
inline constexpr Code<2> goBack{"goBack", QT_TRANSLATE_N_NOOP("Messages", "Go back to the map of {1}, undoing {2} edits"), "Go back to the map of {1}, undoing {2} edit"};
inline constexpr Code<1> severalEdits{"severalEdits", QT_TRANSLATE_N_NOOP("Messages", "{1} edits"), "{1} edit"};
// clang-format on

/// The code of a label, or of a word inside one, by its name; null where there is none,
/// as for a newer program's.
[[nodiscard]] const Wording* labelCode(std::string_view name);

}  // namespace throughline::journey::messages
