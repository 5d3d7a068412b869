#include "numeral.h"

#include <charconv>
#include <cmath>

#include "characters.h"

namespace throughline::exchange {

namespace {

constexpr char32_t kArabicDecimal = 0x066B;
constexpr std::u32string_view kGroupSigns = U" \u00A0\u202F\u2009'\u2019\u066C";
constexpr std::size_t kLongest = 400;
constexpr int kLargestExponent = 300;

bool isGroupOnly(char32_t c) { return kGroupSigns.find(c) != std::u32string_view::npos; }

DecimalSign signOf(char32_t c) { return c == ',' ? DecimalSign::comma : DecimalSign::point; }

/// The digits of a number and where signs stand between them.
struct Digits {
  struct Sign {
    char32_t sign;
    std::size_t before;  ///< how many digits stand before it
  };
  std::string digits;
  std::vector<Sign> signs;
  std::optional<int> exponent;
};

// "E+05", nothing where it is none.
std::optional<int> exponentOf(std::u32string_view text) {
  if (text[0] != 'e' && text[0] != 'E') return std::nullopt;
  std::string digits = utf8Of(text.substr(1));
  if (digits.starts_with('+')) digits.erase(0, 1);
  int exponent = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
  const bool whole = error == std::errc{} && end == digits.data() + digits.size();
  if (!whole || std::abs(exponent) > kLargestExponent) return std::nullopt;
  return exponent;
}

std::optional<Digits> digitsOf(std::u32string_view text) {
  Digits found;
  std::optional<char32_t> zero;  // of the script that the digits are of
  std::size_t i = 0;
  for (; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (const auto digit = digitOf(c)) {
      const char32_t zeroOfThis = c - static_cast<char32_t>(*digit);
      if (zero.value_or(zeroOfThis) != zeroOfThis) return std::nullopt;
      zero = zeroOfThis;
      found.digits += static_cast<char>('0' + *digit);
    } else if (c == '.' || c == ',' || c == kArabicDecimal || isGroupOnly(c)) {
      found.signs.push_back({c, found.digits.size()});
    } else {
      break;
    }
  }
  if (found.digits.empty()) return std::nullopt;
  if (i == text.size()) return found;
  found.exponent = exponentOf(text.substr(i));
  return found.exponent ? std::optional(found) : std::nullopt;
}

// 1,234,567 and, as in India, 12,34,567.
bool groupsWell(const std::vector<Digits::Sign>& groups, std::size_t end) {
  if (groups.empty()) return true;
  if (groups.front().before == 0 || groups.front().before > 3) return false;
  const bool byTwo = groups.size() > 1 && groups[1].before - groups[0].before == 2;
  if (byTwo && groups.front().before > 2) return false;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (groups[i].sign != groups.front().sign) return false;
    const bool last = i + 1 == groups.size();
    const std::size_t size = (last ? end : groups[i + 1].before) - groups[i].before;
    if (size != (byTwo && !last ? 2u : 3u)) return false;
  }
  return true;
}

std::optional<double> valueOf(const Digits& number, std::optional<std::size_t> decimals,
                              int tenfold) {
  std::string text = number.digits;
  if (decimals) text.insert(*decimals, ".");
  text += "e" + std::to_string(number.exponent.value_or(0) + tenfold);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<Numeral> numeralOf(std::u32string_view text, int tenfold) {
  if (text.size() > kLongest) return std::nullopt;
  const auto found = digitsOf(text);
  if (!found) return std::nullopt;
  Numeral numeral;
  numeral.exponent = found->exponent.has_value();
  const std::size_t all = found->digits.size();
  const std::vector<Digits::Sign>& signs = found->signs;
  // 0.234 and 1.234E5 group nothing.
  const bool mayGroup = signs.empty() || (found->digits[0] != '0' && !numeral.exponent);
  if (mayGroup && groupsWell(signs, all)) numeral.grouped = valueOf(*found, std::nullopt, tenfold);
  if (signs.empty()) return numeral.grouped ? std::optional(numeral) : std::nullopt;

  const Digits::Sign last = signs.back();
  const std::vector<Digits::Sign> before(signs.begin(), signs.end() - 1);
  const bool repeats = !before.empty() && before.back().sign == last.sign;
  if (!isGroupOnly(last.sign) && !repeats && groupsWell(before, last.before)) {
    numeral.decimal = valueOf(*found, last.before, tenfold);
    numeral.sign = signOf(last.sign);
  }
  if (last.sign == kArabicDecimal) numeral.grouped.reset();
  if (!numeral.grouped && !numeral.decimal) return std::nullopt;
  const bool tells = (last.sign == '.' || last.sign == ',') && last.before < all;
  if (tells && !numeral.isAmbiguous()) {
    numeral.proves = numeral.decimal ? signOf(last.sign) : otherThan(signOf(last.sign));
  }
  return numeral;
}

}  // namespace throughline::exchange
