#include <gtest/gtest.h>

#include "throughline/exchange/tables/figure.h"
#include "throughline/exchange/tables/reading_units.h"

// The words and signs that may stand beside a figure, and what each makes of it.

namespace throughline::exchange {
namespace {

const Measured kPieces{Counted::count, {}};

FigureRead inPieces(const std::string& text) { return readFigure({.text = text}, {}, kPieces); }

/// "1200, with why it is in doubt", or why it was not read.
std::string readWithDoubt(const std::string& text) {
  const auto [figure, reason] = inPieces(text);
  if (!figure) return english(reason);
  return english(figure->doubt.value_or(journey::Message{}));
}

TEST(FigureWords, AShortFormIsTakenForItsThousandsAndMillions) {
  const std::map<double, std::vector<const char*>> forms{
      {2e3, {"Tsd.", "Tsd", "thousand", "Tausend", "tys.", "mila", "mil", "k"}},
      {2e5, {"lakh", "lakhs", "lac", "L"}},
      {2e6, {"Million", "Millionen", "millions", "Mill.", "Mio.", "Mio", "mln", "mn", "MM", "m"}},
      {2e7, {"crore", "crores", "Cr"}},
      {2e9, {"Milliarden", "milliard", "milliards", "Mrd.", "Mrd", "bn", "Md"}}};
  for (const auto& [value, words] : forms) {
    for (const std::string word : words) {
      const auto figure = inPieces("2 " + word).figure;
      ASSERT_TRUE(figure) << word;
      EXPECT_EQ(figure->value, value) << word;
      EXPECT_TRUE(figure->doubt) << word;
    }
  }
}

TEST(FigureWords, ACurrencyMakesAnAmountOfMoneyOfIt) {
  for (const std::string sign :
       {"US$", "EUR", "USD", "GBP", "CHF", "INR",  "JPY", "PLN", "SEK",  "DKK",
        "NOK", "CZK", "BRL", "AUD", "CAD", "Euro", "Rs.", "Rs",  "SFr.", "Fr.",
        "kr.", "kr",  "zł",  "R$",  "€",   "$",    "£",   "¥",   "₹"}) {
    for (const std::string& text : {sign + " 12", "12 " + sign}) {
      EXPECT_EQ(readWithDoubt(text), "“" + text + "” is an amount of money and read as 12") << text;
    }
  }
}

TEST(FigureWords, APercentageMayBeWrittenInWords) {
  for (const std::string sign : {"%", "％", "٪", "Prozent", "percent", "pct"}) {
    const auto read =
        readFigure({.text = "12 " + sign}, {}, {.counted = Counted::percent, .units = {}});
    ASSERT_TRUE(read.figure) << sign;
    EXPECT_TRUE(read.figure->percent) << sign;
    EXPECT_EQ(read.figure->value, 12) << sign;
    EXPECT_FALSE(inPieces("12 " + sign).figure) << sign;
  }
}

TEST(FigureWords, AnEstimateSaysSo) {
  for (const std::string word : {"~", "≈", "ca.", "approx.", "about", "etwa", "rund", "env."}) {
    EXPECT_EQ(readWithDoubt(word + " 12"), "“" + word + " 12” is an estimate and read as 12")
        << word;
    EXPECT_FALSE(inPieces("12 " + word).figure) << word << " stands before what it estimates";
  }
}

TEST(FigureWords, AMarkBesideItIsANote) {
  for (const std::string mark : {"*", "†", "‡", "§", "ª", "º", "¹", "ⁿ"}) {
    for (const std::string& text : {"12" + mark, mark + "12"}) {
      EXPECT_EQ(readWithDoubt(text), "“" + text + "” is read as 12 with a note");
    }
  }
}

TEST(FigureWords, WhatCountsDaysIsToldByItsUnit) {
  for (const char* unit : {"days", "Day", "Tage", "Tagen", "Tag", "d", "t"}) {
    EXPECT_EQ(measuredIn(unit).counted, Counted::days) << unit;
    EXPECT_TRUE(isFigure({.text = std::string("12 ") + unit})) << unit;
  }
  for (const char* unit : {"%", "percent", "Prozent", "pct"}) {
    EXPECT_EQ(measuredIn(unit).counted, Counted::percent) << unit;
  }
  for (const char* unit : {"", "hours", "points", "€"}) {
    EXPECT_EQ(measuredIn(unit).counted, Counted::other) << unit;
  }
}

}  // namespace
}  // namespace throughline::exchange
