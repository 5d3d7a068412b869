#include "throughline/journey/rules.h"

#include <set>
#include <unordered_map>
#include <unordered_set>

#include "record_rules.h"
#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

Fault faultIn(const Record& record, std::string_view field, std::string sentence) {
  return {kindOf(record), idOf(record), std::string(field), std::move(sentence)};
}

std::optional<Fault> checkReferences(const Journey& journey, const Record& record) {
  for (const Field& field : describe(kindOf(record)).fields) {
    if (field.type != FieldType::reference) continue;
    const Value value = field.get(record);
    const auto* id = std::get_if<std::int64_t>(&value);
    if (!id || journey.contains(field.target, *id)) continue;
    return faultIn(record, field.key,
                   "expected a " + std::string(kindName(field.target)) + " of this map, found id " +
                       std::to_string(*id));
  }
  return std::nullopt;
}

// A removed record must not be named any more. Only kinds that can name it are read.
std::optional<Fault> checkNotReferenced(
    const Journey& journey, const std::map<Kind, std::unordered_set<std::int64_t>>& gone) {
  if (gone.empty()) return std::nullopt;
  for (const Kind kind : kAllKinds) {
    for (const Field& field : describe(kind).fields) {
      if (field.type != FieldType::reference || !gone.contains(field.target)) continue;
      const auto& removed = gone.at(field.target);
      const auto fault = withStruct(kind, [&]<class T>() -> std::optional<Fault> {
        for (const auto& [id, value] : journey.all<T>()) {
          const Record record = value;
          const Value reference = field.get(record);
          const auto* target = std::get_if<std::int64_t>(&reference);
          if (target && removed.contains(*target)) {
            return faultIn(record, field.key,
                           "expected a " + std::string(kindName(field.target)) +
                               " of this map, found one that was removed");
          }
        }
        return std::nullopt;
      });
      if (fault) return fault;
    }
  }
  return std::nullopt;
}

/// Kinds of which a stage holds one for each period or day.
bool isDated(Kind kind) {
  return kind == Kind::reading || kind == Kind::passage_reading || kind == Kind::earlier_target;
}

std::optional<Fault> checkUnique(const Journey& journey, Kind kind) {
  for (const Field& field : describe(kind).fields) {
    if (!field.unique) continue;
    std::unordered_set<std::string> seen;
    for (const std::int64_t id : journey.idsIn(kind, 0)) {
      const Record record = *journey.find(kind, id);
      const auto text = std::get<std::string>(field.get(record));
      if (!seen.insert(folded(text)).second) {
        return faultIn(record, field.key,
                       "expected a name that no other " + std::string(kindName(kind)) +
                           " has, found “" + quotable(text) + "” twice");
      }
    }
  }
  return std::nullopt;
}

}  // namespace

std::string Fault::where() const {
  std::string place = std::string(kindName(kind)) + " " + std::to_string(id);
  if (!field.empty()) place += "." + field;
  return place;
}

std::optional<Fault> checkFields(const Record& record) {
  const std::int64_t id = idOf(record);
  if (id < 1 || id > kLargestId) {
    return faultIn(record, "id",
                   "expected an id from 1 to 9007199254740991, found " + std::to_string(id));
  }
  for (const Field& field : describe(kindOf(record)).fields) {
    if (auto sentence = check(field, field.get(record))) {
      return faultIn(record, field.key, std::move(*sentence));
    }
  }
  return std::nullopt;
}

std::optional<Fault> checkChanges(const Journey& journey, const ChangeSet& changes) {
  std::map<Kind, std::unordered_set<std::int64_t>> gone;
  std::set<Kind> touched;
  std::set<std::int64_t> dated;  // stages whose readings and targets are to be looked at
  for (const Change& change : changes) {
    touched.insert(change.kind);
    if (isDated(change.kind)) {
      for (const auto& side : {change.before, change.after}) {
        if (side) dated.insert(holderOf(*side));
      }
    }
    if (!change.after) {
      gone[change.kind].insert(change.id);
      continue;
    }
    if (auto fault = checkFields(*change.after)) return fault;
    if (auto fault = checkReferences(journey, *change.after)) return fault;
    if (auto fault = checkRecord(journey, *change.after)) return fault;
  }
  if (auto fault = checkNotReferenced(journey, gone)) return fault;
  for (const Kind kind : touched) {
    if (auto fault = checkUnique(journey, kind)) return fault;
  }
  for (const std::int64_t stage : dated) {
    if (auto fault = checkReadings(journey, Id<Stage>{stage})) return fault;
    if (auto fault = checkEarlierTargets(journey, Id<Stage>{stage})) return fault;
  }
  if (touched.contains(Kind::period)) {
    if (auto fault = checkPeriodsApart(journey)) return fault;
  }
  if (journey.count(Kind::map) != 1) {
    return Fault{
        Kind::map, 0, "",
        "expected exactly one map record, found " + std::to_string(journey.count(Kind::map))};
  }
  return std::nullopt;
}

std::optional<Fault> checkAll(const Journey& journey) {
  return checkChanges(journey, difference(Journey{}, journey));
}

}  // namespace throughline::journey
