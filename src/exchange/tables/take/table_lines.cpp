#include "tables/take/table_lines.h"

#include <algorithm>
#include <map>

#include "tables/take/plain_name.h"

namespace throughline::exchange {

namespace {

using Role = TableLine::Role;
using Cells = std::vector<const TableCell*>;

/// What a column holds beside the headings of the table.
struct ColumnCount {
  int figures = 0;
  int words = 0;
  int names = 0;  ///< those of the words that this map knows
  int gaps = 0;
};

/// Each follows on the one before, all forwards or all backwards.
bool areConsecutive(const std::vector<SpelledPeriod>& periods) {
  if (periods.size() < 2) return false;
  const bool forwards = periods[0].start < periods[1].start;
  for (std::size_t i = 1; i < periods.size(); ++i) {
    const bool on = periods[i - 1].start < periods[i].start;
    if (on != forwards || !periods[i - 1].isNextTo(periods[i])) return false;
  }
  return true;
}

class LineFinder {
 public:
  LineFinder(const Table& table, const CellReader& reader) : m_table(table), m_reader(reader) {
    for (const TableCell& cell : table.cells) {
      if (m_lines.rows.empty() || m_lines.rows.back().row != cell.row) {
        m_lines.rows.push_back({cell.row, {}, Role::data});
      }
      m_lines.rows.back().cells.push_back(&cell);
    }
  }

  TableLines find() {
    m_firstData = topHeadings();
    m_counts = countColumns();
    findHeadingColumns();
    for (std::size_t i = 0; i < m_lines.rows.size(); ++i) {
      m_lines.rows[i].role = i < m_firstData ? roleAbove(i) : roleAmong(m_lines.rows[i]);
    }
    return std::move(m_lines);
  }

 private:
  [[nodiscard]] const Heading& heading(const TableCell& cell) const {
    return m_reader.heading(cell);
  }
  [[nodiscard]] bool hasFigures(const TableLine& line) const {
    return std::ranges::any_of(line.cells, [&](const TableCell* cell) {
      const bool beside = cell->column > 1 || m_table.columns == 1;
      return m_reader.isFigure(*cell) || (m_reader.isGap(*cell) && beside);
    });
  }
  [[nodiscard]] bool namesReading(const TableCell& cell) const {
    return heading(cell).namesReading();
  }

  /// How many rows stand above the first one with figures. Years and months may look like
  /// figures there.
  [[nodiscard]] std::size_t topHeadings() const {
    const auto& rows = m_lines.rows;
    std::size_t i = 0;
    while (i < rows.size() && (!hasFigures(rows[i]) || isDateHeading(i)) && !lacksFigures(i)) ++i;
    return i;
  }

  /// The row names a stage and a metric below the headings of periods, and has no figures.
  [[nodiscard]] bool lacksFigures(std::size_t at) const {
    const Cells& cells = m_lines.rows[at].cells;
    if (at == 0 || cells.size() < 2) return false;
    const int last = cells.back()->column;
    const bool below = std::ranges::any_of(m_lines.rows[at - 1].cells, [&](const TableCell* cell) {
      return cell->column > last && heading(*cell).namesPeriod();
    });
    return below &&
           std::ranges::all_of(cells, [&](const TableCell* cell) { return namesReading(*cell); });
  }

  [[nodiscard]] bool isDateHeading(std::size_t at) const {
    const auto& rows = m_lines.rows;
    const Cells& cells = rows[at].cells;
    const auto below = rows.begin() + static_cast<std::ptrdiff_t>(at) + 1;
    if (!std::any_of(below, rows.end(), [&](const TableLine& r) { return hasFigures(r); })) {
      return false;
    }
    if (namesReading(*cells.front())) return false;
    std::vector<SpelledPeriod> periods;
    bool certain = heading(*cells.front()).word == HeadingWord::axis;
    for (const TableCell* cell : cells) {
      const Heading& found = heading(*cell);
      const bool figure = m_reader.isFigure(*cell);
      if (found.spelled) periods.push_back(*found.spelled);
      if (!found.namesPeriod() && (figure || m_reader.isGap(*cell))) return false;
      certain = certain || (found.namesPeriod() && !figure);
    }
    return certain || areConsecutive(periods) || standsOverParts(cells, *below);
  }

  /// A year over its quarters or months.
  [[nodiscard]] bool standsOverParts(const Cells& years, const TableLine& below) const {
    const auto isPart = [&](const TableCell* cell) {
      return readPeriod(cell->text + " " + years.back()->text, 1) && !heading(*cell).spelled;
    };
    return std::ranges::any_of(below.cells, isPart) && !hasFigures(below);
  }

  [[nodiscard]] std::map<int, ColumnCount> countColumns() const {
    std::map<int, ColumnCount> counts;
    for (std::size_t i = m_firstData; i < m_lines.rows.size(); ++i) {
      if (!hasFigures(m_lines.rows[i])) continue;
      for (const TableCell* cell : m_lines.rows[i].cells) {
        ColumnCount& count = counts[cell->column];
        const bool figure = m_reader.isFigure(*cell);
        count.figures += figure ? 1 : 0;
        const bool gap = !figure && m_reader.isGap(*cell);
        count.gaps += gap ? 1 : 0;
        if (figure || gap) continue;
        ++count.words;
        count.names += heading(*cell).meanings.empty() ? 0 : 1;
      }
    }
    return counts;
  }

