#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "throughline/journey/journey.h"

namespace throughline::journey {

/// What one edit did to one record: added (no before), removed (no after) or
/// changed. A list of these is the undo step, the row in the history, and what
/// views are told; comparing and merging two maps is made of them too.
struct Change {
  Kind kind = Kind::map;
  std::int64_t id = 0;
  std::optional<Record> before;
  std::optional<Record> after;
  /// Fields that the change says nothing of, because it was written before they
  /// were there. Applying it leaves them as they are.
  std::vector<const Field*> unsaid = {};
  bool operator==(const Change&) const = default;
};

/// At most one change per record, ordered by kind and id.
using ChangeSet = std::vector<Change>;

/// The change set that takes the first one back.
[[nodiscard]] ChangeSet inverse(const ChangeSet& changes);
/// Puts every `after` into the journey and erases what has none. A field that is
/// left unsaid keeps its value; in a record that is new it means what impliedValue says.
void applyChanges(Journey& journey, const ChangeSet& changes);
/// What leads from one map to the other; what they share is not looked at.
[[nodiscard]] ChangeSet difference(const Journey& from, const Journey& to);
/// The fields in which the two records, of one kind, differ.
[[nodiscard]] std::vector<const Field*> changedFields(RecordRef before, RecordRef after);

}  // namespace throughline::journey
