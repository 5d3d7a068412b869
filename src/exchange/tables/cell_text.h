#pragma once

#include <string>
#include <string_view>

namespace throughline::exchange {

/// The text of a cell without control characters other than \n, which become spaces.
[[nodiscard]] std::string cellText(std::string_view text);

/// True where nothing is to be seen: white space and characters without a width.
[[nodiscard]] bool isBlankCell(std::string_view text);

}  // namespace throughline::exchange
