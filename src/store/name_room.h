#pragma once

#include <cstddef>
#include <filesystem>

namespace throughline::store {

/// The most bytes that the name of a map in this folder may have: beside it lie "NAME-journal"
/// and, while something is written, ".NAME.XXXXXX".
[[nodiscard]] std::size_t longestMapName(const std::filesystem::path& folder);

/// SQLite opens no file whose journal would have a longer path than it knows (512 bytes).
inline constexpr std::size_t kLongestMapPath = 504;

/// Throws journey::Error where a new map cannot be called so.
void checkNewName(const std::filesystem::path& path);

}  // namespace throughline::store
