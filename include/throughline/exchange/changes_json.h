#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "throughline/journey/change.h"

// Changes as JSON with field names, for the history: it outlives migrations.

namespace throughline::exchange {

/// One line: [{"kind":"touchpoint","id":812,"before":{…},"after":{…}}, …]. Each
/// side holds every field of the record by its key (holder and rank too),
/// references as ids, but for those that the change leaves unsaid.
[[nodiscard]] std::string changesToJson(const journey::ChangeSet& changes);

/// Reads what changesToJson wrote, checked like any input: throws Error(input).
/// A field that is missing keeps its default, an unknown one is left out.
[[nodiscard]] journey::ChangeSet changesFromJson(std::string_view text);

/// Brings a list of changes, as one version wrote it, to the next version.
using ChangesStep = std::function<void(nlohmann::json& changes)>;

/// Reads what changesToJson of an earlier version wrote, after the steps from that
/// version to the present one. Fields that it does not have, or whose value no
/// longer can be held, are left unsaid; limits that became narrower are no fault.
[[nodiscard]] journey::ChangeSet olderChangesFromJson(std::string_view text,
                                                      const std::vector<ChangesStep>& steps);

}  // namespace throughline::exchange
