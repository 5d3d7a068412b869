#pragma once

#include <vector>

#include "throughline/journey/journey.h"

namespace throughline::editor {

/// What is on a map, and what is missing on it.
struct MapCounts {
  std::size_t stages = 0;
  std::size_t touchpoints = 0;
  std::size_t withoutOwner = 0;
  std::vector<journey::Id<journey::Stage>> withoutJob;
  std::vector<journey::Id<journey::Stage>> withoutMetric;  ///< neither volume nor health
};

[[nodiscard]] MapCounts countsOf(const journey::Journey& journey);

}  // namespace throughline::editor
