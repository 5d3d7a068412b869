#pragma once

#include <vector>

#include "throughline/journey/edit.h"
#include "throughline/journey/message.h"
#include "throughline/journey/record_key.h"

// Edits that take back what earlier ones did: one of them alone, or all since some point.

namespace throughline::journey {

/// Why an earlier edit cannot be taken back by itself: something was done since that stands
/// on what it did.
struct Obstacle {
  enum class Why {
    removed,  ///< the record was removed since
    changed,  ///< the field was changed since
    used,     ///< `other` was put there, or names the record, since
    lacking,  ///< the field would name `other` again, which was removed since
  };
  RecordKey record;
  Why why = Why::removed;
  const Field* field = nullptr;  ///< of `changed` and `lacking`
  RecordKey other = {};          ///< of `used` and `lacking`
};

/// All that stands on the edit in the map of now, in the order of its changes. Nothing where
/// it can be taken back, which may mean that it is undone already.
[[nodiscard]] std::vector<Obstacle> obstaclesTo(const Journey& now, const ChangeSet& done);

/// What stands in the way as a sentence; names are those of now, else those of the edit.
[[nodiscard]] Message sayWhy(const Obstacle& obstacle, const Journey& now, const ChangeSet& done);

/// Takes this one edit back, field by field: what other edits did since to other fields and
/// records stays. What a record that comes back named and is not there any more, it names no
/// longer, as if it had been there when that went. Throws Error where something stands on it.
void takeBack(Edit& edit, const ChangeSet& done);

/// Makes the map what it was then.
void goBackTo(Edit& edit, const Journey& then);

}  // namespace throughline::journey
