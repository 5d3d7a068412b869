#include "throughline/drawing/number_words.h"

#include <gtest/gtest.h>

#include "throughline/drawing/worded.h"

namespace throughline::drawing {
namespace {

TEST(NumberWords, HaveAsManyDecimalsAsTellThemApartAtMostTwo) {
  const auto said = [](double number) { return inEnglish(numberWords(number)).toStdString(); };
  EXPECT_EQ(said(4200), "4,200");
  EXPECT_EQ(said(1000.4), "1,000") << "within half a thousandth";
  EXPECT_EQ(said(700.4), "700.4");
  EXPECT_EQ(said(70.03), "70");
  EXPECT_EQ(said(23.76), "23.76");
  EXPECT_EQ(said(-3.1), "-3.1");
  EXPECT_EQ(said(0), "0");
  EXPECT_EQ(said(0.004), "0.004") << "never a 0 for what is not one";
  EXPECT_EQ(said(1e15), "1E+15");
}

TEST(NumberWords, AreShownInTheNotationThatIsAskedFor) {
  EXPECT_EQ(inEnglish(numberWords(4200), {",", "."}), QString("4.200"));
  EXPECT_EQ(inEnglish(numberWords(42.5), {",", "."}), QString("42,5"));
  EXPECT_EQ(worded(numberWords(-4200), {",", "\u202f"}), QString("-4\u202f200"));
}

}  // namespace
}  // namespace throughline::drawing
