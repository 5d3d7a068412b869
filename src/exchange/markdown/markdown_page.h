#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/markdown_table.h"

namespace throughline::exchange {

/// A line in the making, its parts separated by dots. Every text in it passes inMarkdown; blank
/// ones leave no trace. A text of several lines stays one.
class MarkdownLine {
 public:
  MarkdownLine& text(std::string_view text);
  MarkdownLine& bold(std::string_view text);
  /// "4. Evaluation": of a heading, where that begins no list.
  MarkdownLine& numbered(std::size_t place, std::string_view text);

  [[nodiscard]] bool isEmpty() const { return m_lines.empty(); }
  /// The first line has what stands before the first line end of all its parts.
  [[nodiscard]] const std::vector<std::string>& lines() const { return m_lines; }

 private:
  void add(std::string part);

  std::vector<std::string> m_lines;
};

/// A page of headings, paragraphs and nested bullets.
class MarkdownPage {
 public:
  void heading(int level, const MarkdownLine& line);
  void paragraph(const MarkdownLine& line);
  /// `depth` 0 is the outermost. An empty line adds nothing.
  void bullet(std::size_t depth, const MarkdownLine& line);
  void table(const MarkdownTable& table);
  /// An empty line, where there is none yet.
  void gap();

  /// A heading with what `fill` writes below it; nothing at all where that is nothing.
  template <class Fill>
  void part(int level, const MarkdownLine& line, Fill fill) {
    const std::size_t before = m_text.size();
    heading(level, line);
    const std::size_t after = m_text.size();
    fill();
    if (m_text.size() == after) m_text.resize(before);
  }

  [[nodiscard]] const std::string& text() const { return m_text; }

 private:
  void addLines(const std::string& indent, const MarkdownLine& line);

  std::string m_text;
};

}  // namespace throughline::exchange
