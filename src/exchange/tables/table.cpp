#include "throughline/exchange/tables/table.h"

#include <algorithm>
#include <tuple>

#include "cell_text.h"
#include "html/html_tables.h"
#include "table_text.h"
#include "throughline/exchange/tables/figure.h"
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

bool holdsFigure(const Table& table) {
  return std::ranges::any_of(table.cells, [](const TableCell& cell) { return isFigure(cell); });
}

Table chosen(std::vector<Table> tables) {
  std::erase_if(tables, [](const Table& table) { return table.cells.empty(); });
  if (tables.empty()) return {};
  auto found = std::ranges::find_if(tables, holdsFigure);
  if (found == tables.end()) found = tables.begin();
  if (found->cells.size() > kMostCells) {
    throw journey::Error(journey::Blame::input, "",
                         journey::messages::tableOfTooManyCells(kMostCells));
  }
  found->otherTables = static_cast<int>(tables.size()) - 1;
  return std::move(*found);
}

Table fromPlainText(std::string_view text) {
  std::vector<Table> tables;
  for (const TextRows& rows : markdownTables(text)) tables.push_back(fromRows(rows));
  if (tables.empty()) tables.push_back(fromRows(separatedRows(text)));
  return chosen(std::move(tables));
}

// Excel shows #### where a column is too narrow; the two flavours hold the same cells.
void fillTooNarrow(Table& table, const Table& plain) {
  if (plain.rows != table.rows || plain.columns > table.columns) return;
  const CellLookup shown(plain);
  for (TableCell& cell : table.cells) {
    if (cell.text.find_first_not_of('#') != std::string::npos) continue;
    if (const TableCell* same = shown.at(cell.row, cell.column)) cell.text = same->text;
  }
}

}  // namespace

CellLookup::CellLookup(const Table& table) : m_cells(table.cells) {
  for (const TableCell& cell : m_cells) {
    if (cell.rows == 1) continue;
    m_tall.push_back(&cell);
    const int before = m_reach.empty() ? 0 : m_reach.back();
    m_reach.push_back(std::max(before, cell.row + cell.rows - 1));
  }
}

const TableCell* CellLookup::at(int row, int column) const {
  const auto reaches = [&](const TableCell& cell) {
    return row >= cell.row && row < cell.row + cell.rows && column >= cell.column &&
           column < cell.column + cell.columns;
  };
  const auto place = [](const TableCell& cell) { return std::tuple(cell.row, cell.column); };
  const auto after = std::ranges::upper_bound(m_cells, std::tuple(row, column), {}, place);
  if (after != m_cells.begin() && reaches(*std::prev(after))) return &*std::prev(after);
  const auto below = std::ranges::upper_bound(m_tall, row, {}, &TableCell::row);
  for (auto i = static_cast<std::size_t>(below - m_tall.begin()); i > 0; --i) {
    if (m_reach[i - 1] < row) break;
    if (reaches(*m_tall[i - 1])) return m_tall[i - 1];
  }
  return nullptr;
}

const TableCell* Table::at(int row, int column) const { return CellLookup(*this).at(row, column); }

Table readTable(std::string_view text) {
  const std::string utf8 = utf8TextOf(text);
  return holdsHtmlTable(utf8) ? chosen(htmlTables(utf8)) : fromPlainText(utf8);
}

Table readTable(std::string_view html, std::string_view plainText) {
  const std::string utf8 = utf8TextOf(html);
  Table table = holdsHtmlTable(utf8) ? chosen(htmlTables(utf8)) : Table();
  const std::string plain = utf8TextOf(plainText);
  if (table.cells.empty()) return fromPlainText(plain);
  fillTooNarrow(table, fromRows(tabbedRows(plain)));
  return table;
}

}  // namespace throughline::exchange
