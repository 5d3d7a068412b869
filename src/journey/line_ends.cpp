#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

/// The bytes of the line end that the text begins with; 0 where it begins with none.
std::size_t lineEndAt(std::string_view text) {
  if (text.starts_with("\r\n")) return 2;
  if (text.starts_with('\r') || text.starts_with('\n')) return 1;
  if (text.starts_with("\xC2\x85")) return 2;                                           // U+0085
  return text.starts_with("\xE2\x80\xA8") || text.starts_with("\xE2\x80\xA9") ? 3 : 0;  // U+2028, 9
}

std::string withLineEndsAs(char end, std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const std::size_t length = lineEndAt(text);
    result += length > 0 ? end : text.front();
    text.remove_prefix(length > 0 ? length : 1);
  }
  return result;
}

}  // namespace

std::string withNewlines(std::string_view text) { return withLineEndsAs('\n', text); }

std::string onOneLine(std::string_view text) {
  const std::string lines = withNewlines(text);
  const auto first = lines.find_first_not_of('\n');
  if (first == std::string::npos) return {};
  return withLineEndsAs(
      ' ', std::string_view(lines).substr(first, lines.find_last_not_of('\n') - first + 1));
}

}  // namespace throughline::journey
