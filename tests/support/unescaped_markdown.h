#pragma once

#include <string>
#include <string_view>

namespace throughline::support {

[[nodiscard]] inline bool isAsciiPunctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

/// CommonMark 0.31, "Backslash escapes": a backslash before a punctuation mark of ASCII is taken
/// away, any other one is a backslash.
[[nodiscard]] inline std::string unescaped(std::string_view markdown) {
  std::string text;
  for (std::size_t i = 0; i < markdown.size(); ++i) {
    const bool escapes =
        markdown[i] == '\\' && i + 1 < markdown.size() && isAsciiPunctuation(markdown[i + 1]);
    text += markdown[escapes ? ++i : i];
  }
  return text;
}

}  // namespace throughline::support
