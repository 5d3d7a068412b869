#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Names as tables spell them: with spaces of all kinds, characters without width, numbers
// before them, footnotes and units behind them.

namespace throughline::exchange {

/// One line: every kind of space, line break and control character is a plain space, runs
/// of them are one, and characters without width are dropped. UTF-8 in, UTF-8 out.
[[nodiscard]] std::string cleanName(std::string_view text);

/// The form in which names of tables are compared.
[[nodiscard]] std::string comparedName(std::string_view text);

/// What the heading may be called, the whole first, each in compared form: without a
/// number before it ("1. Visitors"), a footnote or a colon behind it.
[[nodiscard]] std::vector<std::string> spellingsOf(std::string_view heading);

/// The same, and without what stands in brackets behind it: where that tells nothing apart.
[[nodiscard]] std::vector<std::string> spellingsWithoutBrackets(std::string_view heading);

/// "Visitors (k)¹" taken apart.
struct BracketedName {
  std::string name;
  std::string inBrackets;
};
[[nodiscard]] std::optional<BracketedName> bracketedName(std::string_view heading);

}  // namespace throughline::exchange
