#include "day_text.h"

#include <array>
#include <chrono>
#include <string_view>

namespace throughline::check {

namespace {

std::chrono::year_month_day calendar(journey::Date date) {
  using namespace std::chrono;
  return {sys_days{days{date.dayNumber()}}};
}

std::string dayAndMonth(const std::chrono::year_month_day& day) {
  constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  return std::to_string(static_cast<unsigned>(day.day())) + ' ' +
         std::string(kMonths[static_cast<unsigned>(day.month()) - 1]);
}

}  // namespace

std::string dayText(journey::Date date, journey::Date today) {
  const auto day = calendar(date);
  return day.year() == calendar(today).year() ? dayAndMonth(day) : dayText(date);
}

std::string dayText(journey::Date date) {
  const auto day = calendar(date);
  return dayAndMonth(day) + ' ' + std::to_string(static_cast<int>(day.year()));
}

}  // namespace throughline::check
