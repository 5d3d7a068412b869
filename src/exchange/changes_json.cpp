#include "throughline/exchange/changes_json.h"

#include <algorithm>

#include "short_changes.h"
#include "throughline/exchange/parse_json.h"
#include "throughline/exchange/record_json.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/json.h"
#include "throughline/journey/rules.h"

namespace throughline::exchange {

namespace {

using journey::Blame;
using journey::Change;
using journey::ChangeSet;
using journey::Error;
using journey::Field;
using journey::FieldType;
using journey::Kind;
using journey::Record;
using journey::Value;
using nlohmann::json;
using nlohmann::ordered_json;
namespace messages = journey::messages;

// A row may hold a whole map, before and after.
constexpr ParseLimits kLimits{.bytes = 256u << 20, .values = 5'000'000};

ordered_json sideToJson(journey::RecordRef record, const std::vector<const Field*>& unsaid) {
  ordered_json object = ordered_json::object();
  for (const Field& field : describe(kindOf(record)).fields) {
    if (std::ranges::find(unsaid, &field) != unsaid.end()) continue;
    putAt(object, field.key, toJson(field.get(record)));
  }
  return object;
}

// A map at any point of a history is made of many thousands of these: a path is put together
// where something is wrong, and nowhere else.
Value valueAt(const Field& field, const json& found, const std::string& where) {
  static const ReadReference kById = referenceById;
  try {
    return valueFromJson(field, found, {}, kById);
  } catch (const Error& error) {
    throw Error(error.blame(), fieldPath(where, field.key), error.message());
  }
}

/// `record` with what the object says.
Record sideFromJson(Record record, const json& object, const std::string& where) {
  for (const Field& field : describe(kindOf(record)).fields) {
    if (const json* found = findAt(object, field.key, where)) {
      field.set(record, valueAt(field, *found, where));
    }
  }
  if (const auto fault = checkFields(record)) {
    throw Error(Blame::input, fieldPath(where, fault->field), fault->message);
  }
  return record;
}

Record blankOf(const Change& change) {
  Record record = journey::blank(change.kind);
  setId(record, change.id);
  return record;
}

/// Reads both sides of a change, and notes in it what it leaves unsaid.
using ReadSides = void (*)(json& entry, const std::string& where, Change& change);

json* sideIn(json& entry, const char* key) {
  const auto found = entry.find(key);
  return found == entry.end() ? nullptr : &*found;
}

// What "after" does not say is as it was before.
void presentSides(json& entry, const std::string& where, Change& change) {
  if (const json* before = sideIn(entry, "before")) {
    change.before = sideFromJson(blankOf(change), *before, pathTo(where, "before"));
  }
  if (const json* after = sideIn(entry, "after")) {
    change.after = sideFromJson(change.before ? *change.before : blankOf(change), *after,
                                pathTo(where, "after"));
  }
}

// What stands there, whatever the field takes; nothing where no field could take it.
std::optional<Value> anyValue(const Field& field, const json& found) {
  if (found.is_null()) return Value();
  if (found.is_boolean()) return found.get<bool>();
  if (found.is_string()) return found.get<std::string>();
  if (field.type == FieldType::real && found.is_number()) return found.get<double>();
  const bool whole = found.is_number_integer() && found == found.get<std::int64_t>();
  return whole ? std::optional<Value>(found.get<std::int64_t>()) : std::nullopt;
}

// Nothing where the field is missing, or cannot hold what stands there any more.
std::optional<Value> olderValue(const Field& field, const json& object, const std::string& where) {
  const json* found = findAt(object, field.key, where);
  auto value = found ? anyValue(field, *found) : std::nullopt;
  return value && canHold(field, *value) ? value : std::nullopt;
}

Record olderSide(const json& object, const std::string& where, Change& change) {
  if (auto wrong = journey::checkId(change.id)) {
    throw Error(Blame::input, fieldPath(where, "id"), std::move(*wrong));
  }
  Record record = blankOf(change);
  for (const Field& field : describe(change.kind).fields) {
    if (auto value = olderValue(field, object, where)) {
      field.set(record, *value);
    } else if (std::ranges::find(change.unsaid, &field) == change.unsaid.end()) {
      change.unsaid.push_back(&field);
    }
  }
  return record;
}

void olderSides(json& entry, const std::string& where, Change& change) {
  takeOverWhatStayed(entry);
  if (const json* before = sideIn(entry, "before")) {
    change.before = olderSide(*before, pathTo(where, "before"), change);
  }
  if (const json* after = sideIn(entry, "after")) {
    change.after = olderSide(*after, pathTo(where, "after"), change);
  }
}

const json& member(const json& object, const char* key, const std::string& where) {
  const auto found = object.find(key);
  if (found == object.end()) {
    throw Error(Blame::input, pathTo(where, key), messages::valueMissing());
  }
  return *found;
}

// Requires that `change` has its sides.
void leaveUnsaid(Change& change, const std::vector<std::string>& keys) {
  for (const std::string& key : keys) {
    const Field* field = describe(change.kind).find(key);
    if (field && std::ranges::find(change.unsaid, field) == change.unsaid.end()) {
      change.unsaid.push_back(field);
    }
  }
}

journey::RecordKey recordIn(const json& object, const std::string& where) {
  requireObject(object, where);
  const json& name = member(object, "kind", where);
  const json& id = member(object, "id", where);
  const auto kind = name.is_string() ? journey::kindNamed(name.get_ref<const std::string&>())
                                     : std::optional<Kind>{};
  if (!kind) {
    throw Error(Blame::input, pathTo(where, "kind"), messages::notAKind(shownJson(name)));
  }
  if (!id.is_number_integer()) {
    throw Error(Blame::input, pathTo(where, "id"), messages::notAnId(shownJson(id)));
  }
  return {*kind, id.get<std::int64_t>()};
}

Change changeFromJson(json& object, const journey::RecordKey& record, const std::string& where,
                      ReadSides readSides, const Beside& beside) {
  Change change{record.kind, record.id, std::nullopt, std::nullopt};
  const auto untold = putLongTexts(object, record, beside, where);
  readSides(object, where, change);
  if (!change.before && !change.after) {
    throw Error(Blame::input, where, messages::noSide());
  }
  leaveUnsaid(change, untold);
  return change;
}

void addChange(ChangeSet& changes, json& entry, std::size_t index, ReadSides readSides,
               const Beside& beside) {
  const std::string where = pathTo("", index);
  const journey::RecordKey record = recordIn(entry, where);
  if (beside.only && *beside.only != record) return;
  changes.push_back(changeFromJson(entry, record, where, readSides, beside));
}

void requireList(const json& list) {
  if (!list.is_array()) throw Error(Blame::input, "", messages::notChanges(shownJson(list)));
}

// Entry by entry: a whole map as one tree would take many times its text.
class ListText {
 public:
  void add(const ordered_json& entry) {
    if (m_text.size() > 1) m_text += ',';
    m_text += entry.dump();
  }
  [[nodiscard]] std::string take() { return std::move(m_text) + "]"; }

