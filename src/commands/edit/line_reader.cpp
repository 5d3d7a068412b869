#include "line_reader.h"

namespace throughline::commands {

bool LineReader::next() {
  m_line.clear();
  m_isCut = false;
  std::streambuf& buffer = *m_in.rdbuf();
  constexpr int kEnd = std::char_traits<char>::eof();
  int c = buffer.sbumpc();
  if (c == kEnd) return false;
  ++m_number;
  for (; c != kEnd && c != '\n'; c = buffer.sbumpc()) {
    if (m_line.size() < m_longest) {
      m_line += static_cast<char>(c);
    } else {
      m_isCut = true;
    }
  }
  return true;
}

}  // namespace throughline::commands
