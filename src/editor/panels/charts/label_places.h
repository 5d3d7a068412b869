#pragma once

#include <cstddef>
#include <vector>

namespace throughline::editor {

/// Where labels of height `gap` stand on a strip from `low` to `high` so that
/// none lies on another and each is as near to its wanted height as can be.
/// Keeps the order of what was wanted. Requires that they fit.
[[nodiscard]] std::vector<double> placeLabels(const std::vector<double>& wanted, double gap,
                                              double low, double high);

/// How many labels of height `gap` fit on the strip.
[[nodiscard]] std::size_t labelsThatFit(double gap, double low, double high);

}  // namespace throughline::editor
