#pragma once

#include <set>

#include "merging/matching.h"
#include "merging/three_way.h"

namespace throughline::journey {

/// A merge in the making. The steps follow one another in `merge`.
struct MergeWork {
  MergeWork(const Journey* knownBase, const Journey& own, const Journey& other,
            const MergeChoices& chosen);
  MergeWork(const MergeWork&) = delete;
  MergeWork& operator=(const MergeWork&) = delete;

  const Matched matching;
  const MergeChoices& choices;
  const bool hasBase;
  const MergeSide base;
  const MergeSide mine;
  const MergeSide theirs;
  const std::set<RecordKey> leftOut;  ///< what was left out and what goes with it
  std::set<RecordKey> touched;        ///< what differs between any two of the maps
  /// Of theirs, and never to be in the merged map.
  std::set<RecordKey> dropped;
  Merge merge;

  [[nodiscard]] const MergeSide* knownBase() const { return hasBase ? &base : nullptr; }
  [[nodiscard]] std::optional<Record> inBase(const RecordKey& key) const {
    return hasBase ? base.map.find(key.kind, key.id) : std::nullopt;
  }
  [[nodiscard]] Journey& map() { return merge.map; }
  /// Nothing where nobody chose this one by itself.
  [[nodiscard]] std::optional<Chosen> chosenAlone(const ConflictKey& key) const;
  /// Null where it is not among the conflicts.
  [[nodiscard]] MergeConflict* conflict(const RecordKey& record, const Field* field);
  MergeConflict& addConflict(const RecordKey& record, const Field* field, MergeConflict::Why why);
  MergedChange& change(std::vector<MergedChange>& changes, const RecordKey& record,
                       const std::optional<Record>& after);
};

/// Every record that differs, by what its three states are.
void mergeRecords(MergeWork& work);
/// What one side deleted and the other has something new that names it stays; what else is
/// named and is not there is named no longer.
void keepWhatIsNamed(MergeWork& work);
/// What went with a record that one side deleted stands where that is kept.
void bringBackWithThem(MergeWork& work);
void orderRecords(MergeWork& work);
/// What both together would break of the rules.
void settle(MergeWork& work);

}  // namespace throughline::journey
