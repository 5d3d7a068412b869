#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace throughline::metrics {

/// One passage's conversion in every draw; where it is not drawn, always the same.
struct DrawnColumn {
  std::span<const double> draws;
  double constant = 0;
};

/// The median over the columns, draw by draw. Requires at least one column.
[[nodiscard]] std::vector<double> mediansPerDraw(std::span<const DrawnColumn> columns,
                                                 std::size_t draws);

}  // namespace throughline::metrics
