#include "throughline/journey/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>

namespace throughline::journey {

namespace {

constexpr std::string_view kSpaces = " \t\n\r\f\v";

// Calls `take(codepoint, bytes)` for each character; false on invalid UTF-8.
template <class Take>
bool eachCharacter(std::string_view text, Take take) {
  const auto* data = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t codepoint = 0;
    const utf8proc_ssize_t used = utf8proc_iterate(data, left, &codepoint);
    if (used <= 0) return false;
    take(codepoint,
         std::string_view(reinterpret_cast<const char*>(data), static_cast<std::size_t>(used)));
    data += used;
    left -= used;
  }
  return true;
}

bool isControl(utf8proc_int32_t codepoint) {
  return (codepoint < 0x20 && codepoint != '\n' && codepoint != '\t') ||
         (codepoint >= 0x7F && codepoint < 0xA0);
}

bool isLineEnd(utf8proc_int32_t codepoint) {
  return codepoint == '\n' || codepoint == '\r' || codepoint == 0x85 || codepoint == 0x2028 ||
         codepoint == 0x2029;
}

bool isAscii(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

// Most texts are ASCII without control characters, and that is told much faster than
// what a text of any script needs.
bool isPlainAscii(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t'; });
}

std::string lowerAscii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

// Invalid UTF-8 is refused elsewhere; here it stays as it is.
std::string mappedBy(std::string_view text, int options) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &mapped,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_CASEFOLD | options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

std::string withOneSpaceBetweenWords(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  bool gap = false;
  for (const char c : text) {
    if (kSpaces.find(c) != std::string_view::npos) {
      gap = !result.empty();
      continue;
    }
    if (gap) result += ' ';
    gap = false;
    result += c;
  }
  return result;
}

// Told by Unicode's combining classes: accents are 200 and above, Hebrew, Arabic and
// Syriac points 10 to 36, tone marks of Thai and Lao 107 and 122. Others are letters'
// own parts: nukta and voicing marks 7 and 8, virama 9, vowels of Thai and Lao.
bool isAccent(utf8proc_int32_t codepoint) {
  const int place = utf8proc_get_property(codepoint)->combining_class;
  return place >= 200 || (place >= 10 && place <= 36) || place == 107 || place == 122;
}

/// Letters with a stroke or of two letters, which Unicode does not take apart.
std::string_view plainLetter(utf8proc_int32_t codepoint) {
  switch (codepoint) {
    case U'ł':
      return "l";
    case U'ø':
      return "o";
    case U'đ':
    case U'ð':
      return "d";
    case U'ħ':
      return "h";
    case U'ŧ':
      return "t";
    case U'ı':
      return "i";
    case U'æ':
      return "ae";
    case U'œ':
      return "oe";
    default:
      return {};
  }
}

}  // namespace

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(kSpaces);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(kSpaces) - first + 1));
}

bool isBlank(std::string_view text) {
  return text.find_first_not_of(kSpaces) == std::string_view::npos;
}

std::string folded(std::string_view text) {
  return withOneSpaceBetweenWords(isAscii(text) ? lowerAscii(text)
                                                : mappedBy(text, UTF8PROC_COMPOSE));
}

std::string searchForm(std::string_view text) {
  if (isAscii(text)) return withOneSpaceBetweenWords(lowerAscii(text));
  const std::string apart = mappedBy(text, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_IGNORE);
  std::string plain;
  plain.reserve(apart.size());
  const bool valid = eachCharacter(apart, [&](utf8proc_int32_t c, std::string_view bytes) {
    if (isAccent(c)) return;
    const std::string_view letter = plainLetter(c);
    plain += letter.empty() ? bytes : letter;
  });
  return withOneSpaceBetweenWords(valid ? mappedBy(plain, UTF8PROC_COMPOSE) : text);
}

std::optional<std::size_t> characterCount(std::string_view text) {
  if (isPlainAscii(text)) return text.size();
  std::size_t count = 0;
  if (!eachCharacter(text, [&](auto, auto) { ++count; })) return std::nullopt;
  return count;
}

bool hasControlCharacters(std::string_view text) {
  if (isPlainAscii(text)) return false;
  bool found = false;
  eachCharacter(text, [&](utf8proc_int32_t c, auto) { found = found || isControl(c); });
  return found;
}

std::optional<ControlCharacter> firstControlCharacter(std::string_view text) {
  if (isPlainAscii(text)) return std::nullopt;
  std::optional<ControlCharacter> found;
  std::size_t place = 0;
  eachCharacter(text, [&](utf8proc_int32_t c, auto) {
    ++place;
    if (!found && isControl(c)) found = ControlCharacter{static_cast<char32_t>(c), place};
  });
  return found;
}

std::string characterName(char32_t character) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string digits;
  for (auto rest = static_cast<std::uint32_t>(character); rest > 0 || digits.size() < 4; rest /= 16)
    digits.insert(digits.begin(), kDigits[rest % 16]);
  return "U+" + digits;
}

std::string shortened(std::string_view text, std::size_t most) {
  std::string result;
  std::size_t count = 0;
  const bool valid = eachCharacter(text, [&](utf8proc_int32_t c, std::string_view bytes) {
    const bool isSpace = c < 0x20 || isControl(c) || isLineEnd(c);
    if (++count <= most) result += isSpace ? std::string_view(" ") : bytes;
  });
  if (count > most) result += "…";
  if (!valid) result += "�";
  return result;
}

std::string quotable(std::string_view text, std::size_t most) {
  return isolated(shortened(text, most));
}

}  // namespace throughline::journey
