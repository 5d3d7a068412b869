#include "text_table.h"

#include <algorithm>

#include "throughline/journey/text.h"

namespace throughline::commands {

namespace {

// Isolates take no room.
std::size_t widthOf(const std::string& cell) {
  std::size_t isolates = 0;
  for (const char* mark : {"\u2066", "\u2067", "\u2068", "\u2069"}) {
    for (auto at = cell.find(mark); at != cell.npos; at = cell.find(mark, at + 1)) ++isolates;
  }
  return journey::characterCount(cell).value_or(isolates) - isolates;
}

}  // namespace

void TextTable::print(std::ostream& out) const {
  std::vector<std::size_t> widths(m_rows.front().size());
  for (const auto& row : m_rows) {
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], widthOf(row[i]));
  }
  for (const auto& row : m_rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string space(widths[i] - widthOf(row[i]), ' ');
      line += (i == 0 ? "" : "  ") + (i == 0 ? row[i] + space : space + row[i]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
  }
}

}  // namespace throughline::commands
