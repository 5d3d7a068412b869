#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "tables/take/headings_of_map.h"
#include "throughline/exchange/tables/figure.h"

// Which rows and columns of a table hold figures, and which hold what they are called.

namespace throughline::exchange {

/// The cells of one table as headings and as figures. Each text is looked up once.
class CellReader {
 public:
  CellReader(const HeadingsOfMap& names, std::vector<std::string> units)
      : m_names(names), m_units(std::move(units)) {}

  [[nodiscard]] const Heading& heading(const TableCell& cell) const;
  /// A figure that is no name of this map and no spelling that only a period has.
  [[nodiscard]] bool isFigure(const TableCell& cell) const;
  /// "-" and "n/a" where a figure could stand.
  [[nodiscard]] bool isGap(const TableCell& cell) const;

 private:
  const HeadingsOfMap& m_names;
  std::vector<std::string> m_units;
  mutable std::unordered_map<std::string, Heading> m_read;
};

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
  std::set<int> headingColumns;  ///< they name what stands beside them
  std::set<int> figureColumns;   ///< the other ones that hold figures
};

[[nodiscard]] TableLines linesOf(const Table& table, const CellReader& reader);

}  // namespace throughline::exchange
