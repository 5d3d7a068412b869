#pragma once

#include <string>

#include "throughline/journey/journey.h"
#include "throughline/store/services.h"

// The sound map that targets start from, made once.

namespace throughline::fuzz {

/// Every kind, in few records.
[[nodiscard]] const journey::Journey& smallMap();

/// Its file, after some edits, so that there is a history and pages lie free.
[[nodiscard]] const std::string& smallMapFile();

/// The file as an edit leaves it that is killed before it is done, and the journal that lies
/// beside it then.
struct BrokenOff {
  std::string map;
  std::string journal;
};
[[nodiscard]] const BrokenOff& brokenOffEdit();

}  // namespace throughline::fuzz
