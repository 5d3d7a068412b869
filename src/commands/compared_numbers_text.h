#pragma once

#include <ostream>

#include "throughline/journey/journey.h"
#include "throughline/metrics/map_comparison.h"

namespace throughline::commands {

/// The numbers of two maps side by side: passages with verdicts, volumes and health, and the
/// weakest link then and now.
void printComparedNumbers(std::ostream& out, const journey::Journey& before,
                          const journey::Journey& after, const metrics::MapComparison& numbers);

}  // namespace throughline::commands
