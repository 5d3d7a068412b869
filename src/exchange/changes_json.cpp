#include "throughline/exchange/changes_json.h"

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
using journey::Kind;
using journey::Record;
using nlohmann::json;
using nlohmann::ordered_json;
namespace messages = journey::messages;

ordered_json sideToJson(const Record& record) {
  ordered_json object = ordered_json::object();
  for (const Field& field : describe(kindOf(record)).fields) {
    putAt(object, field.key, toJson(field.get(record)));
  }
  return object;
}

Record sideFromJson(Kind kind, std::int64_t id, const json& object, const std::string& where) {
  Record record = journey::blank(kind);
  setId(record, id);
  for (const Field& field : describe(kind).fields) {
    const json* found = findAt(object, field.key, where);
    if (!found) continue;
    field.set(record, valueFromJson(field, *found, fieldPath(where, field.key), referenceById));
  }
  if (const auto fault = checkFields(record)) {
    throw Error(Blame::input, fieldPath(where, fault->field), fault->message);
  }
  return record;
}

const json& member(const json& object, const char* key, const std::string& where) {
  const auto found = object.find(key);
  if (found == object.end()) {
    throw Error(Blame::input, pathTo(where, key), messages::valueMissing());
  }
  return *found;
}

Change changeFromJson(const json& object, const std::string& where) {
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
  Change change{*kind, id.get<std::int64_t>(), std::nullopt, std::nullopt};
  for (const auto& [key, side] :
       {std::pair{"before", &change.before}, std::pair{"after", &change.after}}) {
    const auto found = object.find(key);
    if (found == object.end()) continue;
    *side = sideFromJson(change.kind, change.id, *found, pathTo(where, key));
  }
  if (!change.before && !change.after) {
    throw Error(Blame::input, where, messages::noSide());
  }
  return change;
}

}  // namespace

std::string changesToJson(const ChangeSet& changes) {
  ordered_json list = ordered_json::array();
  for (const Change& change : changes) {
    ordered_json entry{{"kind", kindName(change.kind)}, {"id", change.id}};
    if (change.before) entry["before"] = sideToJson(*change.before);
    if (change.after) entry["after"] = sideToJson(*change.after);
    list.push_back(std::move(entry));
  }
  return list.dump();
}

ChangeSet changesFromJson(std::string_view text) {
  const json list = parseJson(text);
  if (!list.is_array()) {
    throw Error(Blame::input, "", messages::notChanges(shownJson(list)));
  }
  ChangeSet changes;
  changes.reserve(list.size());
  for (std::size_t i = 0; i < list.size(); ++i) {
    changes.push_back(changeFromJson(list[i], pathTo("", i)));
  }
  return changes;
}

}  // namespace throughline::exchange
