#include "schema_check.h"

#include <algorithm>
#include <cmath>
#include <regex>
#include <set>

#include "throughline/journey/text.h"

namespace throughline::exchange {

namespace {

using nlohmann::json;
using Fault = std::optional<std::string>;

class Checker {
 public:
  explicit Checker(const json& schema) : m_schema(schema) {}

  [[nodiscard]] Fault check(const json& schema, const json& value, const std::string& path) const {
    for (const auto& [keyword, argument] : schema.items()) {
      if (auto fault = checkKeyword(schema, keyword, argument, value, path)) return fault;
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] Fault checkKeyword(const json& schema, const std::string& keyword,
                                   const json& argument, const json& value,
                                   const std::string& path) const {
    static const std::set<std::string> annotations{"$schema", "$id",   "title",
                                                   "format",  "$defs", "description"};
    if (annotations.contains(keyword)) return std::nullopt;
    if (keyword == "$ref") {
      return check(m_schema.at(json::json_pointer(argument.get<std::string>().substr(1))), value,
                   path);
    }
    if (keyword == "properties") return checkProperties(argument, value, path);
    if (keyword == "additionalProperties") return checkNoMore(schema, value, path);
    if (keyword == "items") return checkItems(argument, value, path);
    if (holds(keyword, argument, value)) return std::nullopt;
    return path + ": " + keyword + " " + argument.dump() + " against " + value.dump();
  }

  [[nodiscard]] Fault checkProperties(const json& properties, const json& value,
                                      const std::string& path) const {
    if (!value.is_object()) return std::nullopt;
    for (const auto& [key, schema] : properties.items()) {
      const auto found = value.find(key);
      if (found == value.end()) continue;
      if (auto fault = check(schema, *found, path + "/" + key)) return fault;
    }
    return std::nullopt;
  }

  [[nodiscard]] static Fault checkNoMore(const json& schema, const json& value,
                                         const std::string& path) {
    if (!value.is_object()) return std::nullopt;
    for (const auto& [key, inner] : value.items()) {
      if (!schema.at("properties").contains(key)) return path + ": unknown " + key;
    }
    return std::nullopt;
  }

  [[nodiscard]] Fault checkItems(const json& schema, const json& value,
                                 const std::string& path) const {
    if (!value.is_array()) return std::nullopt;
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (auto fault = check(schema, value[i], path + "/" + std::to_string(i))) return fault;
    }
    return std::nullopt;
  }

  [[nodiscard]] static bool isOfType(const std::string& type, const json& value) {
    if (type == "object") return value.is_object();
    if (type == "array") return value.is_array();
    if (type == "string") return value.is_string();
    if (type == "number") return value.is_number();
    if (type == "boolean") return value.is_boolean();
    if (type == "null") return value.is_null();
    return type == "integer" && value.is_number() &&
           std::floor(value.get<double>()) == value.get<double>();
  }

  [[nodiscard]] static bool holds(const std::string& keyword, const json& argument,
                                  const json& value) {
    if (keyword == "type") {
      if (argument.is_string()) return isOfType(argument.get<std::string>(), value);
      return std::ranges::any_of(
          argument, [&](const json& type) { return isOfType(type.get<std::string>(), value); });
    }
    if (keyword == "const") return value == argument;
    if (keyword == "enum") return std::ranges::find(argument, value) != argument.end();
    if (keyword == "required") {
      return !value.is_object() || std::ranges::all_of(argument, [&](const json& key) {
        return value.contains(key.get<std::string>());
      });
    }
    if (keyword == "maxLength" || keyword == "pattern") {
      if (!value.is_string()) return true;
      const auto text = value.get<std::string>();
      if (keyword == "pattern")
        return std::regex_search(text, std::regex(argument.get<std::string>()));
      return journey::characterCount(text).value() <= argument.get<std::size_t>();
    }
    if (!value.is_number()) return true;
    const auto number = value.get<double>();
    if (keyword == "minimum") return number >= argument.get<double>();
    if (keyword == "maximum") return number <= argument.get<double>();
    return keyword == "exclusiveMinimum" && number > argument.get<double>();
  }

  const json& m_schema;
};

}  // namespace

Fault schemaFault(const json& schema, const json& document) {
  return Checker(schema).check(schema, document, "");
}

}  // namespace throughline::exchange
