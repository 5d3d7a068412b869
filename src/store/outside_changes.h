#pragma once

#include <optional>

#include "map_file.h"
#include "throughline/journey/change.h"
#include "throughline/store/services.h"

namespace throughline::store {

/// What another program did to the records of the file, from those that were sealed
/// to `now`.
/// The seal only says that they differ; which ones is told where the map as it was
/// can be put together again, from the history alone or from a safety copy and the
/// edits since, and the seal says that it is the one. Nothing where it cannot.
[[nodiscard]] std::optional<journey::ChangeSet> outsideChanges(MapFile& file,
                                                               const journey::Journey& now,
                                                               const Seal& sealed,
                                                               const Services& services);

}  // namespace throughline::store