  void findHeadingColumns() {
    for (const auto& [column, count] : m_counts) {
      if (count.figures > 0 && count.figures >= count.words) m_lines.figureColumns.insert(column);
    }
    if (isDateColumn()) m_lines.figureColumns.erase(m_lines.figureColumns.begin());
    if (m_lines.figureColumns.empty()) return;
    const int last = *m_lines.figureColumns.rbegin();
    for (const auto& [column, count] : m_counts) {
      if (m_lines.figureColumns.contains(column) || count.words < count.gaps) continue;
      const bool names = count.names > 0 && count.names * 2 >= count.words;
      if ((column < last || names) && !standsAside(column)) m_lines.headingColumns.insert(column);
      const Heading* head = headOf(column);
      if (head && head->word == HeadingWord::unit) m_lines.unitColumn = column;
    }
    if (isNumbering()) {
      m_lines.headingColumns.insert(*m_lines.figureColumns.begin());
      m_lines.figureColumns.erase(m_lines.figureColumns.begin());
    }
  }

  /// The first column holds consecutive years or months with figures beside them, or is
  /// headed as one of periods.
  [[nodiscard]] bool isDateColumn() const {
    if (m_lines.figureColumns.size() < 2 ||
        *m_lines.figureColumns.begin() != m_counts.begin()->first) {
      return false;
    }
    std::vector<SpelledPeriod> periods;
    for (const TableCell* cell : dataCells(*m_lines.figureColumns.begin())) {
      const Heading& found = heading(*cell);
      if (found.spelled) periods.push_back(*found.spelled);
      if (!found.spelled && m_reader.isFigure(*cell)) return false;
    }
    const Heading* head = headOf(*m_lines.figureColumns.begin());
    const bool headed = head && head->word == HeadingWord::axis && !periods.empty();
    return headed || areConsecutive(periods);
  }

  /// 1, 2, 3 before the names of the rows.
  [[nodiscard]] bool isNumbering() const {
    if (m_lines.headingColumns.empty() || m_lines.figureColumns.size() < 2) return false;
    const int first = *m_lines.figureColumns.begin();
    if (first > *m_lines.headingColumns.begin()) return false;
    int expected = 1;
    for (const TableCell* cell : dataCells(first)) {
      const std::string number = std::to_string(expected++);
      if (cleanName(cell->text) != number && cleanName(cell->text) != number + ".") return false;
    }
    return true;
  }

  [[nodiscard]] Cells dataCells(int column) const {
    Cells cells;
    for (std::size_t i = m_firstData; i < m_lines.rows.size(); ++i) {
      for (const TableCell* cell : m_lines.rows[i].cells) {
        if (cell->column == column) cells.push_back(cell);
      }
    }
    return cells;
  }

  /// The lowest heading of the column; null where there is none.
  [[nodiscard]] const Heading* headOf(int column) const {
    for (std::size_t i = m_firstData; i-- > 0;) {
      for (const TableCell* cell : m_lines.rows[i].cells) {
        if (cell->column == column) return &heading(*cell);
      }
    }
    return nullptr;
  }

  /// A column of owners, comments or units says so at its head.
  [[nodiscard]] bool standsAside(int column) const {
    const Heading* head = headOf(column);
    return head && (head->word == HeadingWord::aside || head->word == HeadingWord::unit);
  }

  [[nodiscard]] bool standsOverFigures(const TableCell& cell) const {
    const auto first = m_lines.figureColumns.lower_bound(cell.column);
    return first != m_lines.figureColumns.end() && *first < cell.column + cell.columns;
  }
  [[nodiscard]] bool coversAllFigures(const TableCell& cell) const {
    const std::set<int>& columns = m_lines.figureColumns;
    return !columns.empty() && cell.column <= *columns.begin() &&
           *columns.rbegin() < cell.column + cell.columns && columns.size() > 1;
  }

  [[nodiscard]] Role roleAbove(std::size_t at) const {
    const TableLine& line = m_lines.rows[at];
    if (line.cells.size() > 1) return Role::heading;
    const TableCell& cell = *line.cells.front();
    const Heading& found = heading(cell);
    const bool beside = !standsOverFigures(cell) || coversAllFigures(cell);
    const bool known = !found.meanings.empty() || found.spelled ||
                       found.word == HeadingWord::plan || found.word == HeadingWord::target ||
                       found.word == HeadingWord::actual;
    if (known) return beside ? Role::section : Role::heading;
    if (found.word && !beside) return Role::heading;
    return beside || at + 1 < m_firstData ? Role::title : Role::heading;
  }

  [[nodiscard]] Role roleAmong(const TableLine& line) const {
    if (repeatsHeading(line)) return Role::heading;
    if (hasFigures(line)) return Role::data;
    const bool headsColumns = std::ranges::any_of(line.cells, [&](const TableCell* cell) {
      const Heading& found = heading(*cell);
      return standsOverFigures(*cell) && !coversAllFigures(*cell) &&
             (!found.meanings.empty() || found.spelled || found.word);
    });
    if (headsColumns) return Role::heading;
    return line.cells.size() == 1 ? Role::section : Role::note;
  }

  [[nodiscard]] bool repeatsHeading(const TableLine& line) const {
    return std::any_of(
        m_lines.rows.begin(), m_lines.rows.begin() + static_cast<std::ptrdiff_t>(m_firstData),
        [&](const TableLine& top) {
          return line.cells.size() > 1 &&
                 std::ranges::equal(
                     line.cells, top.cells, {},
                     [](const TableCell* c) { return std::pair(c->column, c->text); },
                     [](const TableCell* c) { return std::pair(c->column, c->text); });
        });
  }

  const Table& m_table;
  const CellReader& m_reader;
  TableLines m_lines;
  std::size_t m_firstData = 0;
  std::map<int, ColumnCount> m_counts;
};

}  // namespace

TableLines linesOf(const Table& table, const CellReader& reader) {
  return LineFinder(table, reader).find();
}

}  // namespace throughline::exchange
