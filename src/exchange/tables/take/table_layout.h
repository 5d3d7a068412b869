#pragma once

#include <string>
#include <vector>

#include "tables/take/table_lines.h"

namespace throughline::exchange {

/// A cell among the figures, and the headings of its row and its column from the outside in.
struct LaidCell {
  const TableCell* cell = nullptr;
  std::size_t rowHeadings = 0;     ///< places in TableLayout::rows
  std::size_t columnHeadings = 0;  ///< and in TableLayout::columns
  bool isNote = false;             ///< words in a row without figures
};

struct LineHeadings {
  std::vector<Heading> headings;
  /// What a line above says of it, unless its own headings say otherwise.
  std::vector<Heading> sections;
  std::vector<Heading> corner = {};  ///< what stands over the headings of the rows
  std::string unit = {};             ///< in what its figures are counted, as the table says it
  bool isShifted = false;            ///< its headings may stand beside their figures
};

/// A table as readings stand in it. Every cell of the table is a heading, a title, or one
/// of `cells`.
struct TableLayout {
  std::vector<LaidCell> cells;  ///< row by row
  std::vector<LineHeadings> rows;
  std::vector<LineHeadings> columns;
  bool rowsHaveHeadings = false;
  bool columnsHaveHeadings = false;
  int firstRow = 1;  ///< of the figures
  int lastRow = 1;
  int firstColumn = 1;  ///< of the figures; those before it stand before the names of the rows
  int lastColumn = 1;
  std::size_t headingCells = 0;
  std::vector<std::string> titles;  ///< the lines above the table
};

[[nodiscard]] TableLayout layOut(const Table& table, const CellReader& reader);

}  // namespace throughline::exchange
