#pragma once

#include <QCoreApplication>
#include <QString>

#include "comparison.h"
#include "throughline/drawing/compared_layout.h"

// Differences in the user's words: what the list, the canvas and the box say of one.

namespace throughline::editor {

namespace texts {
struct Comparing {
  Q_DECLARE_TR_FUNCTIONS(Comparing)
};
}  // namespace texts

/// What is said where there is no change to show: that there is none, or that none is known.
[[nodiscard]] QString noChangesWords(const Comparison& comparison);

/// "Added".
[[nodiscard]] QString markWord(journey::Mark mark);
/// "+  Added".
[[nodiscard]] QString signedMark(journey::Mark mark);
[[nodiscard]] QString countedMark(journey::Mark mark, std::size_t count);
[[nodiscard]] QString differenceName(const Comparison& comparison,
                                     const journey::Difference& difference);
/// In a line: "live → retired", "from Purchase", "Touchpoint, Content".
[[nodiscard]] QString differenceDetail(const Comparison& comparison,
                                       const journey::Difference& difference);
/// Where what has moved came from; empty for what did not move.
[[nodiscard]] QString moveWords(const Comparison& comparison,
                                const journey::Difference& difference);
/// The fields that differ; texts that are too long for a card are named alone.
[[nodiscard]] std::vector<drawing::ShownShift> shownShifts(const Comparison& comparison,
                                                           const journey::Difference& difference);
/// A value on one of the sides, whole.
[[nodiscard]] QString valueOn(const journey::Journey& map, const journey::Field& field,
                              const std::optional<journey::Record>& record);
[[nodiscard]] QString stageWords(const Comparison& comparison, journey::Id<journey::Stage> stage);
/// All of it, to be pasted elsewhere.
[[nodiscard]] QString comparisonText(const Comparison& comparison);

}  // namespace throughline::editor
