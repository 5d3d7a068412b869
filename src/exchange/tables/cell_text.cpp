#include "cell_text.h"

#include <algorithm>

#include "characters.h"

namespace throughline::exchange {

std::string cellText(std::string_view text) {
  std::string kept(text);
  const auto isControl = [](char c) { return (c >= 0 && c < ' ' && c != '\n') || c == '\x7F'; };
  std::ranges::replace_if(kept, isControl, ' ');
  return kept;
}

bool isBlankCell(std::string_view text) {
  return std::ranges::all_of(charactersOf(text),
                             [](char32_t c) { return isSpace(c) || isInvisible(c); });
}

}  // namespace throughline::exchange
