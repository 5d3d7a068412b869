#pragma once

#include <memory>
#include <optional>

#include "map_file.h"
#include "map_lock.h"
#include "throughline/store/document.h"

namespace throughline::store {

/// A map that was opened and read: all that a Document starts from.
struct Opened {
  std::unique_ptr<MapFile> file;
  Contents contents;
  Access access;
};

/// `path` is canonical. `lock` is taken where it is free and the map may be
/// edited, and kept where it is held already.
[[nodiscard]] Opened openMap(const std::filesystem::path& path, const Services& services,
                             Purpose purpose, std::optional<MapLock>& lock);

}  // namespace throughline::store
