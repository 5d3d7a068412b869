#pragma once

#include <optional>

#include "throughline/journey/journey.h"

namespace throughline::metrics {

/// The targets of a stage.
struct Targets {
  std::optional<double> volume;
  std::optional<double> health;
  std::optional<double> conversion;
  std::optional<double> days;
};

/// Those that held at the period's end: a target that was changed later does not
/// rewrite what was said before. Without a period those of today.
[[nodiscard]] Targets targetsAt(const journey::Journey& journey, const journey::Stage& stage,
                                const journey::Period* period);

}  // namespace throughline::metrics
