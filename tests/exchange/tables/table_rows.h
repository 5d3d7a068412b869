#pragma once

#include <string>
#include <vector>

#include "throughline/exchange/tables/table.h"

namespace throughline::exchange {

using Rows = std::vector<std::vector<std::string>>;

/// The texts of the table with its empty cells, each merged one at its upper left.
inline Rows rowsOf(const Table& table) {
  Rows rows(static_cast<std::size_t>(table.rows),
            std::vector<std::string>(static_cast<std::size_t>(table.columns)));
  for (const TableCell& cell : table.cells) {
    rows[static_cast<std::size_t>(cell.row) - 1][static_cast<std::size_t>(cell.column) - 1] =
        cell.text;
  }
  return rows;
}

}  // namespace throughline::exchange
