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

/// Makes both sides of such a change whole, in place; a whole one stays as it is. Long
/// texts are told by those of the record in the known map. Gives the keys of long texts that stayed
/// as they are and cannot be told (they hold an ellipsis). Throws Error(input) where one that
/// changed cannot be told.
[[nodiscard]] std::vector<std::string> makeWhole(nlohmann::json& change,
                                                 const journey::RecordKey& record,
                                                 const Beside& beside, const std::string& where);

}  // namespace throughline::exchange
