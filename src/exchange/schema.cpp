#include <cmath>

#include "throughline/exchange/json.h"
#include "throughline/exchange/names.h"
#include "throughline/exchange/record_json.h"
#include "throughline/journey/image.h"

namespace throughline::exchange {

namespace {

using journey::Field;
using journey::FieldRole;
using journey::FieldType;
using journey::Kind;
using journey::Place;
using nlohmann::ordered_json;

// The largest picture, three bytes as four characters, after what says that it is one.
constexpr std::size_t kLongestDataUri = (journey::kLargestImage + 2) / 3 * 4 + 32;

ordered_json bound(double number) { return toJson(journey::Value(number)); }

void putRange(ordered_json& schema, const Field& field) {
  if (std::isfinite(field.least)) {
    schema[field.aboveLeast ? "exclusiveMinimum" : "minimum"] = bound(field.least);
  }
  if (std::isfinite(field.most)) schema["maximum"] = bound(field.most);
}

ordered_json words(const Field& field) {
  ordered_json list = ordered_json::array();
  for (const auto word : field.choices) list.push_back(word);
  return list;
}

void putText(ordered_json& schema, const Field& field) {
  schema["type"] = "string";
  if (field.color) {
    schema["pattern"] = "^(#[0-9A-Fa-f]{6})?$";
    return;
  }
  if (field.time) {
    schema["format"] = "date-time";
    schema["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$";
    return;
  }
  if (field.needed) schema["pattern"] = "\\S";
  schema["maxLength"] = field.longest;
}

void putReference(ordered_json& schema, const Field& field) {
  schema["type"] = "string";
  if (Names::meantById(field.target)) schema["type"] = {"string", "integer"};
}

void putList(ordered_json& schema, const Field& field) {
  schema["type"] = "array";
  schema["uniqueItems"] = true;
  if (field.type == FieldType::choices) {
    schema["items"]["enum"] = words(field);
  } else {
    putReference(schema["items"], field);
  }
}

void putLines(ordered_json& schema, const Field& field) {
  schema["type"] = "array";
  schema["items"] = {{"type", "string"}, {"pattern", "\\S"}, {"maxLength", field.longest}};
}

void putType(ordered_json& schema, const Field& field) {
  switch (field.type) {
    case FieldType::flag:
      schema["type"] = "boolean";
      break;
    case FieldType::integer:
      schema["type"] = "integer";
      putRange(schema, field);
      break;
    case FieldType::real:
      schema["type"] = "number";
      putRange(schema, field);
      break;
    case FieldType::choice:
      schema["enum"] = words(field);
      break;
    case FieldType::date:
      schema["type"] = "string";
      schema["format"] = "date";
      schema["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
      break;
    case FieldType::reference:
      putReference(schema, field);
      break;
    case FieldType::references:
    case FieldType::choices:
      putList(schema, field);
      break;
    case FieldType::picture:
      schema["type"] = "string";
      schema["pattern"] = "^data:image/(png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$";
      schema["maxLength"] = kLongestDataUri;
      break;
    case FieldType::kept_map:
      schema["$ref"] = "#";
      break;
    case FieldType::text:
      field.lines ? putLines(schema, field) : putText(schema, field);
      break;
  }
}

ordered_json property(const Field& field) {
  ordered_json schema = ordered_json::object();
  std::string meaning(field.help);
  if (field.refers()) {
    meaning += (meaning.empty() ? "" : ": ") + english(Names::expectation(field));
  }
  if (!meaning.empty()) schema["description"] = meaning;
  putType(schema, field);
  if (field.optional && schema.contains("type")) {
    ordered_json& type = schema["type"];
    if (!type.is_array()) type = ordered_json::array({type});
    type.push_back("null");
  }
  return schema;
}

ordered_json emptyObject() {
  return {
      {"type", "object"}, {"properties", ordered_json::object()}, {"additionalProperties", false}};
}

void putProperty(ordered_json& schema, std::string_view key, ordered_json property, bool required) {
  const auto dot = key.find('.');
  ordered_json& slot = schema["properties"][std::string(key.substr(0, dot))];
  if (dot != std::string_view::npos) {
    if (slot.is_null()) slot = emptyObject();
    putProperty(slot, key.substr(dot + 1), std::move(property), required);
    return;
  }
  slot = std::move(property);
  if (required) schema["required"].push_back(key);
}

void putFields(ordered_json& schema, Kind kind) {
  putProperty(schema, describe(kind).idKey,
              {{"description", "kept through export and import; left out: a new one is drawn"},
               {"type", "integer"},
               {"minimum", 1},
               {"maximum", journey::kLargestId}},
              false);
  // Where a place fixes a field, no object of the kind has it.
  const auto& places = describe(kind).places;
  const auto fixed = places.empty() ? std::string_view{} : places.front().fixedField;
  for (const Field& field : describe(kind).fields) {
    if (field.role != FieldRole::content || field.key == fixed) continue;
    putProperty(schema, field.inDocument, property(field), field.required);
  }
}

void putLists(ordered_json& schema, std::optional<Kind> holder) {
  for (const Kind kind : journey::kAllKinds) {
    if (kind == Kind::map || describe(kind).holder != holder) continue;
    const ordered_json items{{"$ref", "#/$defs/" + std::string(kindName(kind))}};
    for (const Place& place : describe(kind).places) {
      putProperty(schema, place.path, {{"type", "array"}, {"items", items}}, false);
    }
  }
}

ordered_json definition(Kind kind) {
  ordered_json schema = emptyObject();
  putFields(schema, kind);
  putLists(schema, kind);
  return schema;
}

}  // namespace

std::string jsonSchema() {
  ordered_json schema{
      {"$schema", "https://json-schema.org/draft/2020-12/schema"},
      {"$id", "urn:throughline:journey:1"},
      {"title", "Throughline journey"},
      {"description",
       "A customer journey map. Names are compared without regard to case. A field that stands "
       "not here is reported by the import and left out; with --strict it is refused."}};
  schema.update(emptyObject());
  putProperty(schema, "format", {{"const", kFormat}}, true);
  putProperty(schema, "version", {{"type", "integer"}, {"minimum", 1}, {"maximum", kVersion}},
              true);
  putFields(schema, Kind::map);
  putLists(schema, std::nullopt);
  schema["$defs"] = ordered_json::object();
  for (const Kind kind : journey::kAllKinds) {
    if (kind != Kind::map) schema["$defs"][std::string(kindName(kind))] = definition(kind);
  }
  return schema.dump(2) + "\n";
}

}  // namespace throughline::exchange
