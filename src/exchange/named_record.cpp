#include "throughline/exchange/named_record.h"

#include "known_keys.h"
#include "throughline/exchange/parse_json.h"
#include "throughline/exchange/record_json.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/json.h"
#include "throughline/journey/text.h"

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

bool isList(const Field& field) {
  return field.type == FieldType::references || field.type == FieldType::choices;
}

bool isLeftOut(const Field& field, const Value& value) {
  const auto* text = std::get_if<std::string>(&value);
  if (std::holds_alternative<std::monostate>(value) || (text && text->empty())) return true;
  if (isList(field)) return *text == journey::listValue(std::span<const std::string>());
  return false;
}

/// The document has a list where a record has its text.
Value listFrom(const Field& field, const json& found, const std::string& where,
               const ReadReference& read) {
  if (!found.is_array()) throw Error(Blame::input, where, messages::notAList(shownJson(found)));
  std::vector<std::int64_t> ids;
  std::vector<std::string> words;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::string path = pathTo(where, i);
    if (field.type == FieldType::references) {
      ids.push_back(read(field, found[i], path));
      continue;
    }
    Field entry = field;
    entry.type = FieldType::choice;
    words.push_back(std::get<std::string>(valueFromJson(entry, found[i], path, read)));
  }
  Value value =
      field.type == FieldType::references ? journey::listValue(ids) : journey::listValue(words);
  // Each entry fits: what is wrong is one that stands twice.
  if (check(field, value)) throw Error(Blame::input, where, messages::entryTwice());
  return value;
}

/// The document has a list where a record has a line each.
Value linesFrom(const Field& field, const json& found, const std::string& where) {
  if (!found.is_array()) throw Error(Blame::input, where, messages::notAList(shownJson(found)));
  std::string text;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::string path = pathTo(where, i);
    Field entry = field;
    entry.lines = false;
    entry.needed = true;
    const Value line = valueFromJson(entry, found[i], path, referenceById);
    text += (text.empty() ? "" : "\n") + journey::onOneLine(std::get<std::string>(line));
  }
  if (const auto wrong = check(field, Value(text))) throw Error(Blame::input, where, *wrong);
  return text;
}

/// The same with our line ends. What is far too long is refused before it is copied.
Value takenValue(const Field& field, const json& found, const std::string& where,
                 const ReadReference& read) {
  if (isList(field)) return listFrom(field, found, where, read);
  if (field.lines) return linesFrom(field, found, where);
  constexpr std::size_t kMostBytes = 8;  // of a character and its line end
  const auto* text = found.get_ptr<const std::string*>();
  if (field.type == FieldType::text && text && text->size() <= kMostBytes * field.longest) {
    std::string taken = asTaken(field, *text);
    if (taken != *text) return valueFromJson(field, json(std::move(taken)), where, read);
  }
  return valueFromJson(field, found, where, read);
}

}  // namespace

ordered_json namedValue(const Field& field, const Value& value, const Names& names) {
  if (field.type == FieldType::reference && !std::holds_alternative<std::monostate>(value)) {
    return names.write(field, std::get<std::int64_t>(value));
  }
  if (field.lines) {
    ordered_json lines = ordered_json::array();
    for (const auto line : journey::linesIn(std::get<std::string>(value))) lines.push_back(line);
    return lines;
  }
  if (!isList(field)) return toJson(value);
  ordered_json list = ordered_json::array();
  for (const std::int64_t id : idsIn(field, value)) list.push_back(names.write(field, id));
  if (field.type == FieldType::choices) {
    for (const std::string& word : journey::wordsIn(value)) list.push_back(word);
  }
  return list;
}

void writeRecord(ordered_json& object, const Record& record, const Names& names,
                 const Pictures& pictures, const Place& place) {
  object[std::string(describe(kindOf(record)).idKey)] = idOf(record);
  const Record blank = journey::blank(kindOf(record));
  for (const Field& field : describe(kindOf(record)).fields) {
    if (field.role != FieldRole::content || field.key == place.fixedField) continue;
    if (field.type == FieldType::kept_map) continue;  // JourneyWriter's
    const Value value = field.get(record);
    if (isLeftOut(field, value)) continue;
    if (field.later && value == field.get(blank)) continue;
    if (field.type == FieldType::picture) {
      const std::string where = std::string(kindName(kindOf(record))) + " " +
                                std::to_string(idOf(record)) + "." + std::string(field.inDocument);
      putAt(object, field.inDocument, pictures.write({std::get<std::string>(value)}, where));
      continue;
    }
    putAt(object, field.inDocument, namedValue(field, value, names));
  }
}

void readRecord(Record& record, const json& object, const std::string& where, const Names& names,
                const Pictures& pictures, Missing missing, const Place& place) {
  const auto resolve = [&](const Field& field, const json& found, const std::string& path) {
    return names.read(field, found, path);
  };
  for (const Field& field : describe(kindOf(record)).fields) {
    if (field.role != FieldRole::content || field.type == FieldType::kept_map) continue;
    if (field.key == place.fixedField) {
      field.set(record, std::string(place.fixedWord));
      continue;
    }
    const std::string path = fieldPath(where, field.inDocument);
    if (const json* found = findAt(object, field.inDocument, where)) {
      field.set(record, field.type == FieldType::picture
                            ? pictures.read(*found, path)
                            : takenValue(field, *found, path, resolve));
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
