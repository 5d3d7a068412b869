#include "markdown_page.h"

#include <algorithm>

#include "markdown_text.h"
#include "throughline/journey/text.h"

namespace throughline::exchange {

namespace {

// Enough for every reader of Markdown, and not so much that CommonMark takes it for code.
constexpr std::size_t kIndent = 4;
constexpr std::string_view kDot = " · ";

}  // namespace

MarkdownLine& MarkdownLine::text(std::string_view text) {
  const std::string lines = journey::withNewlines(text);
  std::size_t from = 0;
  bool first = true;
  while (from <= lines.size()) {
    const std::size_t end = std::min(lines.find('\n', from), lines.size());
    std::string line = inMarkdown(std::string_view(lines).substr(from, end - from));
    from = end + 1;
    if (line.empty()) continue;
    if (first) {
      add(std::move(line));
    } else {
      m_lines.push_back(std::move(line));
    }
    first = false;
  }
  return *this;
}

MarkdownLine& MarkdownLine::bold(std::string_view text) {
  if (std::string part = boldInMarkdown(text); !part.empty()) add(std::move(part));
  return *this;
}

MarkdownLine& MarkdownLine::numbered(std::size_t place, std::string_view text) {
  add(std::to_string(place) + ". " + inMarkdown(text));
  return *this;
}

void MarkdownLine::add(std::string part) {
  if (m_lines.empty()) {
    m_lines.push_back(std::move(part));
  } else {
    m_lines.back().append(kDot).append(part);
  }
}

void MarkdownPage::heading(int level, const MarkdownLine& line) {
  gap();
  m_text.append(static_cast<std::size_t>(level), '#');
  for (const std::string& each : line.lines()) m_text.append(1, ' ').append(each);
  m_text += "\n\n";
}

void MarkdownPage::paragraph(const MarkdownLine& line) {
  if (line.isEmpty()) return;
  gap();
  addLines("", line);
}

void MarkdownPage::bullet(std::size_t depth, const MarkdownLine& line) {
  if (line.isEmpty()) return;
  m_text.append(depth * kIndent, ' ').append("- ");
  addLines(std::string(depth * kIndent + 2, ' '), line);
}

void MarkdownPage::table(const MarkdownTable& table) {
  gap();
  m_text += table.text();
}

void MarkdownPage::addLines(const std::string& indent, const MarkdownLine& line) {
  const auto& lines = line.lines();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) m_text.append("  \n").append(indent);  // two spaces: the line ends here
    m_text += lines[i];
  }
  m_text += '\n';
}

void MarkdownPage::gap() {
  if (!m_text.empty() && !m_text.ends_with("\n\n")) m_text += '\n';
}

}  // namespace throughline::exchange