 private:
  std::string m_text = "[";
};

template <class PutSides>
std::string listOf(const ChangeSet& changes, PutSides putSides) {
  ListText list;
  for (const Change& change : changes) {
    ordered_json entry{{"kind", kindName(change.kind)}, {"id", change.id}};
    putSides(entry, change);
    list.add(entry);
  }
  return list.take();
}

}  // namespace

std::string changesToJson(const ChangeSet& changes) {
  return listOf(changes, [](ordered_json& entry, const Change& change) {
    if (change.before) entry["before"] = sideToJson(*change.before, change.unsaid);
    if (change.after) entry["after"] = sideToJson(*change.after, change.unsaid);
  });
}

std::string mapToJson(const journey::Journey& map) {
  ListText list;
  for (const Kind kind : journey::kAllKinds) {
    const Record blank = journey::blank(kind);
    map.each(kind, [&](journey::RecordRef record) {
      ordered_json side = ordered_json::object();
      for (const Field& field : describe(kind).fields) {
        const Value value = field.get(record);
        if (value != field.get(blank)) putAt(side, field.key, toJson(value));
      }
      list.add({{"kind", kindName(kind)}, {"id", idOf(record)}, {"after", std::move(side)}});
    });
  }
  return list.take();
}

std::string shortChangesToJson(const ChangeSet& changes, TextSum sum) {
  return listOf(changes, [sum](ordered_json& entry, const Change& change) {
    if (change.before && change.after) return putShortSides(entry, change, sum);
    if (change.before) entry["before"] = sideToJson(*change.before, {});
    if (change.after) entry["after"] = sideToJson(*change.after, {});
  });
}

ChangeSet changesFromJson(std::string_view text, const Beside& beside) {
  ChangeSet changes;
  requireList(parseJsonList(text, kLimits, [&](json entry, std::size_t index) {
    addChange(changes, entry, index, presentSides, beside);
  }));
  return changes;
}

ChangeSet olderChangesFromJson(std::string_view text, const std::vector<ChangesStep>& steps,
                               const Beside& beside) {
  json list = parseJson(text, kLimits);
  try {
    for (const ChangesStep& step : steps) {
      if (step) step(list);
    }
  } catch (const json::exception&) {
    throw Error(Blame::input, "", messages::notOlderChanges());
  }
  requireList(list);
  ChangeSet changes;
  for (std::size_t i = 0; i < list.size(); ++i) addChange(changes, list[i], i, olderSides, beside);
  return changes;
}

}  // namespace throughline::exchange
