#pragma once

#include <filesystem>

#include "map_place.h"

namespace throughline::store {

/// A private copy of a map and of the journal beside it, in which SQLite can roll
/// back an edit that was broken off. Requires that nobody in this process can
/// have the map open for writing. Throws journey::Error.
class RecoveredCopy {
 public:
  explicit RecoveredCopy(const MapPlace& map);
  ~RecoveredCopy();
  RecoveredCopy(const RecoveredCopy&) = delete;
  RecoveredCopy& operator=(const RecoveredCopy&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_folder;
  std::filesystem::path m_path;
};

}  // namespace throughline::store
