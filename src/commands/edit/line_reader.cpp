#include "line_reader.h"

namespace throughline::commands {

namespace {

constexpr std::size_t kEndless = 64;  // times the longest line

}  // namespace

bool LineReader::next() {
  if (m_isOver) return false;
  m_line.clear();
  m_isCut = false;
  std::streambuf& buffer = *m_in.rdbuf();
  constexpr int kEnd = std::char_traits<char>::eof();
  int c = buffer.sbumpc();
  if (c == kEnd) return false;
  ++m_number;
  std::size_t length = 0;
  for (; c != kEnd && c != '\n' && !m_isOver; c = buffer.sbumpc()) {
    m_isOver = ++length == kEndless * m_longest;
    if (m_line.size() < m_longest) {
      m_line += static_cast<char>(c);
    } else {
      m_isCut = true;
    }
  }
  return true;
}

}  // namespace throughline::commands
