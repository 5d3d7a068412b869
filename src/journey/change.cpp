#include "throughline/journey/change.h"

#include <utility>

namespace throughline::journey {

ChangeSet inverse(const ChangeSet& changes) {
  ChangeSet result = changes;
  for (Change& change : result) std::swap(change.before, change.after);
  return result;
}

void applyChanges(Journey& journey, const ChangeSet& changes) {
  for (const Change& change : changes) {
    if (change.after) {
      journey.put(*change.after);
    } else {
      journey.erase(change.kind, change.id);
    }
  }
}

ChangeSet difference(const Journey& from, const Journey& to) {
  ChangeSet changes;
  forEachStruct([&]<class T>() {
    const auto& before = from.all<T>();
    const auto& after = to.all<T>();
    auto b = before.begin();
    auto a = after.begin();
    while (b != before.end() || a != after.end()) {
      if (a == after.end() || (b != before.end() && b->first < a->first)) {
        changes.push_back({T::kKind, b->first.value, b->second, std::nullopt});
        ++b;
      } else if (b == before.end() || a->first < b->first) {
        changes.push_back({T::kKind, a->first.value, std::nullopt, a->second});
        ++a;
      } else {
        if (!(b->second == a->second)) {
          changes.push_back({T::kKind, a->first.value, b->second, a->second});
        }
        ++a, ++b;
      }
    }
  });
  return changes;
}

std::vector<const Field*> changedFields(const Record& before, const Record& after) {
  std::vector<const Field*> fields;
  for (const Field& field : describe(kindOf(before)).fields) {
    if (field.get(before) != field.get(after)) fields.push_back(&field);
  }
  return fields;
}

}  // namespace throughline::journey
