#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace throughline::exchange {

/// A table of GitHub's Markdown. Every text passes inMarkdown, so that no cell ends early.
class MarkdownTable {
 public:
  explicit MarkdownTable(const std::vector<std::string>& heads) : m_columns(heads.size()) {
    add(heads);
    for (std::size_t i = 0; i < m_columns; ++i) m_text += "| --- ";
    m_text += "|\n";
  }

  /// Requires as many cells as there are heads.
  void add(const std::vector<std::string>& cells);
  [[nodiscard]] const std::string& text() const { return m_text; }

 private:
  std::size_t m_columns;
  std::string m_text;
};

}  // namespace throughline::exchange
