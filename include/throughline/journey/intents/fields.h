#pragma once

#include <cstdint>
#include <string_view>

#include "throughline/journey/edit.h"

namespace throughline::journey {

/// Puts the record as it shall be. What means it by its name (Field::named) follows a new one;
/// what was taken from a source is said by its new persona, unless it names another one.
void putChanged(Edit& edit, const Record& record);

/// Gives one field of a record a value: a rename, a new job statement. Throws
/// Error with what the field takes where the value does not fit.
void setField(Edit& edit, Kind kind, std::int64_t id, std::string_view key, const Value& value);

}  // namespace throughline::journey
