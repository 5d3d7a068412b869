#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "throughline/exchange/base64.h"

// A text of ASCII as it may stand in the bytes of a file, whatever wrote it there.

namespace throughline::support {

[[nodiscard]] inline std::string inUtf16(std::string_view text, bool bigEndian) {
  std::string bytes;
  for (const char c : text) bytes += bigEndian ? std::string{'\0', c} : std::string{c, '\0'};
  return bytes;
}

[[nodiscard]] inline std::string escapedAs(std::string_view text, std::string_view before) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string escaped;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    escaped.append(before).append(1, kDigits[byte >> 4U]).append(1, kDigits[byte & 15U]);
  }
  return escaped;
}

/// What base64 makes of the text wherever it begins among other bytes: the part that does not
/// depend on its neighbours, for each of the three places.
[[nodiscard]] inline std::vector<std::string> inBase64(std::string_view text) {
  std::vector<std::string> all;
  for (std::size_t skip = 0; skip < 3; ++skip) {
    const std::string_view rest = text.substr(skip);
    all.push_back(exchange::toBase64(rest.substr(0, rest.size() / 3 * 3)));
  }
  return all;
}

[[nodiscard]] inline std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return text;
}

[[nodiscard]] inline std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
  return text;
}

/// Empty where the bytes hold the text in none of the ways in which programs write texts; else
/// in which.
[[nodiscard]] inline std::string foundIn(const std::string& bytes, const std::string& text) {
  const std::string lowered = lower(bytes);
  const auto holds = [&](const std::string& part) {
    return lowered.find(lower(part)) != std::string::npos;
  };
  if (holds(text)) return "UTF-8";
  if (holds(inUtf16(text, false))) return "UTF-16LE";
  if (holds(inUtf16(text, true))) return "UTF-16BE";
  if (holds(escapedAs(text, "\\u00"))) return "JSON";
  if (holds(escapedAs(text, "%"))) return "percent-encoded";
  if (holds(escapedAs(text, ""))) return "hexadecimal";
  if (holds(std::string(text.rbegin(), text.rend()))) return "backwards";
  for (const std::string& way : {text, lower(text), upper(text)}) {
    for (const std::string& part : inBase64(way)) {
      if (bytes.find(part) != std::string::npos) return "base64";
    }
    for (const std::string& part : inBase64(inUtf16(way, false))) {
      if (bytes.find(part) != std::string::npos) return "base64 of UTF-16";
    }
  }
  return {};
}

}  // namespace throughline::support
