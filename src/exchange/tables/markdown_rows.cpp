#include <algorithm>
#include <optional>

#include "table_text.h"
#include "throughline/journey/text.h"

namespace throughline::exchange {

namespace {

std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of("\r\n"), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
    text.remove_prefix(text.starts_with("\r\n") ? 2 : text.empty() ? 0 : 1);
  }
  return lines;
}

// Without spaces around it and the marks of bold, italic and struck type and of code.
std::string plainText(std::string_view cell) {
  std::string text = journey::trimmed(cell);
  for (const std::string_view mark : {"**", "__", "~~", "*", "_", "`"}) {
    const bool marked =
        text.size() > 2 * mark.size() && text.starts_with(mark) && text.ends_with(mark);
    if (marked) text = text.substr(mark.size(), text.size() - 2 * mark.size());
  }
  return text;
}

// "| a | b \| c |": outer pipes may be left out, an escaped one is text.
std::vector<std::string> cellsOf(std::string_view line) {
  std::vector<std::string> cells(1);
  const std::string trimmed = journey::trimmed(line);
  for (std::size_t i = trimmed.starts_with('|') ? 1 : 0; i < trimmed.size(); ++i) {
    if (trimmed.compare(i, 2, "\\|") == 0) {
      cells.back() += trimmed[++i];
    } else if (trimmed[i] != '|') {
      cells.back() += trimmed[i];
    } else if (i + 1 < trimmed.size()) {
      cells.emplace_back();
    }
  }
  for (std::string& cell : cells) cell = plainText(cell);
  return cells;
}

// ":---", "---:", ":-:".
bool alignsColumn(std::string_view cell) {
  if (cell.starts_with(':')) cell.remove_prefix(1);
  if (cell.ends_with(':')) cell.remove_suffix(1);
  return !cell.empty() && cell.find_first_not_of('-') == std::string_view::npos;
}

bool beginsTable(std::string_view heading, std::string_view alignment) {
  if (heading.find('|') == std::string_view::npos) return false;
  const auto cells = cellsOf(alignment);
  return std::ranges::all_of(cells, alignsColumn) && cells.size() == cellsOf(heading).size();
}

}  // namespace

std::vector<TextRows> markdownTables(std::string_view text) {
  const std::vector<std::string_view> lines = linesOf(text);
  std::vector<TextRows> tables;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!beginsTable(lines[i], lines[i + 1])) continue;
    TextRows rows{cellsOf(lines[i])};
    for (i += 2; i < lines.size() && !journey::isBlank(lines[i]); ++i) {
      rows.push_back(cellsOf(lines[i]));
    }
    tables.push_back(std::move(rows));
  }
  return tables;
}

}  // namespace throughline::exchange
