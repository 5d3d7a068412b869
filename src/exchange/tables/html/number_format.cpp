#include "number_format.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace throughline::exchange {

namespace {

constexpr double kSerialOf1970 = 25569;
constexpr double kFirstSerial = -693593;  // 0001-01-01
constexpr double kLastSerial = 2958465;   // 9999-12-31
// Years, months, days, hours, minutes, seconds, quarters and weeks, as spreadsheets in the
// languages of Europe abbreviate them. "General" and its like have others as well.
constexpr std::string_view kCalendarLetters = "ADEGHJKMNPQSTVWYZ";

// The first section without what is shown as it stands: "…", \x, _x, *x and [colour].
std::string codeAlone(std::string_view code, bool& elapsed) {
  std::string alone;
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    const char c = code[i];
    if (c == '"' || c == '[') {
      const std::size_t end = std::min(code.find(c == '"' ? '"' : ']', i + 1), code.size());
      const std::string_view inside = code.substr(i + 1, end - i - 1);
      elapsed = elapsed || (c == '[' && !inside.empty() &&
                            inside.find_first_not_of("hHmMsS") == std::string_view::npos);
      i = end;
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else {
      alone += c;
    }
  }
  return alone;
}

bool isAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

NumberFormatKind formatKind(std::string_view code) {
  bool elapsed = false;
  const std::string alone = codeAlone(code, elapsed);
  if (elapsed) return NumberFormatKind::time;
  if (alone.find('%') != std::string::npos || alone == "Percent") return NumberFormatKind::percent;
  bool letters = false;
  bool hours = alone.find(':') != std::string::npos;
  for (const char c : alone) {
    const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    const bool foreign = static_cast<signed char>(c) < 0;
    if (isAsciiLetter(c) && kCalendarLetters.find(upper) == std::string_view::npos) {
      return NumberFormatKind::number;
    }
    letters = letters || foreign || isAsciiLetter(c);
    hours = hours || upper == 'H';
  }
  if (!letters || alone.find_first_of("#?") != std::string::npos) return NumberFormatKind::number;
  if (hours) return NumberFormatKind::time;
  return alone.find('0') == std::string::npos ? NumberFormatKind::date : NumberFormatKind::number;
}

std::optional<journey::Date> dateOfSerial(double serial) {
  if (!(serial >= kFirstSerial && serial <= kLastSerial)) return std::nullopt;
  return journey::Date::fromDayNumber(static_cast<int>(std::floor(serial) - kSerialOf1970));
}

}  // namespace throughline::exchange
