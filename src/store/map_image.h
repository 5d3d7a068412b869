#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "format.h"
#include "seal.h"
#include "throughline/journey/journey.h"

namespace throughline::store {

/// What a map has been: rows in any order, as they stand in a file.
struct PastRows {
  std::vector<HistoryRow> history;
  std::vector<WaypointRow> waypoints;
  std::vector<journey::ImageHash> images;  ///< that they may name
  std::vector<journey::MapHash> maps;      ///< the same
};

/// What becomes of a record whose image cannot be read any more.
enum class Unreadable {
  refused,
  left_out,  ///< the record is without it: what else is in memory matters more
};

/// The bytes of a file with this map and this past, whose index by record is made anew.
/// Throws journey::Error(input) where the map breaks a rule.
[[nodiscard]] std::vector<std::byte> mapImage(const journey::Journey& journey, const PastRows& past,
                                              const Format& format,
                                              Unreadable images = Unreadable::refused);

/// Writes the image as a new file. Nothing is replaced, and nothing is written
/// beside a leftover journal, which SQLite would take for the new file's.
void writeNewMap(const std::filesystem::path& path, const std::vector<std::byte>& image);

}  // namespace throughline::store
