#pragma once

#include <string>
#include <vector>

#include "throughline/journey/journey.h"

namespace throughline::metrics {

/// CONTRACT.md: its status says so, or its last day is before today.
[[nodiscard]] bool isOver(const journey::Campaign& campaign, journey::Date today);

/// Which briefs and stages have nothing of each other on a day.
struct Briefs {
  struct Idle {
    std::string brief;
    journey::Id<journey::Campaign> last;  ///< that had it, in the order of the map
  };
  std::vector<Idle> idle;                             ///< all campaigns that have them are over
  std::vector<journey::Id<journey::Stage>> unserved;  ///< no campaign that is not over has one here
};
/// In the order of the map. A brief is told from others by its text, trimmed.
[[nodiscard]] Briefs briefsOn(const journey::Journey& journey, journey::Date today);

}  // namespace throughline::metrics
