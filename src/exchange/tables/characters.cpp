#include "characters.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace throughline::exchange {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

utf8proc_category_t categoryOf(char32_t character) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(character));
}

bool isDecimalDigit(char32_t character) { return categoryOf(character) == UTF8PROC_CATEGORY_ND; }

}  // namespace

std::u32string charactersOf(std::string_view text) {
  std::u32string characters;
  const auto* data = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t found = 0;
    const utf8proc_ssize_t used = utf8proc_iterate(data, left, &found);
    characters += used > 0 ? static_cast<char32_t>(found) : kReplacement;
    const utf8proc_ssize_t step = std::max<utf8proc_ssize_t>(used, 1);
    data += step;
    left -= step;
  }
  return characters;
}

std::string utf8Of(std::u32string_view characters) {
  std::string text;
  for (const char32_t character : characters) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto count = utf8proc_encode_char(static_cast<utf8proc_int32_t>(character), bytes.data());
    text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(count));
  }
  return text;
}

bool isSpace(char32_t character) {
  if (character >= 0x09 && character <= 0x0D) return true;
  if (character == 0x85) return true;
  const auto category = categoryOf(character);
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
         category == UTF8PROC_CATEGORY_ZP;
}

bool isLetter(char32_t character) {
  const auto category = categoryOf(character);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool isInvisible(char32_t character) { return categoryOf(character) == UTF8PROC_CATEGORY_CF; }

std::optional<int> digitOf(char32_t character) {
  if (!isDecimalDigit(character)) return std::nullopt;
  // Unicode keeps the decimal digits of a script together, in order from zero.
  char32_t first = character;
  while (first > 0 && isDecimalDigit(first - 1)) --first;
  return static_cast<int>((character - first) % 10);
}

std::u32string_view withoutEnds(std::u32string_view characters) {
  while (!characters.empty() && isSpace(characters.front())) characters.remove_prefix(1);
  while (!characters.empty() && isSpace(characters.back())) characters.remove_suffix(1);
  return characters;
}

std::string withoutEnds(std::string_view text) {
  const std::u32string characters = charactersOf(text);
  return utf8Of(withoutEnds(std::u32string_view(characters)));
}

bool sameLetters(std::u32string_view a, std::u32string_view b) {
  const auto lower = [](char32_t c) { return utf8proc_tolower(static_cast<utf8proc_int32_t>(c)); };
  return std::ranges::equal(a, b, {}, lower, lower);
}

}  // namespace throughline::exchange
