#pragma once

#include <variant>
#include <vector>

#include "throughline/journey/description.h"
#include "throughline/journey/journey.h"
#include "throughline/journey/message.h"

namespace throughline::journey {

/// Which lane: one that every map has, or by its record one of the user's own.
using LaneKey = std::variant<BuiltInLane, Id<Lane>>;

[[nodiscard]] LaneKey laneKey(const Lane& record);

/// All lanes of a map from top to bottom, hidden ones too: the records in their order; a lane
/// that every map has and that has no record stands after the one that it follows by default.
[[nodiscard]] std::vector<LaneKey> laneOrder(const std::vector<const Lane*>& records);
[[nodiscard]] std::vector<LaneKey> laneOrder(const Journey& journey);

/// Null where the lane is shown as it is by default.
[[nodiscard]] const Lane* recordOf(const Journey& journey, const LaneKey& lane);

/// What it is called: words of ours, or the user's.
[[nodiscard]] Message laneName(const Journey& journey, const LaneKey& lane);

/// What the lane of the user's own holds in the stage, in order.
[[nodiscard]] std::vector<const Cell*> cellsIn(const Journey& journey, Id<Lane> lane,
                                               Id<Stage> stage);

/// Whether the field says something of the record: a point of a curve has no title, and only
/// the touchpoints' lane has bands. True for all other kinds.
[[nodiscard]] bool isMeant(const Journey& journey, RecordRef record, const Field& field);

}  // namespace throughline::journey
