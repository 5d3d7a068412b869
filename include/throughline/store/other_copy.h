#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "throughline/journey/merging.h"
#include "throughline/store/document.h"

// A copy of a map that was edited apart, to be brought into it.

namespace throughline::store {

/// The other file as it was read. It is never written to; it stays open for its images.
struct OtherCopy {
  std::unique_ptr<Document> document;
  std::optional<SharedState> shared;  ///< nothing: the two share no history
  std::int64_t editsHere = 0;         ///< since the shared state
  std::int64_t editsThere = 0;
  std::optional<EditMark> newest;  ///< the copy's newest edit
  std::string lastAuthor;          ///< who edited the copy last since then; empty: nobody did

  [[nodiscard]] const journey::Journey& map() const { return document->journey(); }
  /// Null where none is known.
  [[nodiscard]] const journey::Journey* base() const { return shared ? &shared->map : nullptr; }
};

/// Reads the copy at the path. Throws Error where it is no sound map, or the very file that
/// is open as `mine`.
[[nodiscard]] OtherCopy readCopy(const Document& mine, const std::filesystem::path& path,
                                 const Services& services);

/// What the edit that brings it in is called in the history. It names the newest edit of the copy,
/// where it has one: by that a later merge knows what the map has of it already.
[[nodiscard]] journey::Message mergeLabel(const std::filesystem::path& copy,
                                          const journey::Merge& merge,
                                          const std::optional<EditMark>& newest);
/// The occasion of the safety copy that goes before that edit.
inline constexpr const char* kBeforeMerge = "merge";

}  // namespace throughline::store
