#include "throughline/journey/change.h"

#include <utility>

#include "throughline/journey/passages.h"

namespace throughline::journey {

namespace {

// The record that the change leads to, on this map.
Record applied(const Journey& journey, const Change& change) {
  Record record = *change.after;
  if (change.unsaid.empty()) return record;
  const auto present = journey.find(change.kind, change.id);
  for (const Field* field : change.unsaid) {
    field->set(record, present ? field->get(*present) : impliedValue(journey, record, *field));
  }
  return record;
}

}  // namespace

ChangeSet inverse(const ChangeSet& changes) {
  ChangeSet result = changes;
  for (Change& change : result) std::swap(change.before, change.after);
  return result;
}

void applyChanges(Journey& journey, const ChangeSet& changes) {
  for (const Change& change : changes) {
    if (change.after) {
      journey.put(applied(journey, change));
    } else {
      journey.erase(change.kind, change.id);
    }
  }
}

ChangeSet difference(const Journey& from, const Journey& to) {
  ChangeSet changes;
  const auto copyOf = [](const auto* record) {
    return record ? std::optional<Record>(*record) : std::nullopt;
  };
  forEachStruct([&]<class T>() {
    Table<T>::compare(from.all<T>(), to.all<T>(), [&](const T* before, const T* after) {
      if (!before || !after || !(*before == *after)) {
        changes.push_back(
            {T::kKind, (after ? after : before)->id.value, copyOf(before), copyOf(after)});
      }
      return true;
    });
  });
  return changes;
}

std::vector<const Field*> changedFields(RecordRef before, RecordRef after) {
  std::vector<const Field*> fields;
  for (const Field& field : describe(kindOf(before)).fields) {
    if (field.get(before) != field.get(after)) fields.push_back(&field);
  }
  return fields;
}

}  // namespace throughline::journey
