#include "throughline/journey/table_text.h"

namespace throughline::journey {

// A cell that begins with a quote runs to the closing one, with "" for a quote.
std::vector<TableRow> tableRows(std::string_view text) {
  std::vector<TableRow> rows{{""}};
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string& cell = rows.back().back();
    const char c = text[i];
    if (quoted) {
      if (c != '"')
        cell += c;
      else if (i + 1 < text.size() && text[i + 1] == '"')
        cell += text[++i];
      else
        quoted = false;
    } else if (c == '"' && cell.empty()) {
      quoted = true;
    } else if (c == '\t') {
      rows.back().emplace_back();
    } else if (c == '\n') {
      rows.push_back({""});
    } else if (c != '\r') {
      cell += c;
    }
  }
  if (rows.size() > 1 && rows.back() == TableRow{""}) rows.pop_back();
  return rows;
}

std::string tableCell(const std::string& text) {
  if (text.find_first_of("\t\n\"") == std::string::npos) return text;
  std::string cell = "\"";
  for (const char c : text) cell += c == '"' ? std::string("\"\"") : std::string(1, c);
  return cell + "\"";
}

}  // namespace throughline::journey
