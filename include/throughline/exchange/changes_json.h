#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "throughline/journey/change.h"
#include "throughline/journey/record_key.h"

// Changes as JSON with field names, for the history: it outlives migrations.

namespace throughline::exchange {

/// One line: [{"kind":"touchpoint","id":812,"before":{…},"after":{…}}, …]. Each
/// side holds every field of the record by its key (holder and rank too),
/// references as ids, but for those that the change leaves unsaid.
[[nodiscard]] std::string changesToJson(const journey::ChangeSet& changes);

/// The changes that make the map from the empty one. A field that holds its default is left out:
/// so a map takes half the room, and is read in half the time.
[[nodiscard]] std::string mapToJson(const journey::Journey& map);

/// The hash of a text's bytes by which long texts are told.
using TextSum = std::int64_t (*)(std::string_view text);

/// The same without what both sides share, as the history keeps it: "after" holds what
/// differs from "before", and "texts" what became of texts of 256 bytes and more. What
/// was added or removed is whole.
[[nodiscard]] std::string shortChangesToJson(const journey::ChangeSet& changes, TextSum sum);

/// What changes are read with.
struct Beside {
  /// The map as it was right before or right after them, if known: long texts of short
  /// changes come from there.
  const journey::Journey* known = nullptr;
  std::optional<journey::RecordKey> only = {};  ///< the others are passed over
  TextSum sum = nullptr;  ///< with which they were written; null: no long text is known
};

/// Reads what either of them wrote, checked like any input: throws Error(input).
/// A field that is missing keeps its default, an unknown one is left out. A long text
/// must be the very one that is meant: where one that changed is not in the known map, it
/// is an error; one that stayed as it was is left unsaid.
[[nodiscard]] journey::ChangeSet changesFromJson(std::string_view text, const Beside& beside = {});

/// Brings a list of changes, as one version wrote it, to the next version.
using ChangesStep = std::function<void(nlohmann::json& changes)>;

/// Reads what either wrote in an earlier version, after the steps from that version
/// to the present one. Fields that it does not have, or whose value no longer can be
/// held, are left unsaid; limits that became narrower are no fault.
[[nodiscard]] journey::ChangeSet olderChangesFromJson(std::string_view text,
                                                      const std::vector<ChangesStep>& steps,
                                                      const Beside& beside = {});

}  // namespace throughline::exchange
