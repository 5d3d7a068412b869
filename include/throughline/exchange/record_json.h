#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "throughline/journey/field.h"

// One record as a JSON object and back, by the descriptions of its fields. A key
// such as "job.statement" is a field of the object "job". What a reference looks
// like is the caller's: a name in the document, an id in the history.

namespace throughline::exchange {

/// What stands for the record of `field.target` with this id.
using WriteReference =
    std::function<nlohmann::ordered_json(const journey::Field& field, std::int64_t id)>;
/// The id that is meant; throws Error(input) with `where` otherwise.
using ReadReference = std::function<std::int64_t(
    const journey::Field& field, const nlohmann::json& json, const std::string& where)>;

[[nodiscard]] nlohmann::ordered_json idReference(const journey::Field& field, std::int64_t id);
[[nodiscard]] std::int64_t referenceById(const journey::Field& field, const nlohmann::json& json,
                                         const std::string& where);

/// Null for nothing; whole numbers without a point where that loses nothing.
[[nodiscard]] nlohmann::ordered_json toJson(const journey::Value& value);

/// The value that the field takes from this JSON. Throws Error(input) where the
/// type is wrong or the field's own check refuses it.
[[nodiscard]] journey::Value valueFromJson(const journey::Field& field, const nlohmann::json& json,
                                           const std::string& where, const ReadReference& read);

/// "“abc”", "12", "a list": what a message says was found.
[[nodiscard]] journey::Message shownJson(const nlohmann::json& json);

/// Puts the value at a dotted key, making the objects on the way.
void putAt(nlohmann::ordered_json& object, std::string_view key, nlohmann::ordered_json value);
/// What stands at a dotted key; null where nothing does. Throws Error(input)
/// where something else than an object stands on the way.
[[nodiscard]] const nlohmann::json* findAt(const nlohmann::json& object, std::string_view key,
                                           const std::string& where);
/// `where` + "." + the field's dotted key.
[[nodiscard]] std::string fieldPath(const std::string& where, std::string_view key);

/// Throws Error(input) where it is no object.
void requireObject(const nlohmann::json& json, const std::string& where);

}  // namespace throughline::exchange
