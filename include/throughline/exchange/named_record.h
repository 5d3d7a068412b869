#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "throughline/exchange/data_uri.h"
#include "throughline/exchange/names.h"

// One record as the JSON document shows it: its content by keys, references as
// names, no holder and no rank. The document and `edit` share this.

namespace throughline::exchange {

/// What becomes of a field that the object does not have.
enum class Missing {
  refused,  ///< where the field is required; others take their default
  kept,     ///< the record keeps what it holds
};

/// The value as the document shows it, a picture by its hash; null where nothing is set.
[[nodiscard]] nlohmann::ordered_json namedValue(const journey::Field& field,
                                                const journey::Value& value, const Names& names);

/// Adds the record's id and content to the object; empty texts and what is not
/// set are left out, and so are the field that `place` fixes and a map as it stood, which
/// stands in whole documents alone.
/// Throws Error where a picture cannot be read.
void writeRecord(nlohmann::ordered_json& object, const journey::Record& record, const Names& names,
                 const Pictures& pictures, const journey::Place& place = {});

/// Sets the record's content from the object. Throws Error(input) with the path
/// of the fault.
void readRecord(journey::Record& record, const nlohmann::json& object, const std::string& where,
                const Names& names, const Pictures& pictures, Missing missing,
                const journey::Place& place = {});

/// Throws Error(input) where the object has a key that no field of the kind has.
void refuseUnknownFields(journey::Kind kind, const nlohmann::json& object,
                         const std::string& where);

}  // namespace throughline::exchange
