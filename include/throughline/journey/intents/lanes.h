#pragma once

#include <optional>
#include <string>
#include <vector>

#include "throughline/journey/edit.h"
#include "throughline/journey/intents/steps.h"
#include "throughline/journey/lanes.h"

// How the lanes of a map are shown. A lane that every map has gets a record when it is first
// shown in another way; its place stays what it was.

namespace throughline::journey {

/// Moves the lane before another one; none: to the foot.
void moveLane(Edit& edit, const LaneKey& lane, const std::optional<LaneKey>& before);
void setLaneHidden(Edit& edit, const LaneKey& lane, bool hidden);
void setLaneFolded(Edit& edit, const LaneKey& lane, bool folded);
/// At least so high; none: as high as its content.
void setLaneHeight(Edit& edit, const LaneKey& lane, std::optional<double> height);
void showAllLanes(Edit& edit);

/// Cards of the touchpoints' lane stand in bands by who sees them, or as before.
void setLineOfVisibility(Edit& edit, bool shown);
void setSideHidden(Edit& edit, Side side, bool hidden);

/// A lane of the user's own, before another one; none: at the foot.
Id<Lane> addLane(Edit& edit, const std::string& name, OwnLane kind,
                 const std::optional<LaneKey>& before = {});

/// A text or a card, before another one of its stage (none: after the others).
Id<Cell> addCell(Edit& edit, Id<Lane> lane, Id<Stage> stage, const std::string& text,
                 Id<Cell> before = {});
/// The point of a curve; one that the stage has already moves there.
Id<Cell> putPoint(Edit& edit, Id<Lane> lane, Id<Stage> stage, double score);
/// Kept within -1 and 1.
void setPoint(Edit& edit, Id<Cell> point, double score);

/// Gives the touchpoints another side.
void setSide(Edit& edit, const std::vector<Id<Touchpoint>>& ids, Side side);
/// One step up or down among the cards of the same side in their stage; from the first or last
/// of them into the next band above or below, of those that are shown.
void stepInBands(Edit& edit, const std::vector<Id<Touchpoint>>& ids, Step step);

}  // namespace throughline::journey
