#include "throughline/journey/messages/labels.h"
#include "throughline/journey/messages/review_labels.h"

#include <algorithm>

#include "throughline/journey/messages/comparison.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/messages/merging.h"

namespace throughline::journey::messages {

namespace {

constexpr const Wording* kLabels[] = {
    &selection,
    &changeTakenBack,
    &addRecords,
    &renameRecord,
    &changeRecord,
    &moveRecords,
    &removeRecords,
    &deleteRecords,
    &cutRecords,
    &pasteRecords,
    &duplicateRecords,
    &duplicateStage,
    &linkTouchpoints,
    &showLane,
    &hideLane,
    &showAllLanes,
    &foldLane,
    &unfoldLane,
    &moveLane,
    &resizeLane,
    &addLane,
    &deleteLane,
    &showLineOfVisibility,
    &hideLineOfVisibility,
    &showBand,
    &hideBand,
    &changeSide,
    &customerAlone,
    &youAlone,
    &takeOffCount,
    &putOnCurve,
    &askFinding,
    &setFindingAside,
    &bringFindingBack,
    &linkFinding,
    &tryAtWeakest,
    &decideExperiment,
    &sealOutsideChange,
    &salvageMap,
    &mergeWith,
    &copyUpTo,
    &mergeTaken,
    &mergeConflicts,
    &inReview,
    &beginReview,
    &pauseReview,
    &answerStillTrue,
    &noteAtStop,
    &tickQuestion,
    &addObjection,
    &retireTouchpoint,
    &unretireTouchpoint,
    &changeOwner,
    &parkTopic,
    &unparkTopic,
    &takeDecision,
    &closeDecision,
    &dropDecision,
    &reopenDecision,
    &changeReviewPeriod,
    &finishReview,
    &changeField,
    &pasteCells,
    &replaceTexts,
    &renameMap,
    &writeJob,
    &clearJob,
    &drawAim,
    &writeQuote,
    &changeRule,
    &changeMetrics,
    &changeReading,
    &clearReadings,
    &pasteReadings,
    &changeTarget,
    &clearFigures,
    &pasteFigures,
    &fillFiguresDown,
    &fillFiguresRight,
    &carryReadingsOver,
    &fillReadingsDown,
    &fillReadingsRight,
    &addPeriod,
    &changePeriod,
    &removePeriod,
    &undoing,
    &redoing,
    &undo,
    &redo,
    &takeBack,
    &goBack,
    &severalEdits,
};

const Code<0>* fieldCalled(const std::string& path) {
  const auto found = std::ranges::find(kFields, "field." + path, &Wording::code);
  return found == std::end(kFields) ? nullptr : &*found;
}

template <class Codes>
const Wording* in(const Codes& codes, std::string_view name) {
  const auto found = std::ranges::find(codes, name, &Wording::code);
  return found == std::end(codes) ? nullptr : &*found;
}

}  // namespace

Message field(Kind kind, std::string_view key) {
  const Code<0>* code = fieldCalled(std::string(kindName(kind)) + "." + std::string(key));
  if (!code) code = fieldCalled(std::string(key));
  return code ? (*code)() : Message(std::string(key));
}

const Wording* labelCode(std::string_view name) {
  for (const Wording* label : kLabels) {
    if (label->code == name) return label;
  }
  for (const Code<0>* lane : kLanes) {
    if (lane->code == name) return lane;
  }
  for (const Wording* found : {in(kRecords, name), in(kKinds, name), in(kFields, name)}) {
    if (found) return found;
  }
  return nullptr;
}

}  // namespace throughline::journey::messages
