#include "throughline/exchange/tables/period_spelling.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "tables/take/period_tokens.h"

namespace throughline::exchange {

namespace {

using journey::Date;
using journey::PeriodLength;
using TokenKind = PeriodToken::Kind;
using Tokens = std::vector<PeriodToken>;

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;
constexpr int kCentury = 2000;  // what two digits are counted from
constexpr std::array kMonthNames{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

bool isYear(const PeriodToken& token) {
  if (token.kind != TokenKind::number) return false;
  return token.width == 2 ||
         (token.width == 4 && token.value >= kFirstYear && token.value <= kLastYear);
}

bool isFullYear(const PeriodToken& token) { return token.width == 4 && isYear(token); }

int yearOf(const PeriodToken& token) {
  return token.width == 2 ? kCentury + token.value : token.value;
}

bool isMonthNumber(const PeriodToken& token) {
  return token.kind == TokenKind::number && token.width <= 2 && token.value >= 1 &&
         token.value <= 12;
}

/// `count` months from a month of a year; the month may lie before or after the year.
std::optional<SpelledPeriod> months(PeriodLength length, int year, int month, int count) {
  const int first = year * 12 + (month - 1);
  const int after = first + count;
  const auto start = Date::of(first / 12, static_cast<unsigned>(first % 12 + 1), 1);
  const auto next = Date::of(after / 12, static_cast<unsigned>(after % 12 + 1), 1);
  if (!start || !next) return std::nullopt;
  return SpelledPeriod{length, *start, Date::fromDayNumber(next->dayNumber() - 1), {}, true};
}

class Speller {
 public:
  Speller(Tokens tokens, int fiscalYearStart)
      : m_tokens(std::move(tokens)), m_firstMonth(fiscalYearStart) {}

  [[nodiscard]] std::optional<SpelledPeriod> read() const {
    if (!ordinalsCountParts()) return std::nullopt;
    const auto quarters = count(TokenKind::quarter);
    const auto halves = count(TokenKind::half);
    const auto monthWords = count(TokenKind::month);
    if (quarters + halves > 1 || (quarters + halves == 1 && monthWords > 0)) return std::nullopt;
    if (quarters == 1) return partOfYear(TokenKind::quarter);
    if (halves == 1) return partOfYear(TokenKind::half);
    if (monthWords > 0) return monthInWords();
    if (count(TokenKind::ordinal) > 0) return std::nullopt;
    if (count(TokenKind::fiscal) > 0) return fiscalYear();
    return inNumbers();
  }

 private:
  [[nodiscard]] std::ptrdiff_t count(TokenKind kind) const {
    return std::ranges::count(m_tokens, kind, &PeriodToken::kind);
  }
  /// "3rd quarter" counts; in "Q3 2026e" the letter marks an estimate.
  [[nodiscard]] bool ordinalsCountParts() const {
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
      if (m_tokens[i].kind != TokenKind::ordinal) continue;
      if (i == 0 || m_tokens[i - 1].width != 1) return false;
    }
    return true;
  }
  [[nodiscard]] Tokens numbers() const {
    Tokens found;
    std::ranges::copy_if(m_tokens, std::back_inserter(found),
                         [](const PeriodToken& t) { return t.kind == TokenKind::number; });
    return found;
  }

  /// "2026", or "2025/26" for the fiscal year that ends in 2026.
  [[nodiscard]] std::optional<int> theYear(const Tokens& rest) const {
    if (rest.size() == 1 && isYear(rest[0])) return yearOf(rest[0]);
    const bool range = rest.size() == 2 && isYear(rest[0]) && isYear(rest[1]) &&
                       m_firstMonth != 1 && yearOf(rest[1]) == yearOf(rest[0]) + 1;
    return range ? std::optional(yearOf(rest[1])) : std::nullopt;
  }

  [[nodiscard]] SpelledPeriod named(SpelledPeriod period, std::string name) const {
    period.usualName = std::move(name);
    return period;
  }

  [[nodiscard]] std::optional<SpelledPeriod> partOfYear(TokenKind kind) const {
    const auto word = std::ranges::find(m_tokens, kind, &PeriodToken::kind);
    const auto isPart = [](const PeriodToken& t) {
      return t.kind == TokenKind::number && t.width == 1;
    };
    auto part = std::next(word);
    if (part == m_tokens.end() || !isPart(*part)) {
      part = word;
      while (part != m_tokens.begin() && !isPart(*part)) --part;
    }
    if (!isPart(*part)) return std::nullopt;
    Tokens rest;
    for (auto each = m_tokens.begin(); each != m_tokens.end(); ++each) {
      if (each->kind == TokenKind::number && each != part) rest.push_back(*each);
    }
    const auto year = theYear(rest);
    const int length = kind == TokenKind::quarter ? 3 : 6;
    if (!year || part->value < 1 || part->value > 12 / length) return std::nullopt;
    const auto period =
        months(kind == TokenKind::quarter ? PeriodLength::quarter : PeriodLength::half_year,
               yearBefore(*year), m_firstMonth + (part->value - 1) * length, length);
    if (!period) return std::nullopt;
    return named(*period, (kind == TokenKind::quarter ? "Q" : "H") + std::to_string(part->value) +
                              " " + std::to_string(*year));
  }

  [[nodiscard]] std::optional<SpelledPeriod> monthInWords() const {
    const Tokens rest = numbers();
    const auto words = count(TokenKind::month);
    if (rest.size() != 1 || !isYear(rest[0]) || words != 1 || m_tokens.size() != 2) {
      return std::nullopt;
    }
    // "26 Jul" may be a day.
    if (m_tokens[0].kind == TokenKind::number && !isFullYear(rest[0])) return std::nullopt;
    const int month = std::ranges::find(m_tokens, TokenKind::month, &PeriodToken::kind)->value;
    return oneMonth(yearOf(rest[0]), month);
  }

  [[nodiscard]] std::optional<SpelledPeriod> oneMonth(int year, int month) const {
    const auto period = months(PeriodLength::month, year, month, 1);
    if (!period) return std::nullopt;
    return named(*period, std::string(kMonthNames[static_cast<std::size_t>(month - 1)]) + " " +
                              std::to_string(year));
  }

  [[nodiscard]] std::optional<SpelledPeriod> fiscalYear() const {
    const auto year = theYear(numbers());
    return year ? wholeYear(*year) : std::nullopt;
  }

  [[nodiscard]] std::optional<SpelledPeriod> wholeYear(int year) const {
    const auto period = months(PeriodLength::year, yearBefore(year), m_firstMonth, 12);
    if (!period) return std::nullopt;
    return named(*period, (m_firstMonth == 1 ? "" : "FY") + std::to_string(year));
  }

  [[nodiscard]] std::optional<SpelledPeriod> inNumbers() const {
    const Tokens all = numbers();
    if (all.size() == 1 && isFullYear(all[0])) {
      auto period = wholeYear(all[0].value);
      if (period) period->certain = count(TokenKind::year) > 0;
      return period;
    }
    if (all.size() == 1 && all[0].width == 6) return yearAndMonth(all[0].value);
    if (all.size() != 2 || m_tokens.size() != 2) return std::nullopt;
    return twoNumbers(all[0], all[1]);
  }

  /// "202607", which may be a figure.
  [[nodiscard]] std::optional<SpelledPeriod> yearAndMonth(int digits) const {
    const PeriodToken year{TokenKind::number, digits / 100, 4};
    const PeriodToken month{TokenKind::number, digits % 100, 2};
    if (!isFullYear(year) || !isMonthNumber(month)) return std::nullopt;
    return monthInNumbers(year, month, false);
  }

  [[nodiscard]] std::optional<SpelledPeriod> twoNumbers(const PeriodToken& first,
                                                        const PeriodToken& second) const {
    constexpr std::u32string_view kSigns = U"./- ";
    const char32_t sign = second.before;
    if (kSigns.find(sign) == kSigns.npos) return std::nullopt;
    const bool asMonth = isFullYear(first) && isMonthNumber(second);
    if (const auto year = theYear({first, second}); year && first.width >= 2 && sign == U'/') {
      // 2011/12 may be a year's end or December; only the first is a fiscal year.
      return asMonth ? std::nullopt : wholeYear(*year);
    }
    const bool slashedYear = isYear(second) && (second.width == 4 || sign == U'/');
    const bool noFigure = sign == U'/' || sign == U'-';
    if (isMonthNumber(first) && slashedYear) {
      // "7.2026" is a figure too, "07.2026" is none.
      const bool leadingZero = first.width == 2 && first.value < 10;
      return monthInNumbers(second, first, noFigure || leadingZero);
    }
    if (asMonth) return monthInNumbers(first, second, noFigure);
    return std::nullopt;
  }

  [[nodiscard]] std::optional<SpelledPeriod> monthInNumbers(const PeriodToken& year,
                                                            const PeriodToken& month,
                                                            bool certain) const {
    auto period = oneMonth(yearOf(year), month.value);
    if (period) period->certain = certain;
    return period;
  }

  [[nodiscard]] int yearBefore(int year) const { return m_firstMonth == 1 ? year : year - 1; }

  Tokens m_tokens;
  int m_firstMonth;
};

}  // namespace

bool SpelledPeriod::isNextTo(const SpelledPeriod& other) const {
  return length == other.length && (end.dayNumber() + 1 == other.start.dayNumber() ||
                                    other.end.dayNumber() + 1 == start.dayNumber());
}

std::optional<SpelledPeriod> readPeriod(std::string_view text, int fiscalYearStart) {
  auto tokens = periodTokens(text);
  if (!tokens || tokens->empty()) return std::nullopt;
  return Speller(std::move(*tokens), fiscalYearStart).read();
}

std::optional<Date> readDay(std::string_view text) {
  const auto tokens = periodTokens(text);
  if (!tokens || tokens->size() != 3) return std::nullopt;
  const PeriodToken& a = (*tokens)[0];
  const PeriodToken& b = (*tokens)[1];
  const PeriodToken& c = (*tokens)[2];
  const auto at = [](const PeriodToken& year, const PeriodToken& month, const PeriodToken& day) {
    return Date::of(yearOf(year), static_cast<unsigned>(month.value),
                    static_cast<unsigned>(day.value));
  };
  const bool numbers = std::ranges::all_of(
      *tokens, [](const PeriodToken& t) { return t.kind == TokenKind::number; });
  if (numbers && isFullYear(a) && isMonthNumber(b) && b.before == U'-') return at(a, b, c);
  if (numbers && isYear(c) && isMonthNumber(b) && b.before == U'.') return at(c, b, a);
  if (a.kind == TokenKind::number && b.kind == TokenKind::month && isYear(c)) return at(c, b, a);
  if (a.kind == TokenKind::month && b.kind == TokenKind::number && isFullYear(c))
    return at(c, a, b);
  return std::nullopt;
}

}  // namespace throughline::exchange
