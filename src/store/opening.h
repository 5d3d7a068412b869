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

/// Just opens it, with the checks of what lies beside it (companions.h, leftover_journal.h) and
/// of its first bytes. Where a journal was left and may not be removed, for want of
/// permission to write or because the file is only looked at, what the file is without it is
/// read from memory.
[[nodiscard]] std::unique_ptr<MapFile> openFile(const MapPlace& place, const Services& services,
                                                Purpose purpose = Purpose::read);

}  // namespace throughline::store
