#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <tuple>

#include "throughline/exchange/tables/table.h"

namespace throughline::exchange {
namespace {

/// The first cell that covers the place.
const TableCell* coveredBy(const Table& table, int row, int column) {
  const auto found = std::ranges::find_if(table.cells, [&](const TableCell& cell) {
    return row >= cell.row && row < cell.row + cell.rows && column >= cell.column &&
           column < cell.column + cell.columns;
  });
  return found == table.cells.end() ? nullptr : &*found;
}

/// Cells of random sizes that do not overlap, with gaps, row by row.
Table randomTable(std::mt19937& random) {
  const auto upTo = [&](int most) { return static_cast<int>(random() % most) + 1; };
  Table table;
  table.rows = upTo(12);
  table.columns = upTo(8);
  for (int row = 1; row <= table.rows; ++row) {
    for (int column = 1; column <= table.columns; ++column) {
      TableCell cell;
      cell.text = std::to_string(row) + "/" + std::to_string(column);
      cell.row = row;
      cell.column = column;
      cell.rows = random() % 4 == 0 ? std::min(upTo(6), table.rows - row + 1) : 1;
      cell.columns = random() % 4 == 0 ? std::min(upTo(3), table.columns - column + 1) : 1;
      bool free = random() % 3 != 0;
      for (int r = row; r < row + cell.rows; ++r) {
        for (int c = column; c < column + cell.columns; ++c) {
          free = free && !coveredBy(table, r, c);
        }
      }
      if (free) table.cells.push_back(cell);
    }
  }
  return table;
}

TEST(CellLookup, FindsTheCellThatCoversEachPlaceOfRandomTables) {
  const auto seed = std::random_device{}();
  SCOPED_TRACE(testing::Message() << "seed " << seed);
  std::mt19937 random(seed);
  for (int i = 0; i < 400; ++i) {
    const Table table = randomTable(random);
    const CellLookup lookup(table);
    for (int row = 0; row <= table.rows + 1; ++row) {
      for (int column = 0; column <= table.columns + 1; ++column) {
        ASSERT_EQ(lookup.at(row, column), coveredBy(table, row, column))
            << "table " << i << ", row " << row << ", column " << column;
      }
    }
  }
}

}  // namespace
}  // namespace throughline::exchange
