#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace throughline::journey {

/// A day of the Gregorian calendar, from 0001-01-01 to 9999-12-31.
/// Only `parse` and `of` make one, so a Date always exists in the calendar.
class Date {
 public:
  /// ISO 8601, "2026-09-30"; nothing else is read.
  [[nodiscard]] static std::optional<Date> parse(std::string_view iso);
  [[nodiscard]] static std::optional<Date> of(int year, unsigned month, unsigned day);

  [[nodiscard]] std::string iso() const;
  /// Days since 1970-01-01.
  [[nodiscard]] int dayNumber() const { return m_day; }
  [[nodiscard]] static Date fromDayNumber(int day);

  auto operator<=>(const Date&) const = default;

 private:
  explicit Date(int day) : m_day(day) {}
  int m_day;
};

}  // namespace throughline::journey
