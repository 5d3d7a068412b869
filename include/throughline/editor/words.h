#pragma once

#include <QString>
#include <string_view>

#include "throughline/journey/journey.h"

// The map's fields, choices and kinds in the user's words. One table each
// (words.cpp), from which the inspector, the history and the filters are made.

namespace throughline::editor {

/// "Touchpoint".
[[nodiscard]] QString kindWord(journey::Kind kind);
/// "1 touchpoint", "3 touchpoints".
[[nodiscard]] QString countedKind(journey::Kind kind, std::size_t count);
/// "Hired by the customer to".
[[nodiscard]] QString fieldWord(journey::Kind kind, std::string_view key);
/// "Only the customer" for the choice `unseen` of `side`.
[[nodiscard]] QString choiceWord(std::string_view key, std::string_view word);

/// "January" for 1.
[[nodiscard]] QString monthWord(int month);

/// "7 October 2026", as the desktop writes dates.
[[nodiscard]] QString dayWord(const journey::Date& day);

/// What the record is called in lists: its name, title or text, else what it is of:
/// "Evaluation, health, Q3 2026".
[[nodiscard]] QString recordName(const journey::Journey& journey, journey::RecordRef record);
/// The value as the user reads it; references by name, nothing as "nobody" or "–".
[[nodiscard]] QString valueWord(const journey::Journey& journey, const journey::Field& field,
                                const journey::Value& value);

}  // namespace throughline::editor
