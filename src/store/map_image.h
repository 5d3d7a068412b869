#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "format.h"
#include "seal.h"
#include "throughline/journey/journey.h"

namespace throughline::store {

/// The bytes of a file with this map and these rows of the history (in any
/// order). Throws journey::Error(input) where the map breaks a rule.
[[nodiscard]] std::vector<std::byte> mapImage(const journey::Journey& journey,
                                              const std::vector<HistoryRow>& history,
                                              const Format& format);

/// Writes the image as a new file. Nothing is replaced, and nothing is written
/// beside a leftover journal, which SQLite would take for the new file's.
void writeNewMap(const std::filesystem::path& path, const std::vector<std::byte>& image);

}  // namespace throughline::store
