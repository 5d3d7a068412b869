#pragma once

#include <ostream>

#include "throughline/journey/differences.h"
#include "throughline/metrics/map_comparison.h"

namespace throughline::commands {

/// What differs, stage by stage, each with the sign and the word of its mark (null: it is not
/// known); then the readings,
/// and the numbers then and now.
void printDifferences(std::ostream& out, const journey::Journey& before,
                      const journey::Journey& after, const journey::Differences* known,
                      const metrics::MapComparison& numbers);

}  // namespace throughline::commands
