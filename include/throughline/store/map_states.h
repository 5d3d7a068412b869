#pragma once

#include <optional>

#include "throughline/store/document.h"

// A map as it stood at some point, for comparisons.

namespace throughline::store {

struct MapState {
  journey::Journey map;
  std::int64_t seq = 0;  ///< the last edit that is in it; of two states the one with less is older
  /// Whose numbers are meant; nothing: the newest with a reading on that map.
  std::optional<journey::Id<journey::Period>> period = {};
  /// The map of that time is not known, so `map` is the present one: only its numbers tell
  /// something.
  bool numbersOnly = false;
};

[[nodiscard]] MapState presentState(const Document& document);
/// After the edit of this number. Throws Error where mapAt() does.
[[nodiscard]] MapState stateAt(const Document& document, std::int64_t seq);
/// The map that the review kept; one that kept none has that of the evening (UTC) of its day, as
/// far as the history reaches back; else numbers only. Throws Error where the history cannot be
/// read.
[[nodiscard]] MapState stateOfReview(const Document& document, const journey::Review& review);

/// Before the first edit of the review; nothing where the history does not tell of that. Throws
/// Error where it cannot be read.
[[nodiscard]] std::optional<MapState> stateBeforeReview(const Document& document,
                                                        journey::Id<journey::Review> review);

/// The last edit that was made on this day (UTC) or before. Nothing where the first one is later:
/// what was before it is not known. Throws Error where the history cannot be read.
[[nodiscard]] std::optional<std::int64_t> lastEditBy(const Document& document, journey::Date day);

}  // namespace throughline::store
