#include "period_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>

namespace throughline::journey {

namespace {

using Months = std::array<std::string_view, 12>;
constexpr std::array<Months, 4> kMonths{{
    {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
    {"January", "February", "March", "April", "May", "June", "July", "August", "September",
     "October", "November", "December"},
    {"Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"},
    {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
     "November", "Dezember"},
}};

int monthsIn(PeriodLength length) {
  switch (length) {
    case PeriodLength::month:
      return 1;
    case PeriodLength::quarter:
      return 3;
    case PeriodLength::half_year:
      return 6;
    case PeriodLength::year:
      break;
  }
  return 12;
}

// A name in runs of digits, of letters (all of UTF-8 above ASCII counts as
// such) and of what stands between.
using Runs = std::vector<std::string>;

int classOf(char c) {
  const auto byte = static_cast<unsigned char>(c);
  if (std::isdigit(byte)) return 0;
  return byte >= 0x80 || std::isalpha(byte) ? 1 : 2;
}

Runs runsOf(const std::string& name) {
  Runs runs;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (i == 0 || classOf(name[i]) != classOf(name[i - 1])) runs.emplace_back();
    runs.back() += name[i];
  }
  return runs;
}

std::string joined(const Runs& runs) {
  std::string name;
  for (const std::string& run : runs) name += run;
  return name;
}

std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

std::string yearIn(int year, std::size_t width) {
  return width == 2 ? padded(year % 100, 2) : padded(year, 4);
}

// The year as four digits, else the last two digits that can be it.
std::optional<std::size_t> yearRun(const Runs& runs, int year) {
  const auto four = std::ranges::find(runs, yearIn(year, 4));
  if (four != runs.end()) return four - runs.begin();
  const auto two = std::find(runs.rbegin(), runs.rend(), yearIn(year, 2));
  if (two != runs.rend()) return runs.rend() - two - 1;
  return std::nullopt;
}

bool namesMonth(const std::string& name, const Months& months, int month) {
  const Runs runs = runsOf(name);
  return std::ranges::find(runs, months[static_cast<std::size_t>(month - 1)]) != runs.end();
}

const Months* monthsOf(const std::string& name, int month,
                       const std::vector<const Period*>& others) {
  const Months* best = nullptr;
  std::ptrdiff_t most = -1;
  for (const Months& months : kMonths) {
    if (!namesMonth(name, months, month)) continue;
    const auto count = std::ranges::count_if(others, [&](const Period* period) {
      return namesMonth(period->name, months, spanHolding(PeriodLength::month, period->start).part);
    });
    if (count > most) {
      best = &months;
      most = count;
    }
  }
  return best;
}

// The number of the part: behind a letter as in "Q3", else any run that says it.
std::optional<std::size_t> partRun(const Runs& runs, int part, std::optional<std::size_t> year) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (i == year || (runs[i] != std::to_string(part) && runs[i] != padded(part, 2))) continue;
    if (i > 0 && (runs[i - 1] == "Q" || runs[i - 1] == "H" || runs[i - 1] == "q")) return i;
    if (!found) found = i;
  }
  return found;
}

}  // namespace

std::optional<Date> CalendarSpan::start() const {
  return Date::of(year, static_cast<unsigned>((part - 1) * monthsIn(length) + 1), 1);
}

std::optional<Date> CalendarSpan::end() const {
  using namespace std::chrono;
  const auto month = static_cast<unsigned>(part * monthsIn(length));
  const year_month_day_last last{std::chrono::year{year} / month / std::chrono::last};
  return Date::of(year, month, static_cast<unsigned>(last.day()));
}

CalendarSpan CalendarSpan::next() const {
  const int parts = 12 / monthsIn(length);
  return part < parts ? CalendarSpan{length, year, part + 1} : CalendarSpan{length, year + 1, 1};
}

CalendarSpan CalendarSpan::previous() const {
  const int parts = 12 / monthsIn(length);
  return part > 1 ? CalendarSpan{length, year, part - 1} : CalendarSpan{length, year - 1, parts};
}

CalendarSpan spanHolding(PeriodLength length, Date day) {
  using namespace std::chrono;
  const year_month_day date{sys_days{days{day.dayNumber()}}};
  const int month = static_cast<int>(static_cast<unsigned>(date.month()));
  return {length, static_cast<int>(date.year()), (month - 1) / monthsIn(length) + 1};
}

std::string usualName(const CalendarSpan& span) {
  const std::string year = std::to_string(span.year);
  switch (span.length) {
    case PeriodLength::month:
      return std::string(kMonths[0][static_cast<std::size_t>(span.part - 1)]) + " " + year;
    case PeriodLength::quarter:
      return "Q" + std::to_string(span.part) + " " + year;
    case PeriodLength::half_year:
      return "H" + std::to_string(span.part) + " " + year;
    case PeriodLength::year:
      break;
  }
  return year;
}

std::optional<std::string> renamed(const std::string& name, const CalendarSpan& from,
                                   const CalendarSpan& to,
                                   const std::vector<const Period*>& others) {
  Runs runs = runsOf(name);
  const auto year = yearRun(runs, from.year);
  if (!year && from.year != to.year) return std::nullopt;
  if (from.length == PeriodLength::month) {
    if (const Months* months = monthsOf(name, from.part, others)) {
      *std::ranges::find(runs, (*months)[static_cast<std::size_t>(from.part - 1)]) =
          (*months)[static_cast<std::size_t>(to.part - 1)];
      if (year) runs[*year] = yearIn(to.year, runs[*year].size());
      return joined(runs);
    }
  }
  if (from.length != PeriodLength::year) {
    const auto part = partRun(runs, from.part, year);
    if (!part) return std::nullopt;
    runs[*part] = padded(to.part, runs[*part].size());
  }
  if (year) runs[*year] = yearIn(to.year, runs[*year].size());
  return joined(runs);
}

std::optional<std::string> counted(const std::string& name) {
  Runs runs = runsOf(name);
  if (runs.empty() || classOf(runs.back().front()) != 0 || runs.back().size() > 6) {
    return std::nullopt;
  }
  runs.back() = padded(std::stoi(runs.back()) + 1, runs.back().size());
  return joined(runs);
}

}  // namespace throughline::journey
