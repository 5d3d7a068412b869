#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "throughline/store/safety_copies.h"

namespace throughline::store {

inline constexpr const char* kFirstEdit = "first-edit";

/// Where what belongs to one map lies, by the id of its map record. Requires a folder.
[[nodiscard]] std::filesystem::path safetyFolderOf(const Services& services, std::int64_t mapId);

/// Makes the folder, for its owner alone, where it is not there yet. Throws journey::Error.
void makePrivateFolder(const std::filesystem::path& folder);

/// The file's bytes; only asked for where a copy is to be made.
using WholeFile = std::function<std::vector<std::byte>()>;

/// Keeps the image as a copy, reads it back to be sure, and removes the oldest.
/// Throws journey::Error. Does nothing where the services have no folder.
void keepSafetyCopy(const Services& services, std::int64_t mapId, const std::string& occasion,
                    const WholeFile& image);

/// The same, unless the map has a copy of a first edit from today.
void keepDailyCopy(const Services& services, std::int64_t mapId, const WholeFile& image);

}  // namespace throughline::store
