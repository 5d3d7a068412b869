#include "tables/numeral.h"

#include <gtest/gtest.h>

#include <iomanip>
#include <sstream>

namespace throughline::exchange {
namespace {

/// "1234", "0.5", "1234 or 1.234", with "by ," where only that decimal sign can have written it;
/// "-" where it is none.
std::string numeralIn(std::u32string_view text, int tenfold = 0) {
  const auto numeral = numeralOf(text, tenfold);
  if (!numeral) return "-";
  const auto shown = [](double value) {
    std::ostringstream out;
    out << std::setprecision(15) << value;
    return out.str();
  };
  std::string read = numeral->grouped ? shown(*numeral->grouped) : "";
  if (numeral->decimal) read += (read.empty() ? "" : " or ") + shown(*numeral->decimal);
  if (numeral->proves) read += *numeral->proves == DecimalSign::comma ? " by ," : " by .";
  return read;
}

TEST(Numeral, EverySignThatOnlyGroupsDoesSo) {
  for (const char32_t sign : {U' ', U'\u00A0', U'\u202F', U'\u2009', U'\'', U'\u2019', U'\u066C'}) {
    EXPECT_EQ(numeralIn(std::u32string(U"1") + sign + U"234"), "1234");
    EXPECT_EQ(numeralIn(std::u32string(U"1") + sign + U"23"), "-");
    EXPECT_EQ(numeralIn(std::u32string(U"1") + sign + U"234,5"), "1234.5 by ,");
  }
}

TEST(Numeral, AGroupHasThreeDigitsOrTwoAsInIndia) {
  EXPECT_EQ(numeralIn(U"1,234,567"), "1234567 by .");
  EXPECT_EQ(numeralIn(U"123,456,789"), "123456789 by .");
  EXPECT_EQ(numeralIn(U"12,34,567"), "1234567 by .");
  EXPECT_EQ(numeralIn(U"1,23,45,678"), "12345678 by .");
  EXPECT_EQ(numeralIn(U"123,45,678"), "-");
  EXPECT_EQ(numeralIn(U"12,34,56"), "-");
  EXPECT_EQ(numeralIn(U"1,234,56"), "-");
  EXPECT_EQ(numeralIn(U"1234,567"), "1234.567 by ,");
  EXPECT_EQ(numeralIn(U"1,234 567"), "-") << "of one sign";
  EXPECT_EQ(numeralIn(U"1 234'567"), "-");
  EXPECT_EQ(numeralIn(U",234"), "0.234 by ,") << "no group without digits before it";
  EXPECT_EQ(numeralIn(U"0,234"), "0.234 by ,") << "nor behind a zero";
}

TEST(Numeral, OneSignBeforeThreeDigitsIsBoth) {
  EXPECT_EQ(numeralIn(U"1.234"), "1234 or 1.234");
  EXPECT_EQ(numeralIn(U"123,456"), "123456 or 123.456");
  EXPECT_EQ(numeralIn(U"1.2"), "1.2 by .");
  EXPECT_EQ(numeralIn(U"1,2345"), "1.2345 by ,");
  EXPECT_EQ(numeralIn(U"12,"), "12") << "a sign that parts nothing proves none";
  EXPECT_EQ(numeralIn(U"٣٫٥٠٠"), "3.5") << "the Arabic sign for decimals groups nothing";
}

TEST(Numeral, TheLastOfTwoSignsIsTheDecimalOne) {
  EXPECT_EQ(numeralIn(U"1.234,5"), "1234.5 by ,");
  EXPECT_EQ(numeralIn(U"1,234.567"), "1234.567 by .");
  EXPECT_EQ(numeralIn(U"1.23,5"), "-");
  EXPECT_EQ(numeralIn(U"1,234.5.6"), "-");
  EXPECT_EQ(numeralIn(U"1.5.6"), "-");
}

TEST(Numeral, AnExponentIsAWholeNumberOfTens) {
  EXPECT_EQ(numeralIn(U"1e5"), "100000");
  EXPECT_EQ(numeralIn(U"1E+05"), "100000");
  EXPECT_EQ(numeralIn(U"1.5E-1"), "0.15 by .");
  EXPECT_EQ(numeralIn(U"1.234E5"), "123400 by .") << "nothing is grouped before it";
  EXPECT_EQ(numeralIn(U"1e300"), "1e+300");
  EXPECT_EQ(numeralIn(U"1e301"), "-");
  EXPECT_EQ(numeralIn(U"1e-300"), "1e-300");
  EXPECT_EQ(numeralIn(U"1e-301"), "-");
  for (const auto* text : {U"1e", U"1e+", U"1e++5", U"1e5x", U"e5", U"1x5", U"1e1.5"}) {
    EXPECT_EQ(numeralIn(text), "-");
  }
  EXPECT_TRUE(numeralOf(U"1e5")->exponent);
  EXPECT_FALSE(numeralOf(U"15")->exponent);
}

TEST(Numeral, AShortFormCountsInTens) {
  EXPECT_EQ(numeralIn(U"12", 3), "12000");
  EXPECT_EQ(numeralIn(U"1.234", 3), "1234000 or 1234");
  EXPECT_EQ(numeralIn(U"1,5", 6), "1500000 by ,");
}

TEST(Numeral, IsNoLongerThanAnyNumberIs) {
  EXPECT_EQ(numeralIn(U"1." + std::u32string(398, U'0')), "1 by .");
  EXPECT_EQ(numeralIn(U"1." + std::u32string(399, U'0')), "-");
  EXPECT_EQ(numeralIn(std::u32string(309, U'9')), "-") << "more than a double holds";
}

TEST(Numeral, IsOfTheDigitsOfOneScript) {
  EXPECT_EQ(numeralIn(U"१२३"), "123");
  EXPECT_EQ(numeralIn(U"1२3"), "-");
  EXPECT_EQ(numeralIn(U""), "-");
  EXPECT_EQ(numeralIn(U"."), "-");
  EXPECT_EQ(numeralIn(U"1a"), "-");
}

}  // namespace
}  // namespace throughline::exchange
