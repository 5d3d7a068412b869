#pragma once

#include <vector>

#include "throughline/journey/edit.h"
#include "throughline/journey/record_key.h"

// What is done alike with the records of every kind that stages hold: moving,
// copying, removing. Which kinds may be, their descriptions say (Abilities).
// Records of several kinds may be given; `before` then only places its own kind,
// the others go to the end. An id of 0: all go to the end of the stage.

namespace throughline::journey {

/// The records in the order in which the map shows them: by stage, then by kind
/// and place.
[[nodiscard]] std::vector<RecordKey> inMapOrder(const Journey& journey,
                                                std::vector<RecordKey> records);

/// Those of the record's kind that stand with it: in its stage, held by the same, in order.
[[nodiscard]] std::vector<std::int64_t> standingWith(const Journey& journey,
                                                     const RecordKey& record);

/// The one that follows among those that stand with it; id 0 at the end.
[[nodiscard]] RecordKey following(const Journey& journey, const RecordKey& record);

/// Moves them, in this order, before `before` in the stage. What a lane of the user's own holds
/// stays in its lane; a stage that has its one text or point already gives it in exchange.
void moveRecords(Edit& edit, const std::vector<RecordKey>& records, Id<Stage> stage,
                 RecordKey before = {});

/// True for kinds whose records stand in no stage and mean nothing without those that they
/// name: links. They are not copied alone, but along with what they join.
[[nodiscard]] bool isJoin(Kind kind);

/// What joins some of the records to others of them, in the order of the map.
[[nodiscard]] std::vector<RecordKey> joinsAmong(const Journey& journey,
                                                const std::vector<RecordKey>& records);

/// Copies of them with all that they hold and with what joins them, in this order, before
/// `before` in the stage. Gives the copies, without what joins them.
std::vector<RecordKey> copyRecords(Edit& edit, const std::vector<RecordKey>& records,
                                   Id<Stage> stage, RecordKey before = {});

/// A copy of each with all that it holds, right after it, and of what joins them.
std::vector<RecordKey> duplicateRecords(Edit& edit, const std::vector<RecordKey>& records);

/// Removes each with what hangs on it; see removeRecord().
void removeRecords(Edit& edit, const std::vector<RecordKey>& records);

}  // namespace throughline::journey
