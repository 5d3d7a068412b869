#include "markdown_table.h"

#include "markdown_text.h"

namespace throughline::exchange {

void MarkdownTable::add(const std::vector<std::string>& cells) {
  for (const std::string& cell : cells) m_text.append("| ").append(inMarkdown(cell)).append(1, ' ');
  m_text += "|\n";
}

}  // namespace throughline::exchange
