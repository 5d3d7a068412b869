#pragma once

#include <string>
#include <string_view>

#include "throughline/journey/change.h"

// Changes as JSON with field names, for the history: it outlives migrations.

namespace throughline::exchange {

/// One line: [{"kind":"touchpoint","id":812,"before":{…},"after":{…}}, …]. Each
/// side holds every field of the record by its key (holder and rank too),
/// references as ids.
[[nodiscard]] std::string changesToJson(const journey::ChangeSet& changes);

/// Reads what changesToJson wrote, checked like any input: throws Error(input).
/// A field that is missing keeps its default, an unknown one is left out.
[[nodiscard]] journey::ChangeSet changesFromJson(std::string_view text);

}  // namespace throughline::exchange
