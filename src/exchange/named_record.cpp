#include "throughline/exchange/named_record.h"

#include "known_keys.h"
#include "throughline/exchange/record_json.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/json.h"

namespace throughline::exchange {

namespace {

using journey::Blame;
using journey::Error;
using journey::Field;
using journey::FieldRole;
using journey::FieldType;
using journey::Place;
using journey::Record;
using journey::Value;
using nlohmann::json;
using nlohmann::ordered_json;
namespace messages = journey::messages;

bool isLeftOut(const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  return std::holds_alternative<std::monostate>(value) || (text && text->empty());
}

/// The same with our line ends. What is far too long is refused before it is copied.
Value takenValue(const Field& field, const json& found, const std::string& where,
                 const ReadReference& read) {
  constexpr std::size_t kMostBytes = 8;  // of a character and its line end
  const auto* text = found.get_ptr<const std::string*>();
  if (field.type == FieldType::text && text && text->size() <= kMostBytes * field.longest) {
    std::string taken = asTaken(field, *text);
    if (taken != *text) return valueFromJson(field, json(std::move(taken)), where, read);
  }
  return valueFromJson(field, found, where, read);
}

}  // namespace

void writeRecord(ordered_json& object, const Record& record, const Names& names,
                 const Place& place) {
  object["id"] = idOf(record);
  for (const Field& field : describe(kindOf(record)).fields) {
    if (field.role != FieldRole::content || field.key == place.fixedField) continue;
    const Value value = field.get(record);
    if (isLeftOut(value)) continue;
    const bool refers = field.type == FieldType::reference;
    putAt(object, field.key,
          refers ? names.write(field, std::get<std::int64_t>(value)) : toJson(value));
  }
}

void readRecord(Record& record, const json& object, const std::string& where, const Names& names,
                Missing missing, const Place& place) {
  const auto resolve = [&](const Field& field, const json& found, const std::string& path) {
    return names.read(field, found, path);
  };
  for (const Field& field : describe(kindOf(record)).fields) {
    if (field.role != FieldRole::content) continue;
    if (field.key == place.fixedField) {
      field.set(record, std::string(place.fixedWord));
      continue;
    }
    const std::string path = fieldPath(where, field.key);
    if (const json* found = findAt(object, field.key, where)) {
      field.set(record, takenValue(field, *found, path, resolve));
    } else if (field.required && missing == Missing::refused) {
      const bool refers = field.type == FieldType::reference;
      throw Error(Blame::input, path,
                  messages::expected(refers ? Names::expectation(field) : expectation(field),
                                     messages::nothing()));
    }
  }
}

void refuseUnknownFields(journey::Kind kind, const json& object, const std::string& where) {
  KnownKeys(kind, false).check(object, where, [&](const std::string& path) {
    throw Error(Blame::input, path, messages::unknownField(messages::kind(kind)));
  });
}

}  // namespace throughline::exchange
