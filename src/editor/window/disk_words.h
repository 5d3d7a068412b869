#pragma once

#include <QString>

#include "throughline/editor/open_map.h"

namespace throughline::editor {

/// What is said of an edit that is not on the disk: one sentence on what stands in the way,
/// and one or two on what becomes of the edit.
struct DiskWords {
  QString what;
  QString then;
};
/// Requires an edit that waits.
[[nodiscard]] DiskWords diskWords(const OpenMap& map);

/// “Pricing page: Owner”, “Touchpoint added”: what a change set does, in a few words.
[[nodiscard]] QString editInShort(const OpenMap& map, const store::WaitingEdit& edit);

/// "40 KB": rounded to what one would say.
[[nodiscard]] QString bytesInWords(std::uint64_t bytes, bool up);

}  // namespace throughline::editor
