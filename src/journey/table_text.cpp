#include "throughline/journey/table_text.h"

namespace throughline::journey {

std::string tableCell(const std::string& text) {
  if (text.find_first_of("\t\n\"") == std::string::npos) return text;
  std::string cell = "\"";
  for (const char c : text) cell += c == '"' ? std::string("\"\"") : std::string(1, c);
  return cell + "\"";
}

}  // namespace throughline::journey
