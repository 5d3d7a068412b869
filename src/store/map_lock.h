#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "file_descriptor.h"
#include "throughline/journey/message.h"

namespace throughline::store {

/// Says to other windows and programs that a map is being edited, and by whom.
///
/// The lock is the system's own (flock) on a small hidden file beside the map,
/// ".leah.journey.lock", which also holds the name to show: it ends with the
/// process, however that ends, and a file left behind blocks nobody, whatever it holds. The map
/// itself is not opened for this, because closing it would drop SQLite's locks.
class MapLock {
 public:
  struct Outcome;
  /// `map` is the canonical path, `who` the user's name.
  [[nodiscard]] static Outcome acquire(const std::filesystem::path& map, const std::string& who);
  /// Who holds it now; nothing where nobody does, or it cannot be told. Takes nothing.
  [[nodiscard]] static std::optional<journey::Message> holderOf(const std::filesystem::path& map);

  MapLock(MapLock&&) noexcept = default;
  MapLock& operator=(MapLock&& other) noexcept;
  ~MapLock();

  /// False where the mark is no longer beside the map, so that nobody sees it: its folder was
  /// replaced.
  [[nodiscard]] bool isSeen() const;

 private:
  MapLock(std::filesystem::path path, FileDescriptor file);

  std::filesystem::path m_path;
  FileDescriptor m_file;
};

struct MapLock::Outcome {
  std::optional<MapLock> lock;
  journey::Message refusal;  ///< why there is none
};

}  // namespace throughline::store
