#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "throughline/journey/edit.h"
#include "throughline/journey/record_key.h"

// Two copies of a map that were edited apart are brought into one, as CONTRACT.md's `merge`
// says. What only one changed is taken, field by field; what both changed differently is a
// conflict with a choice.

namespace throughline::journey {

/// Whose value stands where both changed the same. `both`: one after the other.
enum class Chosen { mine, theirs, both };

/// What both changed differently: one field, or the whole record where one side deleted what
/// the other edited or still names.
struct MergeConflict {
  RecordKey record;              ///< as the merged map has it
  const Field* field = nullptr;  ///< null: the whole record
  std::optional<Record> base;    ///< nothing: it was not there
  std::optional<Record> mine;
  std::optional<Record> theirs;  ///< names what it refers to by the ids of the merged map
  Chosen chosen = Chosen::mine;
  bool canKeepBoth = false;
  /// No choice is left: what stands in the merged map is what keeps its rules and loses least.
  bool settled = false;
  enum class Why {
    changed_in_both,
    deleted_in_one,
    still_named,  ///< deleted on one side, and the other has something new that needs it
    name_taken,   ///< the copy's goes by another name now
    breaks_rule,  ///< both together would make no sound map: mine stands
  };
  Why why = Why::changed_in_both;
};

/// What one side, or both alike, did to a record.
struct MergedChange {
  Change change;                     ///< before: in the base; after: on that side
  std::vector<const Field*> fields;  ///< of a record that stays: what changed without a question
  bool moved = false;                ///< it stands elsewhere among those of its holder
  bool leftOut = false;              ///< from the copy, and not wanted
  [[nodiscard]] RecordKey record() const { return {change.kind, change.id}; }
};

/// A conflict's record and the key of its field; empty: the whole record.
using ConflictKey = std::pair<RecordKey, std::string>;
[[nodiscard]] ConflictKey keyOf(const MergeConflict& conflict);

struct MergeChoices {
  /// For what `each` does not say. Nothing: mine, and what one side deleted is kept.
  std::optional<Chosen> all;
  std::map<ConflictKey, Chosen> each;
  std::set<RecordKey> leftOut;  ///< what the copy did to these, and to what they hold, is not taken
};

struct Merge {
  Journey map;  ///< keeps every rule
  std::vector<MergedChange> taken;
  std::vector<MergedChange> kept;
  std::vector<MergedChange> same;
  std::vector<MergeConflict> conflicts;

  /// Those of `taken` that are not left out.
  [[nodiscard]] std::size_t takenCount() const;
};

/// Brings theirs into mine. `base` is the newest state that both come from; null: none is known,
/// and records are matched by id. The images that the result names are among those of mine
/// afterwards.
[[nodiscard]] Merge merge(const Journey* base, const Journey& mine, const Journey& theirs,
                          const MergeChoices& choices = {});

/// Makes mine the merged map.
void putMerged(Edit& edit, const Merge& merge);

}  // namespace throughline::journey
