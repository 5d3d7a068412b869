#pragma once

#include <optional>
#include <string>
#include <string_view>

// Texts of tables as characters: what white space, letters and digits are in any script.

namespace throughline::exchange {

/// The code points of UTF-8; bytes that are none become U+FFFD.
[[nodiscard]] std::u32string charactersOf(std::string_view text);
[[nodiscard]] std::string utf8Of(std::u32string_view characters);

[[nodiscard]] bool isSpace(char32_t character);
[[nodiscard]] bool isLetter(char32_t character);
/// A character without a width: joiners, marks of direction, a soft hyphen.
[[nodiscard]] bool isInvisible(char32_t character);
/// 0 to 9 for a decimal digit.
[[nodiscard]] std::optional<int> digitOf(char32_t character);

/// Without white space of any kind at both ends.
[[nodiscard]] std::u32string_view withoutEnds(std::u32string_view characters);
[[nodiscard]] std::string withoutEnds(std::string_view text);

/// Letter by letter, small and capital ones alike.
[[nodiscard]] bool sameLetters(std::u32string_view a, std::u32string_view b);

}  // namespace throughline::exchange
