#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "throughline/store/services.h"

// Copies of a map in the user's data folder, made by a Document without being
// asked: at the first edit of a day, and before the file's version or the whole
// map is changed. Whole files with their history; the oldest go.

namespace throughline::store {

struct SafetyCopy {
  std::filesystem::path path;
  std::string at;        ///< ISO 8601, UTC: "2026-11-22T10:15:32Z"
  std::string occasion;  ///< "first-edit", "import", "version-1"
};

/// So many of one map are kept.
inline constexpr std::size_t kSafetyCopiesKept = 30;

/// Those of one map, by the id of its map record, newest first.
[[nodiscard]] std::vector<SafetyCopy> safetyCopies(const Services& services, std::int64_t mapId);

/// Makes a new file of a copy, after it was verified. Throws journey::Error.
void restoreSafetyCopy(const SafetyCopy& copy, const std::filesystem::path& target);

}  // namespace throughline::store
