#pragma once

#include <optional>

#include "throughline/journey/journey.h"

namespace throughline::drawing {

/// A stage's measured values in one period, as far as they are known.
struct StageNumbers {
  std::optional<double> volume;
  std::optional<double> health;
  std::optional<double> conversion;  ///< to the next stage; never clamped
  std::optional<double> days;        ///< median, to the next stage
  bool operator==(const StageNumbers&) const = default;
};

/// One entry per stage, in the order of the map; all empty without a period.
[[nodiscard]] std::vector<StageNumbers> stageNumbers(const journey::Journey& journey,
                                                     const journey::Period* period);

/// The sum of all known cycle times; nothing where none is known.
[[nodiscard]] std::optional<double> leadTime(const std::vector<StageNumbers>& stages);

}  // namespace throughline::drawing
