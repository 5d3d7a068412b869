#pragma once

#include <cstddef>
#include <istream>
#include <string>

namespace throughline::commands {

/// Reads line by line without ever holding more than `longest` bytes.
class LineReader {
 public:
  LineReader(std::istream& in, std::size_t longest) : m_in(in), m_longest(longest) {}

  /// False at the end. A last line needs no newline. What goes on for 64 times the longest
  /// without one (/dev/zero) is no script: it ends there.
  bool next();
  [[nodiscard]] const std::string& line() const { return m_line; }
  /// The line's number, from 1.
  [[nodiscard]] std::size_t number() const { return m_number; }
  /// The line was longer than allowed; the rest of it was passed over.
  [[nodiscard]] bool isCut() const { return m_isCut; }

 private:
  std::istream& m_in;
  std::size_t m_longest;
  std::string m_line;
  std::size_t m_number = 0;
  bool m_isCut = false;
  bool m_isOver = false;
};

}  // namespace throughline::commands
