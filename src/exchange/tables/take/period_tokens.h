#pragma once

#include <optional>
#include <string_view>
#include <vector>

// What the heading of a period is made of.

namespace throughline::exchange {

struct PeriodToken {
  enum class Kind { number, month, quarter, half, fiscal, year, ordinal };
  Kind kind = Kind::number;
  int value = 0;           ///< a number's, or which month from 1
  std::size_t width = 0;   ///< how many digits a number has
  char32_t before = U' ';  ///< what stands between it and the token before; 0: nothing
};

/// Nothing where the text holds a word or sign that no period has.
[[nodiscard]] std::optional<std::vector<PeriodToken>> periodTokens(std::string_view text);

}  // namespace throughline::exchange
