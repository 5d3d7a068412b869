#pragma once

#include <array>

namespace throughline::store {

/// A view of the file: its name and its statement.
struct View {
  const char* name;
  const char* sql;
};

/// METRICS.md in SQL, for every period, so that plain sqlite3 reads the same
/// numbers as the program: `stage_numbers`, `passage_numbers`, `weakest_link`, and
/// `held_targets`, which they are measured against.
/// The program itself uses metrics::numbersOf; a property test holds the two equal.
[[nodiscard]] const std::array<View, 4>& numberViews();

}  // namespace throughline::store
