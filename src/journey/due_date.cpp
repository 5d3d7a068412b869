#include "throughline/journey/due_date.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <span>
#include <string>
#include <vector>

#include "throughline/journey/text.h"

namespace throughline::journey {

namespace {

using Tokens = std::vector<std::string>;

struct CalendarDay {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
};

CalendarDay calendarDay(Date date) {
  using namespace std::chrono;
  const year_month_day parts{sys_days{days{date.dayNumber()}}};
  return {static_cast<int>(parts.year()), static_cast<unsigned>(parts.month()),
          static_cast<unsigned>(parts.day())};
}

unsigned lastDayOf(int year, unsigned month) {
  using namespace std::chrono;
  return static_cast<unsigned>(
      year_month_day_last{std::chrono::year{year}, month_day_last{std::chrono::month{month}}}
          .day());
}

std::optional<Date> endOfMonth(int year, unsigned month) {
  return Date::of(year, month, lastDayOf(year, month));
}

/// So many months later, on the same day or the last one of a shorter month.
std::optional<Date> monthsLater(Date date, int months) {
  const CalendarDay from = calendarDay(date);
  const int month = static_cast<int>(from.month) - 1 + months;
  const int year = from.year + month / 12;
  if (year > 9999) return std::nullopt;
  const auto there = static_cast<unsigned>(month % 12 + 1);
  return Date::of(year, there, std::min(from.day, lastDayOf(year, there)));
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::optional<int> wholeNumber(std::string_view text) {
  if (text.empty() || text.size() > 4 || !std::ranges::all_of(text, isDigit)) return std::nullopt;
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

bool isOneOf(const std::string& word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

/// Tokens and numbers in small letters; "31.", "31st" and "31" are alike.
Tokens wordsOf(std::string_view text) {
  Tokens words;
  std::string word;
  const auto end = [&] {
    if (!word.empty()) words.push_back(word);
    word.clear();
  };
  for (const char c : folded(text)) {
    const bool separates = c == ' ' || c == ',' || c == '.';
    if (separates) {
      end();
    } else {
      // "31oct" and "6weeks" are two words.
      if (!word.empty() && isDigit(word.back()) != isDigit(c) && word.back() != '-' && c != '-' &&
          !(word == "q" || c == '/')) {
        end();
      }
      word += c;
    }
  }
  end();
  static constexpr std::array<std::string_view, 13> kFillers{
      "by", "until", "till", "the", "on", "of", "bis", "zum", "am", "des", "der", "den", "dem"};
  static constexpr std::array<std::string_view, 4> kOrdinals{"st", "nd", "rd", "th"};
  Tokens kept;
  for (const std::string& each : words) {
    if (isOneOf(each, kFillers)) continue;
    const bool ordinal = isOneOf(each, kOrdinals) && !kept.empty() && wholeNumber(kept.back());
    if (!ordinal) kept.push_back(each);
  }
  return kept;
}

std::optional<unsigned> monthNamed(const std::string& word) {
  static constexpr std::array<std::array<std::string_view, 2>, 12> kMonths{
      {{"january", "januar"},
       {"february", "februar"},
       {"march", "märz"},
       {"april", "april"},
       {"may", "mai"},
       {"june", "juni"},
       {"july", "juli"},
       {"august", "august"},
       {"september", "september"},
       {"october", "oktober"},
       {"november", "november"},
       {"december", "dezember"}}};
  if (word == "maerz" || word == "mrz") return 3;
  if (word.size() < 3) return std::nullopt;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    for (const std::string_view name : kMonths[i]) {
      if (name.starts_with(word)) return static_cast<unsigned>(i + 1);
    }
  }
  return std::nullopt;
}

std::optional<unsigned> weekdayNamed(const std::string& word) {
  static constexpr std::array<std::array<std::string_view, 2>, 7> kDays{{{"monday", "montag"},
                                                                         {"tuesday", "dienstag"},
                                                                         {"wednesday", "mittwoch"},
                                                                         {"thursday", "donnerstag"},
                                                                         {"friday", "freitag"},
                                                                         {"saturday", "samstag"},
                                                                         {"sunday", "sonntag"}}};
  if (word == "sonnabend") return 5;
  if (word.size() < 3) return std::nullopt;
  for (std::size_t i = 0; i < kDays.size(); ++i) {
    for (const std::string_view name : kDays[i]) {
      if (name.starts_with(word)) return static_cast<unsigned>(i);
    }
  }
  return std::nullopt;
}

std::optional<int> amountIn(const std::string& word) {
  static constexpr std::array<std::string_view, 5> kOne{"a", "an", "one", "einem", "einer"};
  if (isOneOf(word, kOne)) return 1;
  static constexpr std::array<std::array<std::string_view, 2>, 11> kNumbers{{{"two", "zwei"},
                                                                             {"three", "drei"},
                                                                             {"four", "vier"},
                                                                             {"five", "fünf"},
                                                                             {"six", "sechs"},
                                                                             {"seven", "sieben"},
                                                                             {"eight", "acht"},
                                                                             {"nine", "neun"},
                                                                             {"ten", "zehn"},
                                                                             {"eleven", "elf"},
                                                                             {"twelve", "zwölf"}}};
  for (std::size_t i = 0; i < kNumbers.size(); ++i) {
    if (isOneOf(word, kNumbers[i])) return static_cast<int>(i) + 2;
  }
  return wholeNumber(word);
}

enum class Unit { day, week, month, quarter, year };

std::optional<Unit> unitNamed(const std::string& word) {
  static constexpr std::array<std::string_view, 4> kDay{"day", "days", "tag", "tagen"};
  static constexpr std::array<std::string_view, 4> kWeek{"week", "weeks", "woche", "wochen"};
  static constexpr std::array<std::string_view, 5> kMonth{"month", "months", "monat", "monats",
                                                          "monaten"};
  static constexpr std::array<std::string_view, 5> kQuarter{"quarter", "quarters", "quartal",
                                                            "quartals", "quartalen"};
  static constexpr std::array<std::string_view, 5> kYear{"year", "years", "jahr", "jahres",
                                                         "jahren"};
  if (isOneOf(word, kDay)) return Unit::day;
  if (isOneOf(word, kWeek)) return Unit::week;
  if (isOneOf(word, kMonth)) return Unit::month;
  if (isOneOf(word, kQuarter)) return Unit::quarter;
  if (isOneOf(word, kYear)) return Unit::year;
  return std::nullopt;
}

bool isNext(const std::string& word) {
  static constexpr std::array<std::string_view, 7> kNext{
      "next", "nächste", "nächster", "nächsten", "nächstes", "kommende", "kommenden"};
  return isOneOf(word, kNext);
}

bool isThis(const std::string& word) {
  static constexpr std::array<std::string_view, 5> kThis{"this", "diese", "dieser", "diesen",
                                                         "dieses"};
  return isOneOf(word, kThis);
}

std::optional<Date> daysLater(Date today, std::int64_t days) {
  const std::int64_t day = today.dayNumber() + days;
  if (day > Date::of(9999, 12, 31)->dayNumber()) return std::nullopt;
  return Date::fromDayNumber(static_cast<int>(day));
}

std::optional<Date> later(Date today, int amount, Unit unit) {
  switch (unit) {
    case Unit::day:
      return daysLater(today, amount);
    case Unit::week:
      return daysLater(today, std::int64_t{7} * amount);
    case Unit::month:
      return monthsLater(today, amount);
    case Unit::quarter:
      return monthsLater(today, 3 * amount);
    case Unit::year:
      return monthsLater(today, 12 * amount);
  }
  return std::nullopt;
}

/// The last day of the span that today lies in, or of the one so many after it.
std::optional<Date> endOf(Date today, Unit unit, int after, int fiscalYearStart) {
  const CalendarDay now = calendarDay(today);
  const int monthOfYear = (static_cast<int>(now.month) - fiscalYearStart + 12) % 12;
  int ahead = 0;  // months to the last one of the span
  switch (unit) {
    case Unit::day:
      return daysLater(today, after);
    case Unit::week: {
      const int weekday =
          ((today.dayNumber() + 3) % 7 + 7) % 7;  // from Monday; 1970 began on a Thursday
      return daysLater(today, (weekday <= 4 ? 4 - weekday : 6 - weekday) + 7 * after);
    }
    case Unit::month:
      ahead = after;
      break;
    case Unit::quarter:
      ahead = 2 - monthOfYear % 3 + 3 * after;
      break;
    case Unit::year:
      ahead = 11 - monthOfYear + 12 * after;
      break;
  }
  const int month = static_cast<int>(now.month) - 1 + ahead;
  const int year = now.year + month / 12;
  if (year > 9999) return std::nullopt;
  return endOfMonth(year, static_cast<unsigned>(month % 12 + 1));
}

std::optional<int> yearIn(const std::string& word) {
  const auto year = wholeNumber(word);
  if (!year || (word.size() != 4 && word.size() != 2)) return std::nullopt;
  return word.size() == 2 ? 2000 + *year : *year;
}

/// The day of the month in the year that is said, else the next one that is not over.
std::optional<Date> nextOne(Date today, unsigned month, unsigned day, std::optional<int> year) {
  if (year) return Date::of(*year, month, day);
  const int now = calendarDay(today).year;
  for (int candidate = now; candidate <= now + 4; ++candidate) {  // 29 February
    const auto date = Date::of(candidate, month, day);
    if (date && *date >= today) return date;
  }
  return std::nullopt;
}

std::optional<Date> nextEndOfMonth(Date today, unsigned month, std::optional<int> year) {
  if (year) return endOfMonth(*year, month);
  const int now = calendarDay(today).year;
  const auto date = endOfMonth(now, month);
  return date && *date >= today ? date : endOfMonth(now + 1, month);
}

std::optional<Date> nextQuarterEnd(Date today, int quarter, std::optional<int> year,
                                   int fiscalYearStart) {
  const int month = (fiscalYearStart - 1 + quarter * 3 - 1) % 12 + 1;
  if (!year) return nextEndOfMonth(today, static_cast<unsigned>(month), {});
  const int over = (fiscalYearStart - 1 + quarter * 3 - 1) / 12;
  // A fiscal year is called after the calendar year that it ends in.
  const int begins = fiscalYearStart == 1 ? *year : *year - 1;
  return endOfMonth(begins + over, static_cast<unsigned>(month));
}

std::optional<int> quarterIn(const std::string& word) {
  const bool is = word.size() == 2 && word[0] == 'q' && word[1] >= '1' && word[1] <= '4';
  return is ? std::optional(word[1] - '0') : std::nullopt;
}

/// "31 oct", "oct 31", "31 10 2026", each with or without a year.
std::optional<Date> namedDay(const Tokens& words, Date today) {
  if (words.size() < 2 || words.size() > 3) return std::nullopt;
  std::optional<int> year;
  if (words.size() == 3) {
    year = yearIn(words[2]);
    if (!year) return std::nullopt;
  }
  const auto first = wholeNumber(words[0]);
  const auto second = wholeNumber(words[1]);
  if (first && second) {
    return nextOne(today, static_cast<unsigned>(*second), static_cast<unsigned>(*first), year);
  }
  const auto month = monthNamed(first ? words[1] : words[0]);
  const auto day = first ? first : second;
  if (!month || !day) return std::nullopt;
  // "October 2026" is a month of a year.
  if (!first && words[1].size() == 4) return endOfMonth(*day, *month);
  return nextOne(today, *month, static_cast<unsigned>(*day), year);
}

/// What stands behind "end of", or alone: a month, a quarter, this or the next span.
std::optional<Date> endOfSpan(Tokens words, Date today, int fiscalYearStart) {
  int after = 0;
  if (!words.empty() && (isNext(words.front()) || isThis(words.front()))) {
    after = isNext(words.front()) ? 1 : 0;
    words.erase(words.begin());
  }
  if (words.empty() || words.size() > 2) return std::nullopt;
  std::optional<int> year;
  if (words.size() == 2) {
    year = yearIn(words[1]);
    if (!year) return std::nullopt;
  }
  if (const auto quarter = quarterIn(words.front())) {
    return nextQuarterEnd(today, *quarter, year, fiscalYearStart);
  }
  if (const auto month = monthNamed(words.front())) return nextEndOfMonth(today, *month, year);
  if (const auto unit = unitNamed(words.front()); unit && !year) {
    return endOf(today, *unit, after, fiscalYearStart);
  }
  const auto alone = words.size() == 1 ? yearIn(words.front()) : std::nullopt;
  return alone && words.front().size() == 4 ? Date::of(*alone, 12, 31) : std::nullopt;
}

std::optional<Unit> endWord(const std::string& word) {
  if (word == "monatsende") return Unit::month;
  if (word == "quartalsende") return Unit::quarter;
  if (word == "jahresende") return Unit::year;
  if (word == "wochenende") return Unit::week;
  return std::nullopt;
}

std::optional<Date> nextWeekday(Date today, unsigned weekday, bool ofNextWeek) {
  const auto now = static_cast<unsigned>(((today.dayNumber() + 3) % 7 + 7) % 7);
  if (ofNextWeek) return daysLater(today, 7 - static_cast<int>(now) + static_cast<int>(weekday));
  const int ahead = (static_cast<int>(weekday) - static_cast<int>(now) + 7) % 7;
  return daysLater(today, ahead == 0 ? 7 : ahead);
}

std::optional<Date> oneWord(const std::string& word, Date today, int fiscalYearStart) {
  if (const auto iso = Date::parse(word)) return iso;
  if (word == "today" || word == "heute") return today;
  if (word == "tomorrow" || word == "morgen") return daysLater(today, 1);
  if (word == "übermorgen") return daysLater(today, 2);
  if (const auto unit = endWord(word)) return endOf(today, *unit, 0, fiscalYearStart);
  if (const auto weekday = weekdayNamed(word)) return nextWeekday(today, *weekday, false);
  return std::nullopt;
}

}  // namespace

std::optional<Date> dueDate(std::string_view text, Date today, int fiscalYearStart) {
  Tokens words = wordsOf(text);
  if (words.empty()) return std::nullopt;
  if (words.size() == 1) {
    if (const auto date = oneWord(words.front(), today, fiscalYearStart)) return date;
  }
  if (words.front() == "in" && words.size() == 3) {
    const auto amount = amountIn(words[1]);
    const auto unit = unitNamed(words[2]);
    return amount && unit ? later(today, *amount, *unit) : std::nullopt;
  }
  if (words.front() == "in") return std::nullopt;
  if (words.front() == "end" || words.front() == "ende") {
    words.erase(words.begin());
    return endOfSpan(std::move(words), today, fiscalYearStart);
  }
  if (words.size() == 2 && (isNext(words[0]) || isThis(words[0]))) {
    if (const auto weekday = weekdayNamed(words[1])) {
      return nextWeekday(today, *weekday, isNext(words[0]));
    }
  }
  if (const auto date = namedDay(words, today)) return date;
  return endOfSpan(std::move(words), today, fiscalYearStart);
}

}  // namespace throughline::journey
