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

/// Opens and reads the map. `lock` is taken where the map
/// may be edited and is free, kept where it is held already, and let go where
/// the map can only be read.
[[nodiscard]] Opened openMap(const MapPlace& place, const Services& services, Purpose purpose,
                             std::optional<MapLock>& lock);

/// Just opens it, with the checks of what lies beside it and of its first bytes.
/// Where an edit was broken off and cannot be rolled back in place (no permission
/// to write), that is done in a copy, and the copy is what is opened.
[[nodiscard]] std::unique_ptr<MapFile> openFile(const MapPlace& place, const Services& services);

}  // namespace throughline::store
