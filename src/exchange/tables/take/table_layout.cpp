#include "tables/take/table_layout.h"

#include <algorithm>
#include <utility>

namespace throughline::exchange {

namespace {

using Role = TableLine::Role;

/// Says nothing of the figures: "Stage", "Value".
bool isHarmless(const Heading& heading) {
  return heading.meanings.empty() && !heading.spelled &&
         (heading.word == HeadingWord::axis || heading.word == HeadingWord::figure);
}

/// A metric of a stage that has no figures in this table says nothing of the rows below it.
bool namesOneReading(const Heading& heading) {
  return !heading.meanings.empty() && std::ranges::all_of(heading.meanings, [](const Meaning& m) {
    return m.stage && m.measure;
  });
}

class LayoutMaker {
 public:
  LayoutMaker(const Table& table, const CellReader& reader)
      : m_table(table), m_cells(table), m_reader(reader), m_lines(linesOf(table, reader)) {}

  TableLayout make() {
    setBounds();
    if (!m_table.caption.empty()) takeCaption();
    for (std::size_t i = 0; i < m_lines.rows.size(); ++i) {
      takeLine(i);
      rememberNames(m_lines.rows[i]);
    }
    m_layout.rowsHaveHeadings = std::ranges::any_of(m_layout.rows, [](const LineHeadings& row) {
      return !row.headings.empty() || std::ranges::any_of(row.sections, &Heading::namesReading);
    });
    m_layout.columnsHaveHeadings = std::ranges::any_of(m_layout.cells, [&](const LaidCell& cell) {
      return !cell.isNote && m_lines.figureColumns.contains(cell.cell->column) &&
             !m_layout.columns[cell.columnHeadings].headings.empty();
    });
    return std::move(m_layout);
  }

 private:
  void setBounds() {
    const auto first = std::ranges::find(m_lines.rows, Role::data, &TableLine::role);
    if (first != m_lines.rows.end()) m_layout.firstRow = first->row;
    for (const TableLine& line : m_lines.rows) {
      if (line.role == Role::data) m_layout.lastRow = line.row;
    }
    const auto& columns = m_lines.figureColumns;
    if (columns.empty()) return;
    const auto& names = m_lines.headingColumns;
    const auto beside = names.empty() ? columns.begin() : columns.upper_bound(*names.rbegin());
    m_layout.firstColumn = beside == columns.end() ? *columns.begin() : *beside;
    m_layout.lastColumn = *columns.rbegin();
  }

  void takeCaption() {
    TableCell caption;
    caption.text = m_table.caption;
    const Heading& heading = m_reader.heading(caption);
    if (heading.saysSomething()) {
      m_sections.push_back(heading);
    } else {
      m_layout.titles.push_back(caption.text);
    }
  }

  void takeLine(std::size_t at) {
    const TableLine& line = m_lines.rows[at];
    if (line.role == Role::heading) {
      if (!m_inHeadings) m_headingRows.clear();
      m_headingRows.push_back(line.row);
      m_columnsOfBlock.clear();
      m_inHeadings = true;
    }
    if (line.role == Role::data && std::exchange(m_inHeadings, false)) lookAtHeadings();
    if (line.role == Role::section) return takeSection(at);
    if (line.role == Role::title) m_layout.titles.push_back(line.cells.front()->text);
    if ((line.role != Role::data && line.role != Role::note) || holdsNamesOnly(line)) {
      m_layout.headingCells += line.cells.size();
      return;
    }
    takeCells(line);
  }

  void takeCells(const TableLine& line) {
    const bool isData = line.role == Role::data;
    m_layout.rows.push_back({rowHeadings(line), m_sections});
    if (isData) addWhatStandsAround(line, m_layout.rows.back());
    for (const TableCell* cell : line.cells) {
      const bool names =
          m_lines.headingColumns.contains(cell->column) || cell->column == m_lines.unitColumn;
      if (isData && names) {
        ++m_layout.headingCells;
      } else {
        addCell(*cell, !isData);
      }
    }
  }

  /// A stage and a metric without figures beside them.
  [[nodiscard]] bool holdsNamesOnly(const TableLine& line) const {
    return std::ranges::all_of(line.cells, [&](const TableCell* cell) {
      return m_lines.headingColumns.contains(cell->column) &&
             m_reader.heading(*cell).saysSomething();
    });
  }

  /// What the block of headings that has just ended says of all rows below it.
  void lookAtHeadings() {
    m_corner.clear();
    for (const int top : m_headingRows) {
      for (const int column : m_lines.headingColumns) add(m_corner, m_cells.at(top, column));
    }
    m_isShifted = std::ranges::any_of(m_headingRows, [&](int top) { return isShifted(top); });
  }

  void addWhatStandsAround(const TableLine& line, LineHeadings& row) const {
    row.corner = m_corner;
    row.isShifted = m_isShifted;
    if (!m_lines.unitColumn) return;
    const TableCell* unit = m_cells.at(line.row, *m_lines.unitColumn);
    if (unit) row.unit = unit->text;
  }

  /// The row has a heading over the names of the rows and none over the last figures: plain
  /// text of a table whose first heading was merged with the one above lacks a cell there.
  [[nodiscard]] bool isShifted(int headingRow) const {
    if (m_lines.headingColumns.empty() || m_lines.figureColumns.empty()) return false;
    const int names = *m_lines.headingColumns.begin();
    const TableCell* first = m_cells.at(headingRow, names);
    const bool others = m_cells.at(headingRow, names + 1) != nullptr;
    if (!first || !others || m_cells.at(headingRow, *m_lines.figureColumns.rbegin())) return false;
    const auto word = m_reader.heading(*first).word;
    return word != HeadingWord::axis && word != HeadingWord::aside;
  }

