#include "taking_back.h"

#include <algorithm>
#include <set>

#include "throughline/journey/intents/going_back.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/messages/comparison.h"

namespace throughline::editor {

using journey::Change;
using journey::ChangeSet;
using journey::Difference;
using journey::Field;
using journey::Journey;
using journey::Mark;
using journey::RecordKey;

namespace {

bool standsOn(const std::set<RecordKey>& coming, const journey::Record& record) {
  const auto holder = journey::describe(kindOf(record)).holder;
  if (holder && coming.contains({*holder, holderOf(record)})) return true;
  const auto on = recordMeantBy(record);
  if (on && coming.contains(*on)) return true;
  return std::ranges::any_of(journey::describe(kindOf(record)).fields, [&](const Field& field) {
    return field.goesWithTarget &&
           std::ranges::any_of(idsIn(field, field.get(record)), [&](std::int64_t id) {
             return coming.contains({field.target, id});
           });
  });
}

// A link whose other end is gone as well stays away.
bool canStand(const std::set<RecordKey>& coming, const Journey& now,
              const journey::Record& record) {
  return std::ranges::all_of(journey::describe(kindOf(record)).fields, [&](const Field& field) {
    if (!field.goesWithTarget) return true;
    return std::ranges::all_of(idsIn(field, field.get(record)), [&](std::int64_t id) {
      return now.contains(field.target, id) || coming.contains({field.target, id});
    });
  });
}

/// Its removal, and that of what went with it: what it held, what was on it, what joined it.
ChangeSet removalOf(const RecordKey& record, const Journey& then, const Journey& now) {
  ChangeSet gone = difference(then, now);
  std::erase_if(gone, [](const Change& change) { return change.after || !change.before; });
  std::set<RecordKey> coming{record};
  for (bool more = true; more;) {
    more = false;
    for (const Change& change : gone) {
      if (!standsOn(coming, *change.before) || !canStand(coming, now, *change.before)) continue;
      more |= coming.insert({change.kind, change.id}).second;
    }
  }
  std::erase_if(gone, [&](const Change& change) {
    return !coming.contains({change.kind, change.id});
  });
  return gone;
}

}  // namespace

bool takeBack(OpenMap& map, const Comparison& comparison, const Difference& difference,
              QObject* initiator) {
  const RecordKey key = difference.key;
  return map.edit(journey::messages::changeTakenBack(), initiator, [&](journey::Edit& edit) {
    switch (difference.mark) {
      case Mark::added:
        return removeRecord(edit, key.kind, key.id);
      case Mark::removed:
        return journey::takeBack(edit, removalOf(key, comparison.then.map, edit.journey()));
      case Mark::moved:
      case Mark::changed:
        return applyDifferences(edit, {inverse(difference)});
    }
  });
}

}  // namespace throughline::editor
