#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <vector>

#include "map_place.h"
#include "throughline/journey/message.h"

// What lies beside a map under a name that SQLite or this program goes by. Somebody else may
// have put it there, so it is looked at without following links before anything opens it.

namespace throughline::store {

/// Where a file that belongs to this one would lie: "-journal", "-wal", "-shm".
[[nodiscard]] std::filesystem::path besides(const std::filesystem::path& map, const char* suffix);

/// Refuses what SQLite would stumble over, in one sentence: anything that is not a regular
/// file of the user's or of the map's owner, a write-ahead log, a journal that names further
/// files. Gives whether a journal with anything in it is there. Throws Error.
[[nodiscard]] bool checkCompanions(const MapPlace& place);

/// Why the file may not be used, where it is a link, a folder, a pipe or a device.
[[nodiscard]] std::optional<journey::Message> whyNotAFile(const std::filesystem::path& companion);

/// The bytes of a journal that was checked; none where it is gone meanwhile. Throws Error.
[[nodiscard]] std::vector<std::byte> journalBytes(const MapPlace& place);

}  // namespace throughline::store
