#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "throughline/exchange/tables/decimal_sign.h"
#include "throughline/journey/date.h"

// The one reader of tables: whatever is pasted, dropped or given to the command line
// becomes a Table here, and only what is done with its cells differs from there on.

namespace throughline::exchange {

/// One cell of a table as it was given.
struct TableCell {
  std::string text;             ///< as it is shown, valid UTF-8; lines are parted by \n
  int row = 1;                  ///< counted from 1 in the table as given, empty rows too
  int column = 1;               ///< counted from 1, empty columns too
  int rows = 1;                 ///< how far a merged cell reaches, itself counted
  int columns = 1;              ///< the same to the right
  std::optional<double> value;  ///< what a spreadsheet holds: 0.2376 where 23,8 % is shown
  bool percent = false;         ///< its number format is a percentage; `value` is then a ratio
  std::optional<journey::Date> date;  ///< where a spreadsheet holds a date, whatever it shows
  bool operator==(const TableCell&) const = default;
};

struct Table {
  std::vector<TableCell> cells;  ///< those that hold something, row by row
  int rows = 0;
  int columns = 0;
  std::optional<DecimalSign> sign;  ///< what the sender said that it writes with (Excel does)
  std::string caption;              ///< of an HTML table; none of its cells
  int otherTables = 0;              ///< how many more stood in the same text and were not read

  /// The cell that stands there, a merged one wherever it reaches; null where there is none.
  /// Looks through all cells: for many, CellLookup.
  [[nodiscard]] const TableCell* at(int row, int column) const;
};

/// Finds the cells of a table that outlives it and stays as it is.
class CellLookup {
 public:
  explicit CellLookup(const Table& table);
  /// As Table::at.
  [[nodiscard]] const TableCell* at(int row, int column) const;

 private:
  const std::vector<TableCell>& m_cells;
  std::vector<const TableCell*> m_tall;  ///< those of several rows
  std::vector<int> m_reach;              ///< the last row that they and those before reach
};

/// Reads a table by what it is: HTML, Markdown, or text separated by tabs, semicolons or
/// commas. UTF-8, or UTF-16 with its byte order mark. Of several tables the first that
/// holds a figure is read, else the first that holds anything. Throws `journey::Error`
/// where it is no text, or larger than any table of a journey map.
[[nodiscard]] Table readTable(std::string_view text);

/// The two flavours of one clipboard: what HTML knows beyond its text, and the plain text
/// for figures that the HTML shows as ####. HTML without a table leaves it to the text.
[[nodiscard]] Table readTable(std::string_view html, std::string_view plainText);

}  // namespace throughline::exchange
