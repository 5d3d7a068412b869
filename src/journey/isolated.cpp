#include <utf8proc.h>

#include <algorithm>

#include "throughline/journey/text.h"

// The Unicode bidirectional algorithm (UAX 9), as far as it is needed to tell that a text
// keeps to itself.

namespace throughline::journey {

namespace {

constexpr std::string_view kFirstStrongIsolate = "\xE2\x81\xA8";  // U+2068
constexpr std::string_view kPopIsolate = "\xE2\x81\xA9";          // U+2069

enum class Part { other, isolate, pop, embedding };

Part partOf(utf8proc_int32_t codepoint) {
  switch (utf8proc_get_property(codepoint)->bidi_class) {
    case UTF8PROC_BIDI_CLASS_LRI:
    case UTF8PROC_BIDI_CLASS_RLI:
    case UTF8PROC_BIDI_CLASS_FSI:
      return Part::isolate;
    case UTF8PROC_BIDI_CLASS_PDI:
      return Part::pop;
    case UTF8PROC_BIDI_CLASS_LRE:
    case UTF8PROC_BIDI_CLASS_LRO:
    case UTF8PROC_BIDI_CLASS_RLE:
    case UTF8PROC_BIDI_CLASS_RLO:
    case UTF8PROC_BIDI_CLASS_PDF:
      return Part::embedding;
    default:
      return Part::other;
  }
}

/// One line, without the ends of isolates that nothing in it began.
struct Line {
  std::string text;
  std::size_t open = 0;  ///< isolates that it begins and does not end
  bool leaks = false;    ///< what follows it could come out in another order

  void take(std::string_view character, Part part) {
    leaks = leaks || (part == Part::embedding && open == 0) || (part == Part::pop && open == 0);
    if (part == Part::pop && open-- == 0) {
      open = 0;
      return;
    }
    if (part == Part::isolate) ++open;
    text += character;
  }
  [[nodiscard]] std::string closed() const {
    if (!leaks && open == 0) return text;
    std::string result(kFirstStrongIsolate);
    result += text;
    // One for each that is open, and one for ours.
    for (std::size_t i = 0; i <= open; ++i) result += kPopIsolate;
    return result;
  }
};

}  // namespace

std::string isolated(std::string_view text) {
  // Each of the marks begins with this byte.
  if (text.find('\xE2') == text.npos) return std::string(text);
  std::string result;
  Line line;
  const auto* data = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t codepoint = 0;
    const auto used =
        utf8proc_iterate(data + at, static_cast<utf8proc_ssize_t>(text.size() - at), &codepoint);
    const auto length = static_cast<std::size_t>(std::max<utf8proc_ssize_t>(used, 1));
    if (used > 0 && codepoint == '\n') {
      result += line.closed() + '\n';
      line = {};
    } else {
      line.take(text.substr(at, length), used > 0 ? partOf(codepoint) : Part::other);
    }
    at += length;
  }
  return result + line.closed();
}

std::string shownFileName(std::string_view name) {
  std::string result;
  while (!name.empty()) {
    const std::string_view character = name.substr(0, 3);
    const bool isMark = (character >= "\xE2\x80\xAA" && character <= "\xE2\x80\xAE") ||
                        (character >= "\xE2\x81\xA6" && character <= "\xE2\x81\xA9");
    result += isMark ? std::string_view("\xEF\xBF\xBD") : name.substr(0, 1);
    name.remove_prefix(isMark ? 3 : 1);
  }
  return result;
}

}  // namespace throughline::journey
