#pragma once

#include <optional>
#include <ostream>

#include "throughline/journey/journey.h"

namespace throughline::commands {

/// The experiments of a map as a table, then its campaigns and what they lifted; nothing of
/// what it has none. The calculator looks at no period after `upTo`.
void printTrials(std::ostream& out, const journey::Journey& journey,
                 std::optional<journey::Id<journey::Period>> upTo);

}  // namespace throughline::commands
