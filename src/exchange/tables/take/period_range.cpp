#include "tables/take/period_range.h"

#include <array>
#include <string>

#include "tables/take/plain_name.h"

namespace throughline::exchange {

namespace {

using journey::Date;
using journey::PeriodLength;

struct Span {
  Date start;
  Date end;
};

/// A day, or a whole month.
std::optional<Span> spanOf(std::string_view text) {
  if (const auto day = readDay(text)) return Span{*day, *day};
  const auto month = readPeriod(text, 1);
  if (!month || month->length != PeriodLength::month) return std::nullopt;
  return Span{month->start, month->end};
}

std::optional<Span> joinedSpan(const std::string& from, const std::string& to) {
  const auto end = spanOf(to);
  if (!end) return std::nullopt;
  auto start = spanOf(from);
  // "Jul" and "1 Jul" are of the year that stands behind.
  if (!start) start = spanOf(from + " " + end->end.iso().substr(0, 4));
  if (!start || end->end < start->start) return std::nullopt;
  return Span{start->start, end->end};
}

/// The month, quarter, half or year that begins and ends with it.
std::optional<SpelledPeriod> periodOver(const Span& span, int fiscalYearStart) {
  const std::string iso = span.start.iso();
  const int year = std::stoi(iso.substr(0, 4));
  for (const int named : {year, year + 1}) {
    const std::string text = " " + std::to_string(named);
    for (const std::string part : {"Q1", "Q2", "Q3", "Q4", "H1", "H2", "FY"}) {
      const auto period = readPeriod(part + text, fiscalYearStart);
      if (period && period->start == span.start && period->end == span.end) return period;
    }
  }
  const auto month = readPeriod(iso.substr(0, 7), fiscalYearStart);
  const bool same = month && month->start == span.start && month->end == span.end;
  return same ? month : std::nullopt;
}

}  // namespace

std::optional<SpelledPeriod> readPeriodRange(std::string_view text, int fiscalYearStart) {
  constexpr std::array<std::string_view, 8> kBetween{" to ", " bis ", " au ", " - ",
                                                     "–",    "—",     "…",    "-"};
  const std::string name = comparedName(text);
  for (const std::string_view between : kBetween) {
    const auto at = name.find(between);
    if (at == std::string::npos || at == 0) continue;
    const auto span = joinedSpan(name.substr(0, at), name.substr(at + between.size()));
    if (span) return periodOver(*span, fiscalYearStart);
  }
  return std::nullopt;
}

}  // namespace throughline::exchange
