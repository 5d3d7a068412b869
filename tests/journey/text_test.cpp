#include "throughline/journey/text.h"

#include <gtest/gtest.h>

#include "throughline/journey/field.h"

namespace throughline::journey {
namespace {

TEST(Trimmed, TakesEveryKindOfWhiteSpaceOffBothEnds) {
  EXPECT_EQ(trimmed(" \t\n\r\f\va b\v\f\r\n\t "), "a b");
  EXPECT_EQ(trimmed("a"), "a");
  EXPECT_EQ(trimmed(" \n"), "");
  EXPECT_EQ(trimmed(""), "");
}

TEST(Folding, TurnsRunsOfWhiteSpaceIntoOneSpace) {
  EXPECT_EQ(folded("a \t\n\r\f\vb  c"), "a b c");
  EXPECT_EQ(folded("\t\n"), "");
}

TEST(Folding, LowersTheLettersOfAsciiAndNothingBeside) {
  EXPECT_EQ(folded("@AZ[`az{09"), "@az[`az{09");
  // The same by the way that knows all of Unicode.
  EXPECT_EQ(folded("@AZ[`az{09é"), "@az[`az{09é");
}

TEST(Folding, LeavesWhatIsNotUtf8AsItIs) { EXPECT_EQ(folded("A\xC3("), "A\xC3("); }

TEST(Characters, AreCodePointsNotBytes) {
  EXPECT_EQ(characterCount(""), 0U);
  EXPECT_EQ(characterCount("aß€😀"), 4U);
  EXPECT_FALSE(characterCount("a\xC3").has_value());
  EXPECT_FALSE(characterCount("\xED\xA0\x80").has_value()) << "half of a pair";
}

TEST(Characters, ControlIsAllButNewlineAndTabUpToTheSpaceAndAroundDelete) {
  for (const char* allowed : {"\n", "\t", " ", "~", "\xC2\xA0"}) {
    EXPECT_FALSE(hasControlCharacters(allowed)) << allowed;
  }
  for (const char* control : {"\x01", "\r", "\x1F", "\x7F", "\xC2\x80", "\xC2\x9F"}) {
    EXPECT_TRUE(hasControlCharacters("a" + std::string(control) + "z"));
  }
  EXPECT_TRUE(hasControlCharacters(std::string_view("\0", 1)));
}

TEST(Quotable, IsOneLineWithoutControlCharacters) {
  EXPECT_EQ(quotable("a\nb\tc\x7F"
                     "d e"),
            "a b c d e");
  EXPECT_EQ(quotable("a\xC3"), "a�");
}

TEST(Quotable, IsCutAfterItsLengthAndSaysSo) {
  const std::string sixty(60, 'x');
  EXPECT_EQ(quotable(sixty), sixty);
  EXPECT_EQ(quotable(sixty + "y"), sixty + "…");
  EXPECT_EQ(quotable("ßßß", 2), "ßß…");
}

TEST(NumberText, HasTheFewestDigitsThatReadBack) {
  EXPECT_EQ(numberText(0), "0");
  EXPECT_EQ(numberText(-3), "-3");
  EXPECT_EQ(numberText(0.1), "0.1");
  EXPECT_EQ(numberText(-0.25), "-0.25");
  EXPECT_EQ(numberText(1.0 / 3), "0.3333333333333333");
}

TEST(NumberText, WritesLargeWholeNumbersOut) {
  EXPECT_EQ(numberText(999'999'999'999'999), "999999999999999");
  EXPECT_EQ(numberText(-999'999'999'999'999), "-999999999999999");
  EXPECT_EQ(numberText(1e15), "1e+15");
  EXPECT_EQ(numberText(1e300), "1e+300");
}

}  // namespace
}  // namespace throughline::journey
