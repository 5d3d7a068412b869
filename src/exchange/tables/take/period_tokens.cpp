#include "tables/take/period_tokens.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "tables/characters.h"
#include "tables/take/plain_name.h"

namespace throughline::exchange {

namespace {

using TokenKind = PeriodToken::Kind;
using Words = std::span<const std::u32string_view>;

constexpr std::size_t kMostDigits = 6;  // 202607

// The beginnings of months that tell them apart; "ma" and "ju" are not enough.
struct MonthWord {
  std::u32string_view begins;
  int month;
};
constexpr MonthWord kMonthWords[] = {
    {U"jan", 1},  {U"feb", 2},  {U"fév", 2},  {U"fev", 2},  {U"mar", 3},
    {U"mär", 3},  {U"mrz", 3},  {U"apr", 4},  {U"avr", 4},  {U"may", 5},
    {U"mai", 5},  {U"juin", 6}, {U"jun", 6},  {U"juil", 7}, {U"jul", 7},
    {U"aug", 8},  {U"aoû", 8},  {U"aou", 8},  {U"sep", 9},  {U"oct", 10},
    {U"okt", 10}, {U"nov", 11}, {U"dec", 12}, {U"dez", 12}, {U"déc", 12},
};
// Longer than three letters.
constexpr std::array kMonths{
    U"january",   U"february", U"march",   U"april",    U"june",      U"july",     U"august",
    U"september", U"sept",     U"october", U"november", U"december",  U"januar",   U"jänner",
    U"februar",   U"märz",     U"juni",    U"juli",     U"oktober",   U"dezember", U"janvier",
    U"janv",      U"février",  U"févr",    U"fevrier",  U"mars",      U"avril",    U"juin",
    U"juillet",   U"juil",     U"août",    U"aout",     U"septembre", U"octobre",  U"novembre",
    U"décembre",  U"decembre"};
constexpr std::array<std::u32string_view, 8> kQuarters{U"q",  U"quarter", U"quartal", U"qtr",
                                                       U"qu", U"t",       U"trim",    U"trimestre"};
constexpr std::array<std::u32string_view, 6> kHalves{U"h",        U"hj",       U"half",
                                                     U"halbjahr", U"semestre", U"halves"};
constexpr std::array<std::u32string_view, 8> kFiscal{
    U"fy", U"gj", U"geschäftsjahr", U"fiscal", U"fiskaljahr", U"wj", U"wirtschaftsjahr", U"fj"};
constexpr std::array<std::u32string_view, 5> kYears{U"year", U"jahr", U"yr", U"année", U"cy"};
constexpr std::array<std::u32string_view, 8> kOrdinals{U"st", U"nd", U"rd",  U"th",
                                                       U"er", U"re", U"ère", U"e"};
constexpr std::array<std::u32string_view, 3> kFillers{U"of", U"im", U"des"};

bool isOneOf(Words words, std::u32string_view word) {
  return std::ranges::find(words, word) != words.end();
}

std::optional<int> monthOf(std::u32string_view word) {
  const bool known = word.size() == 3 || std::ranges::any_of(kMonths, [&](const char32_t* name) {
                       return word == name;
                     });
  if (!known) return std::nullopt;
  for (const MonthWord& month : kMonthWords) {
    if (word.starts_with(month.begins)) return month.month;
  }
  if (word == U"jänner") return 1;
  return std::nullopt;
}

std::optional<PeriodToken> wordToken(std::u32string_view word) {
  if (const auto month = monthOf(word)) return PeriodToken{TokenKind::month, *month};
  if (isOneOf(kQuarters, word)) return PeriodToken{TokenKind::quarter};
  if (isOneOf(kHalves, word)) return PeriodToken{TokenKind::half};
  if (isOneOf(kFiscal, word)) return PeriodToken{TokenKind::fiscal};
  if (isOneOf(kYears, word)) return PeriodToken{TokenKind::year};
  if (isOneOf(kOrdinals, word)) return PeriodToken{TokenKind::ordinal};
  return std::nullopt;
}

bool isSeparator(char32_t c) {
  constexpr std::u32string_view kSigns = U" ./-–—'’_,";
  return kSigns.find(c) != kSigns.npos;
}

template <class Belongs>
std::u32string_view takeRun(std::u32string_view& text, Belongs belongs) {
  std::size_t length = 0;
  while (length < text.size() && belongs(text[length])) ++length;
  const auto run = text.substr(0, length);
  text.remove_prefix(length);
  return run;
}

/// The sign that counts of several: "07. 2026" is written with a point.
char32_t signOf(std::u32string_view between) {
  for (const char32_t c : between) {
    if (c != U' ') return c;
  }
  return between.empty() ? 0 : U' ';
}

PeriodToken numberToken(std::u32string_view digits) {
  PeriodToken token{TokenKind::number, 0, digits.size()};
  for (const char32_t c : digits) token.value = token.value * 10 + *digitOf(c);
  return token;
}

}  // namespace

std::optional<std::vector<PeriodToken>> periodTokens(std::string_view text) {
  const std::u32string characters = charactersOf(comparedName(text));
  std::u32string_view rest(characters);
  std::vector<PeriodToken> tokens;
  while (!rest.empty()) {
    const char32_t before = signOf(takeRun(rest, isSeparator));
    if (rest.empty()) break;
    std::optional<PeriodToken> token;
    if (const auto digits = takeRun(rest, [](char32_t c) { return digitOf(c).has_value(); });
        !digits.empty()) {
      if (digits.size() > kMostDigits) return std::nullopt;
      token = numberToken(digits);
    } else {
      const auto word = takeRun(rest, isLetter);
      if (isOneOf(kFillers, word)) continue;
      token = wordToken(word);
    }
    if (!token) return std::nullopt;
    token->before = before;
    tokens.push_back(*token);
  }
  return tokens;
}

}  // namespace throughline::exchange
