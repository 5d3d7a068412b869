#include "throughline/exchange/tables/read_number.h"

#include <charconv>
#include <cmath>

#include "characters.h"

namespace throughline::exchange {

namespace {

constexpr char32_t kMinus = 0x2212;
constexpr char32_t kArabicDecimal = 0x066B;
constexpr std::u32string_view kGroupSigns = U" \u00A0\u202F\u2009'\u2019\u066C";
constexpr std::size_t kLongest = 400;

bool isGroupOnly(char32_t c) { return kGroupSigns.find(c) != std::u32string_view::npos; }

/// The digits of a number and where signs stand between them.
struct Digits {
  struct Sign {
    char32_t sign;
    std::size_t before;  ///< how many digits stand before it
  };
  std::string digits;
  std::vector<Sign> signs;
  std::string exponent;
};

std::optional<Digits> digitsOf(std::u32string_view text) {
  Digits found;
  std::size_t i = 0;
  for (; i < text.size(); ++i) {
    const char32_t c = text[i];
    if (const auto digit = digitOf(c)) {
      found.digits += static_cast<char>('0' + *digit);
    } else if (c == '.' || c == ',' || c == kArabicDecimal || isGroupOnly(c)) {
      found.signs.push_back({c, found.digits.size()});
    } else {
      break;
    }
  }
  if (found.digits.empty()) return std::nullopt;
  if (i == text.size()) return found;
  if (text[i] != 'e' && text[i] != 'E') return std::nullopt;
  found.exponent = utf8Of(text.substr(i));
  std::size_t from = 1;
  if (from < found.exponent.size() &&
      (found.exponent[from] == '+' || found.exponent[from] == '-')) {
    ++from;
  }
  const bool whole = found.exponent.find_first_not_of("0123456789", from) == std::string::npos;
  if (from == found.exponent.size() || !whole) return std::nullopt;
  if (found.exponent[1] == '+') found.exponent.erase(1, 1);
  return found;
}

// 1,234,567 and, as in India, 12,34,567.
bool groupsWell(const std::vector<Digits::Sign>& groups, std::size_t end) {
  if (groups.empty()) return true;
  if (groups.front().before == 0 || groups.front().before > 3) return false;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (groups[i].sign != groups.front().sign) return false;
    const bool last = i + 1 == groups.size();
    const std::size_t size = (last ? end : groups[i + 1].before) - groups[i].before;
    if (size != 3 && (last || size != 2)) return false;
  }
  return true;
}

struct Split {
  std::optional<std::size_t> decimals;  ///< digits before the decimal sign, where there is one
  bool ambiguous = false;
  std::optional<DecimalSign> proves;
};

DecimalSign signOf(char32_t c) { return c == ',' ? DecimalSign::comma : DecimalSign::point; }

// Which of the signs is the decimal one; nothing where they make no number.
std::optional<Split> split(const Digits& number, DecimalSign sign) {
  if (number.signs.empty()) return Split{};
  std::vector<Digits::Sign> groups = number.signs;
  const Digits::Sign last = groups.back();
  groups.pop_back();
  const std::size_t all = number.digits.size();
  const bool mayBeDecimal = !isGroupOnly(last.sign);
  const bool repeats = !groups.empty() && groups.back().sign == last.sign;

  if (!mayBeDecimal || repeats) {  // groups alone
    if (!groupsWell(number.signs, all)) return std::nullopt;
    Split split;
    if (last.sign == '.' || last.sign == ',') split.proves = otherThan(signOf(last.sign));
    return split;
  }
  if (!groupsWell(groups, last.before)) return std::nullopt;
  const bool canGroup = groups.empty() && last.before >= 1 && last.before <= 3 &&
                        all - last.before == 3 && number.digits[0] != '0' &&
                        last.sign != kArabicDecimal;
  if (!canGroup) {
    Split split{last.before, false, std::nullopt};
    if (last.sign != kArabicDecimal) split.proves = signOf(last.sign);
    return split;
  }
  Split split;
  split.ambiguous = true;
  if (signOf(last.sign) == sign) split.decimals = last.before;
  return split;
}

// "(12)" and "-12"; true where the number is negative.
bool takeSign(std::u32string_view& text) {
  if (text.starts_with('(') && text.ends_with(')')) {
    text = withoutEnds(text.substr(1, text.size() - 2));
    return true;
  }
  const bool negative = text.starts_with('-') || text.starts_with(kMinus);
  if (negative || text.starts_with('+')) text = withoutEnds(text.substr(1));
  return negative;
}

bool takeUnit(std::u32string_view& text, std::u32string_view unit) {
  if (unit.empty() || unit.size() > text.size()) return false;
  const std::size_t rest = text.size() - unit.size();
  if (sameLetters(text.substr(rest), unit)) {
    text = withoutEnds(text.substr(0, rest));
  } else if (sameLetters(text.substr(0, unit.size()), unit)) {
    text = withoutEnds(text.substr(unit.size()));
  } else {
    return false;
  }
  return true;
}

std::optional<double> valueOf(const Digits& number, const Split& split, bool negative) {
  std::string text = negative ? "-" : "";
  text += number.digits;
  if (split.decimals) text.insert((negative ? 1 : 0) + *split.decimals, ".");
  text += number.exponent;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) {
    return std::nullopt;
  }
  return value == 0 ? 0 : value;  // no negative zero
}

}  // namespace

NumberRead readNumber(std::string_view whole, DecimalSign sign,
                      const std::vector<std::string>& units) {
  NumberRead read;
  const std::u32string characters = charactersOf(whole);
  std::u32string_view text = withoutEnds(std::u32string_view(characters));
  if (text.empty()) return read;
  read.kind = NumberRead::Kind::text;
  if (text.size() > kLongest) return read;
  bool negative = takeSign(text);
  bool hasUnit = false;
  for (const std::string& unit : units) {
    const std::u32string name = charactersOf(withoutEnds(unit));
    hasUnit = hasUnit || takeUnit(text, name);
  }
  if (!hasUnit) read.strayPercent = takeUnit(text, U"%");
  if (!negative) negative = takeSign(text);  // "€ -5"
  const auto digits = digitsOf(text);
  const auto parts = digits ? split(*digits, sign) : std::nullopt;
  const auto value = parts ? valueOf(*digits, *parts, negative) : std::nullopt;
  if (!value) return read;
  read.kind = NumberRead::Kind::number;
  read.value = *value;
  read.ambiguous = parts->ambiguous;
  read.proves = parts->proves;
  return read;
}

}  // namespace throughline::exchange
