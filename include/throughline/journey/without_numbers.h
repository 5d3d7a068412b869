#pragma once

#include "throughline/journey/journey.h"

namespace throughline::journey {

/// The map to begin with elsewhere: without what was measured and paid (readings, earlier
/// targets, survey answers, the numbers of experiments, costs and values, how many take a link)
/// and without reviews and what was set aside, which are of its state. Periods, targets, what
/// people said and how many were asked stay. Experiments begin as ideas again; what was learned
/// stays with them.
[[nodiscard]] Journey withoutNumbers(Journey map);

}  // namespace throughline::journey
