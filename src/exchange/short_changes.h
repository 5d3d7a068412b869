#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "throughline/exchange/changes_json.h"
#include "throughline/journey/change.h"
#include "throughline/journey/record_key.h"

// A change of a record as the history keeps it, and whole again. "before" has every field
// but long texts, "after" those that differ, "texts" what became of the long ones:
//   {"note": {"kept": [head, tail], "before": "old", "after": "new", "sums": [of both]},
//    "job": {"sum": of the text, which stayed as it is}}

namespace throughline::exchange {

/// What the change's sides and "texts" hold. Requires both sides.
void putShortSides(nlohmann::ordered_json& entry, const journey::Change& change, TextSum sum);

/// Puts the long texts into both sides of such a change, in place; a change without "texts" stays
/// as it is. They are told by those of the record in the known map. Gives the keys of long texts
/// that stayed as they are and cannot be told (they hold an ellipsis). Throws Error(input) where
/// one that changed cannot be told, or a side is no object.
[[nodiscard]] std::vector<std::string> putLongTexts(nlohmann::json& change,
                                                    const journey::RecordKey& record,
                                                    const Beside& beside, const std::string& where);

/// What "after" does not say is as it was before. Nothing happens where there is one side alone.
void takeOverWhatStayed(nlohmann::json& change);

}  // namespace throughline::exchange
