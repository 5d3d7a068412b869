#pragma once

#include <string>

#include "throughline/journey/differences.h"
#include "throughline/metrics/map_comparison.h"

namespace throughline::exchange {

/// The answer of `throughline diff --json`, word for word as CONTRACT.md has it. Values stand as
/// in the document: what a record names by its name where that is unique. Of what was added or
/// removed each field that is set stands beside null. Where the place counts, `before` is always
/// told (the end is null) and `in` where the holder differs.
[[nodiscard]] std::string differencesToJson(const journey::Journey& before,
                                            const journey::Journey& after,
                                            const journey::Differences& differences,
                                            const metrics::MapComparison& numbers);

}  // namespace throughline::exchange
