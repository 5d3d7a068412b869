#pragma once

#include <array>

namespace throughline::store {

/// A view of the file: its name and its statement.
struct View {
  const char* name;
  const char* sql;
};

/// METRICS.md in SQL, for every period, so that plain sqlite3 reads the same
/// numbers as the program: `stage_numbers`, `passage_numbers`, `weakest_link`.
/// metrics/weakest_link.h states the same rule for draws and what-if.
[[nodiscard]] const std::array<View, 3>& numberViews();

}  // namespace throughline::store
