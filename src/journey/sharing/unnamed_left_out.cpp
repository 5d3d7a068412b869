#include <unordered_set>

#include "sharing/left_out.h"
#include "throughline/journey/intents/placing.h"

namespace throughline::journey {

namespace {

/// The records of the kind that any other record refers to.
std::unordered_set<std::int64_t> namedIn(const Journey& map, Kind target) {
  std::unordered_set<std::int64_t> named;
  for (const Kind kind : kAllKinds) {
    for (const Field& field : describe(kind).fields) {
      if (!field.refers() || field.target != target) continue;
      map.each(kind, [&](RecordRef record) {
        for (const std::int64_t id : idsIn(field, field.get(record))) named.insert(id);
      });
    }
  }
  return named;
}

}  // namespace

void leaveUnnamedOut(Edit& edit, const Journey& before, bool all) {
  // A source may be the only one that names a person, so that people come first.
  for (const Kind kind : {Kind::persona, Kind::department, Kind::period}) {
    const auto named = namedIn(edit.journey(), kind);
    const auto once = namedIn(before, kind);
    std::vector<std::int64_t> gone;
    for (const std::int64_t id : edit.journey().ids(kind)) {
      if (!named.contains(id) && (all || once.contains(id))) gone.push_back(id);
    }
    removeRecords(edit, kind, gone);
  }
}

}  // namespace throughline::journey
