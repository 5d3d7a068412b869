#include "throughline/exchange/record_json.h"

#include <cmath>
#include <limits>

#include "throughline/exchange/parse_json.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/json.h"
#include "throughline/journey/text.h"

namespace throughline::exchange {

namespace {

using journey::Blame;
using journey::Error;
using journey::Field;
using journey::FieldType;
using journey::Value;
using nlohmann::json;
using nlohmann::ordered_json;
namespace messages = journey::messages;

constexpr double kLargestWhole = 9007199254740992.0;  // 2^53

[[noreturn]] void refuse(const Field& field, const json& found, const std::string& where) {
  throw Error(Blame::input, where, messages::expected(expectation(field), shownJson(found)));
}

ordered_json number(double value) {
  const bool whole = std::floor(value) == value && std::abs(value) < kLargestWhole;
  if (whole && !(value == 0 && std::signbit(value))) return static_cast<std::int64_t>(value);
  return value;
}

std::int64_t wholeNumber(const Field& field, const json& found, const std::string& where) {
  if (found.is_number_float()) {
    const auto value = found.get<double>();
    if (std::floor(value) != value || std::abs(value) >= kLargestWhole) refuse(field, found, where);
    return static_cast<std::int64_t>(value);
  }
  if (!found.is_number_integer()) refuse(field, found, where);
  if (found.is_number_unsigned() &&
      found.get<std::uint64_t>() >
          static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
    refuse(field, found, where);
  }
  return found.get<std::int64_t>();
}

// Counted before it is copied: it may be a hundred megabytes.
void checkLength(const Field& field, const std::string& text, const std::string& where) {
  if (field.type != FieldType::text || text.size() <= field.longest) return;
  const std::size_t characters = journey::characterCount(text).value_or(text.size());
  if (characters <= field.longest) return;
  throw Error(Blame::input, where, messages::textTooLong(field.longest, characters));
}

Value rawValue(const Field& field, const json& found, const std::string& where,
               const ReadReference& read) {
  if (found.is_null() && field.optional) return {};
  switch (field.type) {
    case FieldType::reference:
      return read(field, found, where);
    case FieldType::flag:
      if (!found.is_boolean()) refuse(field, found, where);
      return found.get<bool>();
    case FieldType::integer:
      return wholeNumber(field, found, where);
    case FieldType::real:
      if (!found.is_number()) refuse(field, found, where);
      return found.get<double>();
    case FieldType::text:
    case FieldType::choice:
    case FieldType::date:
    case FieldType::picture:
    case FieldType::kept_map:
    case FieldType::references:
    case FieldType::choices:
      if (!found.is_string()) refuse(field, found, where);
      checkLength(field, found.get_ref<const std::string&>(), where);
      return found.get<std::string>();
  }
  return {};
}

}  // namespace

ordered_json idReference(const Field&, std::int64_t id) { return id; }

std::int64_t referenceById(const Field& field, const json& found, const std::string& where) {
  return wholeNumber(field, found, where);
}

ordered_json toJson(const Value& value) {
  struct Write {
    ordered_json operator()(std::monostate) const { return nullptr; }
    ordered_json operator()(bool flag) const { return flag; }
    ordered_json operator()(std::int64_t whole) const { return whole; }
    ordered_json operator()(double real) const { return number(real); }
    ordered_json operator()(const std::string& text) const { return text; }
  };
  return std::visit(Write{}, value);
}

Value valueFromJson(const Field& field, const json& found, const std::string& where,
                    const ReadReference& read) {
  Value value = rawValue(field, found, where, read);
  if (auto message = check(field, value)) throw Error(Blame::input, where, std::move(*message));
  return value;
}

journey::Message shownJson(const json& found) {
  if (found.is_null()) return "null";
  if (found.is_object()) return messages::anObject();
  if (found.is_array()) return messages::aList();
  if (found.is_boolean()) return found.get<bool>() ? "true" : "false";
  if (found.is_string()) return "“" + journey::quotable(found.get_ref<const std::string&>()) + "”";
  return found.dump();
}

void putAt(ordered_json& object, std::string_view key, ordered_json value) {
  const auto dot = key.find('.');
  ordered_json& slot = object[std::string(key.substr(0, dot))];
  if (dot == std::string_view::npos) {
    slot = std::move(value);
  } else {
    putAt(slot, key.substr(dot + 1), std::move(value));
  }
}

const json* findAt(const json& object, std::string_view key, const std::string& where) {
  requireObject(object, where);
  const auto dot = key.find('.');
  const auto found = object.find(key.substr(0, dot));
  if (found == object.end()) return nullptr;
  if (dot == std::string_view::npos) return &*found;
  return findAt(*found, key.substr(dot + 1), fieldPath(where, key.substr(0, dot)));
}

std::string fieldPath(const std::string& where, std::string_view key) {
  if (where.empty() || key.empty()) return where + std::string(key);
  return where + "." + std::string(key);
}

void requireObject(const json& found, const std::string& where) {
  if (found.is_object()) return;
  throw Error(Blame::input, where, messages::notAnObject(shownJson(found)));
}

}  // namespace throughline::exchange
