#pragma once

#include "throughline/journey/journey.h"

namespace throughline::check {

/// Whether what an experiment is to move is known before and after it.
struct BothSides {
  bool before = false;
  bool after = false;
};
[[nodiscard]] BothSides readSides(const journey::Journey& journey,
                                  const journey::Experiment& experiment);

}  // namespace throughline::check
