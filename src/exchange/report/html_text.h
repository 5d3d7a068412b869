#pragma once

#include <string>

namespace throughline::exchange {

/// The text as it stands in an element or an attribute of HTML, beside other words.
[[nodiscard]] std::string inHtml(const std::string& text);

/// "#RRGGBB"
[[nodiscard]] bool isHtmlColor(const std::string& text);

}  // namespace throughline::exchange
