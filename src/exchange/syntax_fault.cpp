#include "syntax_fault.h"

#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>

namespace throughline::exchange {

namespace {

using journey::Blame;
using journey::Error;

// The parser's names of tokens, in words for people.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kTokens{{
    {"string literal", "a text in double quotes"},
    {"number literal", "a number"},
    {"true literal", "true"},
    {"false literal", "false"},
    {"null literal", "null"},
    {"end of input", "the end of the document"},
    {"'[', '{', or a literal", "a value"},
    {"']'", "“,” or “]”"},
    {"'}'", "“,” or “}”"},
    {"':'", "“:”"},
    {"','", "“,”"},
    {"'['", "“[”"},
}};

std::string wordsFor(std::string_view token) {
  for (const auto& [name, words] : kTokens) {
    if (name == token) return std::string(words);
  }
  return std::string(token);
}

/// What stands between the two marks; empty where the first one is missing.
std::string_view between(std::string_view text, std::string_view from, std::string_view to) {
  const auto start = text.find(from);
  if (start == std::string_view::npos) return {};
  text.remove_prefix(start + from.size());
  return text.substr(0, text.find(to));
}

std::string foundToken(std::string_view token) {
  // Closing brackets read "“,” or “]”" only where they are expected.
  if (token.size() == 3 && token.front() == '\'') return "“" + std::string(1, token[1]) + "”";
  return wordsFor(token);
}

std::string placeIn(std::string_view message, FirstLine firstLine) {
  const std::string_view digits = between(message, "at line ", ",");
  std::size_t line = 1;
  std::from_chars(digits.data(), digits.data() + digits.size(), line);
  return "line " + std::to_string(line + firstLine.number - 1) + ", column " +
         std::string(between(message, ", column ", ":"));
}

}  // namespace

Error syntaxFault(const nlohmann::json::exception& exception, FirstLine firstLine) {
  std::string_view all = exception.what();
  all = all.substr(0, all.find("; last read: '"));  // what follows is the document's own text
  const std::string where = placeIn(all, firstLine);
  const std::string_view unexpected = between(all, " - unexpected ", "; expected ");
  if (!unexpected.empty()) {
    const std::string_view expected = between(all, "; expected ", "\n");
    return {Blame::input, where,
            "expected " + (expected.empty() ? "JSON" : wordsFor(expected)) + ", found " +
                foundToken(unexpected)};
  }
  return {Blame::input, where, "expected JSON, found an " + std::string(between(all, " - ", "\n"))};
}

}  // namespace throughline::exchange
