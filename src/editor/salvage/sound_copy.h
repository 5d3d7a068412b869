#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "throughline/store/safety_copies.h"

namespace throughline::editor {

/// A safety copy that verifies from end to end.
struct SoundCopy {
  store::SafetyCopy copy;
  std::size_t records = 0;
  std::int64_t lastEdit = 0;  ///< the newest row of its history
};

/// The newest sound copy of the map; nothing where there is none.
[[nodiscard]] std::optional<SoundCopy> newestSoundCopy(const store::Services& services,
                                                       std::int64_t mapId);

}  // namespace throughline::editor
