#pragma once

#include "throughline/journey/edit.h"
#include "throughline/journey/shared_copy.h"

// The steps of sharedCopy. Each leaves a map that keeps the rules.

namespace throughline::journey {

/// Removes all records of the kind, with what they hold.
void removeAll(Edit& edit, Kind kind);

/// Removes what the lane shows, and hides it; one of the user's own goes altogether.
void leaveLaneOut(Edit& edit, const LaneKey& lane);

/// Leaves of each review its date, period, note and decisions: not who took part, what was parked,
/// what was found at each stage, nor the map as it stood.
void leaveReviewsInShort(Edit& edit);

/// Removes all other stages, with the decisions about them, and what was said of the passages to
/// them.
void leaveStagesOut(Edit& edit, const std::set<Id<Stage>>& kept);

/// Removes the sources. The interviews among them are counted as evidence of their stages, where
/// `counted` says so.
void leaveSourcesOut(Edit& edit, bool counted);
/// Removes the sources that cover no stage any more and that nothing names.
void leaveIdleSourcesOut(Edit& edit);
/// Empties what says where something was heard. Gives how many records said so.
std::size_t leaveOriginsOut(Edit& edit);

/// Removes the people, departments and periods that nothing names; those that nothing named
/// `before` either stay unless `all` are meant.
void leaveUnnamedOut(Edit& edit, const Journey& before, bool all);

}  // namespace throughline::journey
