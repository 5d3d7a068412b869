#pragma once

#include <string>
#include <string_view>

namespace throughline::exchange {

/// The text as it stands in a line of Markdown and means itself there: no heading, list, link,
/// table, emphasis, code, mathematics or HTML, not in CommonMark, nor in what GitHub, Notion and
/// wikis make of it beyond that (bare addresses, @names, #numbers). Taking away each backslash
/// that stands before a punctuation mark gives the text back. Line ends become spaces.
[[nodiscard]] std::string inMarkdown(std::string_view text);

/// The same in bold; empty where the text is blank.
[[nodiscard]] std::string boldInMarkdown(std::string_view text);

}  // namespace throughline::exchange
