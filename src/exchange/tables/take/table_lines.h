#pragma once

#include <optional>
#include <set>
#include <vector>

#include "tables/take/cell_reader.h"

// Which rows and columns of a table hold figures, and which hold what they are called.

namespace throughline::exchange {

/// One row that holds something.
struct TableLine {
  enum class Role {
    data,
    heading,  ///< names what stands below it, column by column
    section,  ///< one cell that says something of all rows below it
    title,    ///< one cell above the table
    note,     ///< words among the rows
  };
  int row = 0;
  std::vector<const TableCell*> cells;
  Role role = Role::data;
};

/// A table taken apart.
struct TableLines {
  std::vector<TableLine> rows;
  std::set<int> headingColumns;   ///< they name what stands beside them
  std::set<int> figureColumns;    ///< the other ones that hold figures
  std::optional<int> unitColumn;  ///< in what each row is counted
};

[[nodiscard]] TableLines linesOf(const Table& table, const CellReader& reader);

}  // namespace throughline::exchange