  void takeSection(std::size_t at) {
    const TableCell& cell = *m_lines.rows[at].cells.front();
    const bool dataBelow =
        std::any_of(m_lines.rows.begin() + static_cast<std::ptrdiff_t>(at), m_lines.rows.end(),
                    [](const TableLine& line) { return line.role == Role::data; });
    if (!dataBelow && !holdsNamesOnly(m_lines.rows[at])) {
      m_layout.rows.push_back({});
      addCell(cell, true);
      return;
    }
    ++m_layout.headingCells;
    const Heading& heading = m_reader.heading(cell);
    if (namesOneReading(heading)) return;
    // A stage takes the place of the one before, and a period of the other period.
    std::erase_if(m_sections, [&](const Heading& old) {
      return old.namesPeriod() == heading.namesPeriod() || old.isUnknown();
    });
    m_sections.push_back(heading);
  }

  void addCell(const TableCell& cell, bool isNote) {
    m_layout.cells.push_back(
        {&cell, m_layout.rows.size() - 1, isNote ? 0 : columnOf(cell.column), isNote});
  }

  std::size_t columnOf(int column) {
    const auto found = m_columnsOfBlock.find(column);
    if (found != m_columnsOfBlock.end()) return found->second;
    m_layout.columns.push_back({columnHeadings(column), {}});
    return m_columnsOfBlock[column] = m_layout.columns.size() - 1;
  }

  void add(std::vector<Heading>& headings, const TableCell* cell) const {
    if (!cell) return;
    const Heading& heading = m_reader.heading(*cell);
    const bool isNumber = m_reader.isFigure(*cell) && !heading.spelled;
    const bool known = std::ranges::any_of(
        headings, [&](const Heading& other) { return other.text == heading.text; });
    if (!isNumber && !known && !heading.text.empty() && !isHarmless(heading)) {
      headings.push_back(heading);
    }
  }

  [[nodiscard]] std::vector<Heading> rowHeadings(const TableLine& line) const {
    std::vector<Heading> headings;
    if (line.role == Role::note) return headings;
    for (const int column : m_lines.headingColumns) {
      const TableCell* cell = m_cells.at(line.row, column);
      const auto above = m_namesAbove.find(column);
      if (!cell && above != m_namesAbove.end() && hasHeadingAfter(line.row, column)) {
        cell = above->second;
      }
      add(headings, cell);
    }
    return joined(std::move(headings));
  }

  [[nodiscard]] bool hasHeadingAfter(int row, int column) const {
    return std::any_of(m_lines.headingColumns.upper_bound(column), m_lines.headingColumns.end(),
                       [&](int later) { return m_cells.at(row, later) != nullptr; });
  }

  void rememberNames(const TableLine& line) {
    if (line.role == Role::heading) return m_namesAbove.clear();
    for (const int column : m_lines.headingColumns) {
      if (const TableCell* cell = m_cells.at(line.row, column)) m_namesAbove[column] = cell;
    }
  }

  [[nodiscard]] std::vector<Heading> columnHeadings(int column) const {
    std::vector<Heading> headings;
    for (const int row : m_headingRows) {
      const TableCell* cell = m_cells.at(row, column);
      if (!cell && hasHeadingBelow(row, column)) cell = leftOf(row, column);
      add(headings, cell);
    }
    return joined(std::move(headings));
  }

  [[nodiscard]] bool hasHeadingBelow(int row, int column) const {
    return std::ranges::any_of(m_headingRows, [&](int later) {
      return later > row && m_cells.at(later, column) != nullptr;
    });
  }

  [[nodiscard]] const TableCell* leftOf(int row, int column) const {
    for (int left = column - 1; left > 0; --left) {
      if (m_lines.headingColumns.contains(left)) return nullptr;
      if (const TableCell* cell = m_cells.at(row, left)) return cell;
    }
    return nullptr;
  }

  /// A year and a quarter below or beside it are one period.
  [[nodiscard]] std::vector<Heading> joined(std::vector<Heading> headings) const {
    for (std::size_t i = 0; i < headings.size(); ++i) {
      for (std::size_t j = 0; j < headings.size(); ++j) {
        if (i == j || headings[j].spelled || !headings[i].spelled) continue;
        TableCell both;
        both.text = headings[j].text + " " + headings[i].text;
        const Heading& heading = m_reader.heading(both);
        if (!heading.spelled && !heading.namesPeriod()) continue;
        const Heading found = heading;
        headings.erase(headings.begin() + static_cast<std::ptrdiff_t>(std::max(i, j)));
        headings[std::min(i, j)] = found;
        return headings;
      }
    }
    return headings;
  }

  const Table& m_table;
  const CellLookup m_cells;
  const CellReader& m_reader;
  TableLines m_lines;
  TableLayout m_layout;
  std::vector<int> m_headingRows;
  bool m_inHeadings = false;
  std::vector<Heading> m_corner;  ///< of the headings above
  bool m_isShifted = false;
  std::vector<Heading> m_sections;
  std::map<int, const TableCell*> m_namesAbove;  ///< the last ones below the headings, by column
  std::map<int, std::size_t> m_columnsOfBlock;
};

}  // namespace

TableLayout layOut(const Table& table, const CellReader& reader) {
  return LayoutMaker(table, reader).make();
}

}  // namespace throughline::exchange
