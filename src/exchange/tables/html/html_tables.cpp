#include "html_tables.h"

#include <algorithm>

#include "cell_value.h"
#include "html_cell.h"
#include "tables/cell_text.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/tables.h"

namespace throughline::exchange {

namespace {

constexpr int kMostColumnsOfTable = 16384;  // as many as Excel has

/// Sets the cells of one <table> side by side, below those that reach down to them.
class TableBuilder {
 public:
  explicit TableBuilder(const StyleSheet& styles) : m_styles(styles) {
    m_table.sign = styles.sign();
  }

  Table build(const xmlNode& table) {
    addRows(table);
    m_table.rows = m_row;
    leaveOutHiddenColumns();
    std::erase_if(m_table.cells, [](const TableCell& cell) { return isBlankCell(cell.text); });
    for (TableCell& cell : m_table.cells) {
      cell.rows = std::min(cell.rows, m_table.rows - cell.row + 1);
    }
    return std::move(m_table);
  }

 private:
  void addRows(const xmlNode& parent) {
    eachChild(parent, [this](const xmlNode& child) {
      const std::string_view name = elementName(child);
      if (name.empty() || name == "table") return;
      if (name == "col") return addColumn(child);
      if (m_styles.hides(child)) return;
      if (name == "caption") {
        m_table.caption = cellOf(child, m_styles).text;
        return;
      }
      if (name == "tr") return addRow(child);
      addRows(child);
    });
  }

  // Excel hides a column here and leaves its cells in their rows.
  void addColumn(const xmlNode& column) {
    const auto span = numberIn(attributeOf(column, "span").value_or("1")).value_or(1);
    const auto count = static_cast<std::size_t>(std::clamp(span, 1.0, 1.0 * kMostColumnsOfTable));
    m_hidden.resize(std::min<std::size_t>(m_hidden.size() + count, kMostColumnsOfTable),
                    m_styles.hides(column));
  }

  void addRow(const xmlNode& row) {
    ++m_row;
    int column = 1;
    eachChild(row, [&](const xmlNode& child) {
      if (!isElement(child, "td") && !isElement(child, "th")) return;
      if (m_styles.hides(child)) return;
      TableCell cell = cellOf(child, m_styles);
      while (isTaken(column)) ++column;
      cell.row = m_row;
      cell.column = column;
      column += cell.columns;
      if (column - 1 > kMostColumnsOfTable) {
        throw journey::Error(journey::Blame::input, "",
                             journey::messages::tableTooWide(kMostColumnsOfTable));
      }
      take(cell);
      // Excel's way of saying that a text runs over into empty cells.
      if (m_styles.property(child, "mso-ignore") == "colspan") cell.columns = 1;
      m_table.cells.push_back(std::move(cell));
    });
  }

  [[nodiscard]] bool isTaken(int column) const {
    const auto at = static_cast<std::size_t>(column);
    return at < m_takenTo.size() && m_takenTo[at] >= m_row;
  }

  void take(const TableCell& cell) {
    const auto end = static_cast<std::size_t>(cell.column + cell.columns);
    m_takenTo.resize(std::max(m_takenTo.size(), end), 0);
    std::fill(m_takenTo.begin() + cell.column, m_takenTo.begin() + cell.column + cell.columns,
              cell.row + cell.rows - 1);
    m_table.columns = std::max(m_table.columns, cell.column + cell.columns - 1);
  }

  void leaveOutHiddenColumns() {
    if (std::ranges::count(m_hidden, true) == 0) return;
    std::vector<int> shownBefore{0};  // by column, from 0
    for (int column = 0; column < m_table.columns; ++column) {
      const auto at = static_cast<std::size_t>(column);
      const bool hidden = at < m_hidden.size() && m_hidden[at];
      shownBefore.push_back(shownBefore.back() + (hidden ? 0 : 1));
    }
    const auto before = [&](int column) { return shownBefore[static_cast<std::size_t>(column)]; };
    for (TableCell& cell : m_table.cells) {
      const int from = before(cell.column - 1);
      cell.columns = before(cell.column - 1 + cell.columns) - from;
      cell.column = from + 1;
    }
    std::erase_if(m_table.cells, [](const TableCell& cell) { return cell.columns == 0; });
    m_table.columns = shownBefore.back();
  }

  const StyleSheet& m_styles;
  Table m_table;
  int m_row = 0;
  std::vector<int> m_takenTo;  ///< by column, the last row that a cell above reaches to
  std::vector<bool> m_hidden;  ///< by column, from 0
};

void collectTables(const xmlNode& node, const StyleSheet& styles, std::vector<Table>& tables) {
  if (styles.hides(node)) return;
  if (isElement(node, "table")) {
    Table table = TableBuilder(styles).build(node);
    if (!table.cells.empty()) tables.push_back(std::move(table));
  }
  eachChild(node, [&](const xmlNode& child) { collectTables(child, styles, tables); });
}

constexpr auto kNowhere = std::string_view::npos;

// Where the tag begins, in letters of either case.
std::size_t findTag(std::string_view text, std::string_view tag) {
  const auto same = [](char c, char small) {
    return (c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c) == small;
  };
  for (auto from = text.begin();;) {
    from = std::search(from, text.end(), tag.begin(), tag.end(), same);
    if (from == text.end()) return kNowhere;
    const auto end = from + static_cast<std::ptrdiff_t>(tag.size());
    if (end == text.end() || *end == '>' || *end == '/' ||
        static_cast<unsigned char>(*end) <= ' ') {
      return static_cast<std::size_t>(from - text.begin());
    }
    from = end;
  }
}

// Some programs copy the rows of a table without the table.
std::string withTableAround(const std::string& html) {
  const std::size_t row = findTag(html, "<tr");
  if (row == kNowhere || findTag(html, "<table") != kNowhere) return html;
  return html.substr(0, row) + "<table>" + html.substr(row);
}

}  // namespace

bool holdsHtmlTable(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return false;
  const bool windows = text.substr(first).starts_with("Version:") &&
                       text.substr(0, 400).find("StartHTML:") != std::string_view::npos;
  if (text[first] != '<' && !windows) return false;
  return findTag(text, "<table") != kNowhere || findTag(text, "<tr") != kNowhere;
}

std::vector<Table> htmlTables(const std::string& utf8) {
  const HtmlDocument document(withTableAround(utf8));
  std::vector<Table> tables;
  if (!document.root()) return tables;
  const StyleSheet styles(*document.root());
  collectTables(*document.root(), styles, tables);
  return tables;
}

}  // namespace throughline::exchange
