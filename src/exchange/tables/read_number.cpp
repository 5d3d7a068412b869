#include "throughline/exchange/tables/read_number.h"

#include "characters.h"
#include "numeral.h"

namespace throughline::exchange {

namespace {

constexpr char32_t kMinusSign = 0x2212;
// "(12)" and "-12"; true where the number is negative.
bool takeSign(std::u32string_view& text) {
  if (text.starts_with('(') && text.ends_with(')')) {
    text = withoutEnds(text.substr(1, text.size() - 2));
    return true;
  }
  const bool negative = text.starts_with('-') || text.starts_with(kMinusSign);
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

}  // namespace

NumberRead readNumber(std::string_view whole, DecimalSign sign,
                      const std::vector<std::string>& units) {
  NumberRead read;
  const std::u32string characters = charactersOf(whole);
  std::u32string_view text = withoutEnds(std::u32string_view(characters));
  if (text.empty()) return read;
  read.kind = NumberRead::Kind::text;
  bool negative = takeSign(text);
  bool hasUnit = false;
  for (const std::string& unit : units) {
    const std::u32string name = charactersOf(withoutEnds(unit));
    hasUnit = hasUnit || takeUnit(text, name);
  }
  if (!hasUnit) read.strayPercent = takeUnit(text, U"%");
  if (!negative) negative = takeSign(text);  // "€ -5"
  const auto numeral = numeralOf(text);
  if (!numeral) return read;
  const bool decimal = numeral->decimal && (!numeral->grouped || numeral->sign == sign);
  const double size = decimal ? *numeral->decimal : *numeral->grouped;
  read.kind = NumberRead::Kind::number;
  read.value = negative && size != 0 ? -size : size;
  read.ambiguous = numeral->isAmbiguous();
  read.proves = numeral->proves;
  return read;
}

}  // namespace throughline::exchange
