#pragma once

#include <string>
#include <string_view>

namespace throughline::exchange {

/// A text in Markdown (CommonMark with GitHub's tables) as the body of an HTML page: headings,
/// lists, tables and emphasis, no styles. HTML in the text stands there as text.
[[nodiscard]] std::string markdownToHtml(std::string_view markdown);

}  // namespace throughline::exchange
