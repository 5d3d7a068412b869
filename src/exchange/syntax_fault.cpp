#include "syntax_fault.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "throughline/journey/messages/json.h"
#include "throughline/journey/text.h"

namespace throughline::exchange {

namespace {

using journey::Blame;
using journey::Error;
using journey::Message;
namespace messages = journey::messages;

// The parser's names of tokens, in words for people.
constexpr std::array<std::pair<std::string_view, const journey::Code<0>*>, 6> kTokens{{
    {"string literal", &messages::quotedText},
    {"number literal", &messages::aNumber},
    {"end of input", &messages::endOfDocument},
    {"'[', '{', or a literal", &messages::aValue},
    {"']'", &messages::commaOrBracket},
    {"'}'", &messages::commaOrBrace},
}};

Message wordsFor(std::string_view token) {
  for (const auto& [name, code] : kTokens) {
    if (name == token) return (*code)();
  }
  constexpr std::string_view kLiteral = " literal";
  if (token.ends_with(kLiteral)) token.remove_suffix(kLiteral.size());
  if (token.size() == 3 && token.front() == '\'') return "“" + std::string(1, token[1]) + "”";
  return std::string(token);
}

/// What stands between the two marks; empty where the first one is missing.
std::string_view between(std::string_view text, std::string_view from, std::string_view to) {
  const auto start = text.find(from);
  if (start == std::string_view::npos) return {};
  text.remove_prefix(start + from.size());
  return text.substr(0, text.find(to));
}

Message foundToken(std::string_view token) {
  // Closing brackets read "“,” or “]”" only where they are expected.
  if (token == "']'") return "“]”";
  return token == "'}'" ? "“}”" : wordsFor(token);
}

/// The word, the number or the sign that the parser stumbled over.
std::string stumbledOver(std::string_view text, std::size_t at) {
  constexpr std::string_view kEnds = " \t\r\n,:[]{}\"";
  const auto inWord = [&](std::size_t i) { return kEnds.find(text[i]) == std::string_view::npos; };
  std::size_t begin = at;
  while (begin > 0 && inWord(at) && inWord(begin - 1)) --begin;
  std::size_t end = at + 1;
  while (end < text.size() && inWord(at) && inWord(end)) ++end;
  return "“" + journey::quotable(text.substr(begin, end - begin), 20) + "”";
}

std::string placeOf(std::string_view text, std::size_t at, FirstLine firstLine) {
  const std::string_view before = text.substr(0, at);
  const auto newline = before.rfind('\n');
  const auto line = newline == std::string_view::npos ? before : before.substr(newline + 1);
  // The parser may stop inside a character.
  const auto characters = std::ranges::count_if(
      line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  return lineOf(text, at, firstLine) + ", column " + std::to_string(characters + 1);
}

}  // namespace

std::string lineOf(std::string_view text, std::size_t byte, FirstLine firstLine) {
  const auto newlines = std::ranges::count(text.substr(0, byte), '\n');
  return "line " + std::to_string(firstLine.number + static_cast<std::size_t>(newlines));
}

Error syntaxFault(const nlohmann::json::exception& exception, std::string_view text,
                  std::size_t byte, FirstLine firstLine) {
  std::string_view all = exception.what();
  all = all.substr(0, all.find("; last read: '"));  // what follows is the document's own text
  const std::size_t at = std::min(byte > 0 ? byte - 1 : 0, text.size());
  const std::string where = placeOf(text, at, firstLine);
  const std::string_view unexpected = between(all, " - unexpected ", "; expected ");
  if (!unexpected.empty()) {
    const std::string_view expected = between(all, "; expected ", "\n");
    return {Blame::input, where,
            messages::expected(expected.empty() ? messages::json() : wordsFor(expected),
                               foundToken(unexpected))};
  }
  const std::string_view problem = between(all, " - ", "\n");
  if (problem == "invalid literal" && at < text.size()) {
    return {Blame::input, where, messages::noJson(stumbledOver(text, at))};
  }
  return {Blame::input, where, messages::noJsonBut(problem)};
}

}  // namespace throughline::exchange
