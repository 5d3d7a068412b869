#include <gtest/gtest.h>

#include <random>

#include "throughline/editor/readings/number_format.h"
#include "throughline/exchange/tables/figure.h"

namespace throughline::editor {
namespace {

using exchange::DecimalSign;

/// The desktop's own way of writing, while it lives.
class Desktop {
 public:
  explicit Desktop(const QString& locale) { QLocale::setDefault(QLocale(locale)); }
  ~Desktop() { QLocale::setDefault(m_before); }
  Desktop(const Desktop&) = delete;
  Desktop& operator=(const Desktop&) = delete;

 private:
  QLocale m_before;
};

TEST(NumberFormat, WhatItWritesItReadsBackAsTheSameNumber) {
  const std::uint64_t seed = 20261122;
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937_64 random(seed);
  for (const char* locale : {"en_US", "de_DE", "fr_FR", "de_CH", "sv_SE", "ar_EG", "hi_IN"}) {
    SCOPED_TRACE(locale);
    const Desktop desktop(locale);
    const NumberFormat format(notationOf({}));
    for (int i = 0; i < 2000; ++i) {
      const int size = static_cast<int>(random() % 40) - 20;
      const double number = std::ldexp(static_cast<double>(random() % 1'000'003) - 500'000, size);
      const std::string text = format.exact(number).toStdString();
      const auto read = exchange::readFigure({.text = text}, format.sign(), {});
      ASSERT_TRUE(read.figure) << text;
      EXPECT_EQ(read.figure->value, number) << text;
    }
  }
}

TEST(NumberFormat, ShowsNumbersGroupedWithFewDecimals) {
  const NumberFormat english(notationOf(DecimalSign::point));
  const NumberFormat german(notationOf(DecimalSign::comma));
  EXPECT_EQ(english.shown(4200), "4,200");
  EXPECT_EQ(german.shown(1234567.5), "1.234.567,5");
  EXPECT_EQ(english.shown(33.958333333333336), "33.9583");
  EXPECT_EQ(english.shown(0.1 + 0.2), "0.3");
  EXPECT_EQ(english.exact(4200), "4200");
  EXPECT_EQ(german.exact(0.5), "0,5");
  EXPECT_EQ(english.sign(), DecimalSign::point);
  EXPECT_EQ(german.sign(), DecimalSign::comma);
}

TEST(NumberFormat, TheMapDecidesTheSignAndTheDesktopHowThousandsAreGrouped) {
  const Desktop french("fr_FR");
  const QString narrowSpace(QChar(0x202F));
  EXPECT_EQ(NumberFormat(notationOf({})).shown(1234.5), "1" + narrowSpace + "234,5");
  EXPECT_EQ(NumberFormat(notationOf(DecimalSign::comma)).shown(1234.5),
            "1" + narrowSpace + "234,5");
  EXPECT_EQ(NumberFormat(notationOf(DecimalSign::point)).shown(1234.5), "1,234.5");
}

}  // namespace
}  // namespace throughline::editor
