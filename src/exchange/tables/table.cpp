#include "throughline/exchange/tables/table.h"

#include <algorithm>
#include <tuple>

#include "cell_text.h"
#include "table_text.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/tables.h"

namespace throughline::exchange {

namespace {

constexpr std::size_t kMostCells = 200'000;

Table fromRows(const TextRows& rows) {
  Table table;
  table.rows = static_cast<int>(rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    table.columns = std::max(table.columns, static_cast<int>(rows[row].size()));
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      TableCell cell;
      cell.text = cellText(rows[row][column]);
      if (isBlankCell(cell.text)) continue;
      cell.row = static_cast<int>(row) + 1;
      cell.column = static_cast<int>(column) + 1;
      table.cells.push_back(std::move(cell));
    }
  }
  return table;
}

void limitCells(const Table& table) {
  if (table.cells.size() <= kMostCells) return;
  throw journey::Error(journey::Blame::input, "",
                       journey::messages::tableOfTooManyCells(kMostCells));
}

}  // namespace

const TableCell* Table::at(int row, int column) const {
  const auto place = [](const TableCell& cell) { return std::tuple(cell.row, cell.column); };
  const auto found = std::ranges::lower_bound(cells, std::tuple(row, column), {}, place);
  if (found != cells.end() && place(*found) == std::tuple(row, column)) return &*found;
  const auto reaches = std::ranges::find_if(cells, [&](const TableCell& cell) {
    return row >= cell.row && row < cell.row + cell.rows && column >= cell.column &&
           column < cell.column + cell.columns;
  });
  return reaches == cells.end() ? nullptr : &*reaches;
}

Table readTable(std::string_view text) {
  Table table = fromRows(separatedRows(utf8TextOf(text)));
  limitCells(table);
  return table;
}

Table readTable(std::string_view /*html*/, std::string_view plainText) {
  return readTable(plainText);
}

}  // namespace throughline::exchange
