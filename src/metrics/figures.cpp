#include "figures.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "throughline/journey/field.h"
#include "throughline/journey/message.h"

namespace throughline::metrics {

using journey::Figure;

Figure fewDigits(double value) {
  const double size = std::abs(value);
  if (size >= 9.95) return {journey::numberText(std::round(value))};
  // 0.1 steps print as 3.1, never as 3.1000000000000001.
  if (size >= 0.05 || size == 0) return {journey::numberText(std::round(value * 10) / 10)};
  std::array<char, 32> text{};
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 2);
  return {{text.data(), end.ptr}};
}

Figure groupedDigits(double value) {
  Figure figure = fewDigits(value);
  if (std::abs(value) >= 1e15) return figure;
  return {withGroups(std::move(figure.english))};
}

std::string withGroups(std::string number) {
  const std::size_t first = number.starts_with('-') ? 1 : 0;
  const std::size_t point = std::min(number.find_first_not_of("0123456789", first), number.size());
  for (std::size_t at = point; at > first + 3;) {
    at -= 3;
    number.insert(at, 1, ',');
  }
  return number;
}

std::int64_t pluralOf(const Figure& figure) {
  std::string number;
  for (const char c : figure.english) {
    if (c != ',') number += c;
  }
  double shown = 0;
  std::from_chars(number.data(), number.data() + number.size(), shown);
  return journey::pluralNumber(shown);
}

}  // namespace throughline::metrics
