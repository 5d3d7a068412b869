#include <gtest/gtest.h>

#include "throughline/exchange/tables/figure.h"
#include "throughline/journey/field.h"

// What stands around a figure, up to the first that makes it none, and what each notation
// makes of it.

namespace throughline::exchange {
namespace {

const Measured kPeople{Counted::count, {"people"}};
const Measured kShare{Counted::percent, {"%"}};
const Measured kMoved{Counted::part, {}};
const Measured kPoints{Counted::other, {}};
const Measured kWaiting{Counted::days, {"days", "t"}};
constexpr DecimalSign kPointSign = DecimalSign::point;
constexpr DecimalSign kCommaSign = DecimalSign::comma;

/// "48", "48?" where it is in doubt, "48? or 12" where it could be another; "-" where it is none.
std::string figureIn(const std::string& text, const Measured& measured = kPoints,
                     std::optional<DecimalSign> sign = {}) {
  const auto figure = readFigure({.text = text}, sign, measured).figure;
  if (!figure) return "-";
  return journey::numberText(figure->value) + (figure->percent ? " %" : "") +
         (figure->doubt ? "?" : "") +
         (figure->other ? " or " + journey::numberText(*figure->other) : "");
}

TEST(FigureMarks, ANoteIsANumberOfTwoDigitsOrALetter) {
  for (const char* text : {"48 (1)", "48(12)", "48 [9]", "48[12]", "48 (a)", "48[a]", "48 a)",
                           "48a)", "48 1)", "48 12)"}) {
    EXPECT_EQ(figureIn(text), "48?") << text;
  }
  for (const char* text : {"48 (123)", "48 [123]", "48 (ab)", "48 ()", "48 [1)", "48 (1]", "481)",
                           "48 123)", "48 a]", "48 (1a)"}) {
    EXPECT_EQ(figureIn(text), "-") << text;
  }
}

TEST(FigureMarks, BracketsAroundAllOfItMakeItNegative) {
  EXPECT_EQ(figureIn("(5)"), "-5?");
  EXPECT_EQ(figureIn("( 5 )"), "-5?");
  EXPECT_EQ(figureIn("(€ 5)"), "-5?");
  EXPECT_EQ(figureIn("(-5)"), "-") << "twice";
  EXPECT_EQ(figureIn("(5"), "-");
  EXPECT_EQ(figureIn("()"), "-");
  EXPECT_EQ(figureIn("(0)"), "0?");
}

TEST(FigureMarks, DashesForCentsStandBehindASign) {
  for (const char* text : {"12.-", "12,-", "12.--", "12.‒", "12,–", "12.—"}) {
    EXPECT_EQ(figureIn(text), "12?") << text;
  }
  for (const char* text : {"12-", "12 -", "12.‑", "12.―", ".-", "-", "12;-"}) {
    EXPECT_EQ(figureIn(text), "-") << text;
  }
}

TEST(FigureMarks, EachStandsOnce) {
  for (const char* text : {"+-5", "--5", "++5", "~~5", "about ca. 5", "5 k k", "€ 5 €", "5 % k",
                           "5 % €", "1e5k", "2 Mio k"}) {
    EXPECT_EQ(figureIn(text), "-") << text;
  }
  EXPECT_EQ(figureIn("5 % %", kShare), "5 %") << "the second is the unit";
  EXPECT_EQ(figureIn("5 % % %", kShare), "-");
  EXPECT_EQ(figureIn("5 people people", kPeople), "-");
  EXPECT_EQ(figureIn("~ -5"), "-5?");
  EXPECT_EQ(figureIn("-~5"), "-5?");
  EXPECT_EQ(figureIn("+5"), "5?");
}

TEST(FigureMarks, AUnitOfLettersStandsApartBeforeItsFigure) {
  EXPECT_EQ(figureIn("people 5", kPeople), "5");
  EXPECT_EQ(figureIn("people5", kPeople), "-");
  EXPECT_EQ(figureIn("5people", kPeople), "5");
  EXPECT_EQ(figureIn("t 5", kWaiting), "5");
  EXPECT_EQ(figureIn("t5", kWaiting), "-");
  EXPECT_EQ(figureIn("5", {Counted::other, {""}}), "5") << "no unit at all";
}

TEST(FigureMarks, ACapitalTIsAThousandOfMoneyAlone) {
  EXPECT_EQ(figureIn("5 T€"), "5000?");
  EXPECT_EQ(figureIn("5 T"), "-");
  EXPECT_EQ(figureIn("5 t€"), "-");
}

TEST(FigureNotations, AShortFormIsRatherADecimalWhereNothingIsKnown) {
  EXPECT_EQ(figureIn("1.234k"), "1234? or 1234000");
  EXPECT_EQ(figureIn("1.234k", kPeople), "1234? or 1234000");
  EXPECT_EQ(figureIn("1.234k", kPeople, kPointSign), "1234?");
  EXPECT_EQ(figureIn("1.234k", kPeople, kCommaSign), "1234000?");
}

TEST(FigureNotations, WhatIsCountedDecidesWhereNothingIsKnown) {
  EXPECT_EQ(figureIn("1.234", kPeople), "1234?") << "no count has decimals";
  EXPECT_EQ(figureIn("12.000", kPeople), "12000? or 12");
  EXPECT_EQ(figureIn("1.234", kMoved), "1234?");
  EXPECT_EQ(figureIn("1.234 %", kMoved), "1.234 %? or 1234");
  EXPECT_EQ(figureIn("1.234", kPoints), "1234? or 1.234");
  EXPECT_EQ(figureIn("1.234", kShare), "1.234? or 1234");
  EXPECT_EQ(figureIn("1.234", kWaiting), "1.234? or 1234");
}

TEST(FigureNotations, AKnownSignDecidesForAll) {
  EXPECT_EQ(figureIn("1.234", kPoints, kPointSign), "1.234");
  EXPECT_EQ(figureIn("1.234", kPoints, kCommaSign), "1234");
  EXPECT_EQ(figureIn("1.234", kShare, kCommaSign), "1234");
  EXPECT_EQ(figureIn("1.234 %", kMoved, kPointSign), "1.234 %");
  EXPECT_EQ(figureIn("1.234", kPeople, kPointSign), "1234?") << "against it";
  EXPECT_EQ(figureIn("1.5", kPoints, kCommaSign), "1.5?") << "against it";
  EXPECT_EQ(figureIn("1.5", kPoints, kPointSign), "1.5");
  EXPECT_EQ(figureIn("12", kPoints, kCommaSign), "12") << "it proves nothing";
}

TEST(FigureNotations, AShareWithoutItsSignMayBeAPercentage) {
  EXPECT_EQ(figureIn("0.24", kShare), "0.24? or 24");
  EXPECT_EQ(figureIn("-0.24", kShare), "-0.24? or -24");
  EXPECT_EQ(figureIn("0.07", kShare), "0.07? or 7") << "without the digits that multiplying leaves";
  EXPECT_EQ(figureIn("1", kShare), "1");
  EXPECT_EQ(figureIn("0", kShare), "0");
  EXPECT_EQ(figureIn("0.24 %", kShare), "0.24 %");
  EXPECT_EQ(figureIn("0.24", kPoints), "0.24");
}

TEST(FigureNotations, TheFirstDoubtIsTold) {
  const auto doubt = [](const std::string& text, const Measured& measured = kPoints) {
    return english(*readFigure({.text = text}, {}, measured).figure->doubt);
  };
  EXPECT_EQ(doubt("~ € 5k¹"), "“~ € 5k¹” is read as 5000 with a note");
  EXPECT_EQ(doubt("~ € 5k"), "“~ € 5k” is a short form and read as 5000");
  EXPECT_EQ(doubt("~ € 5"), "“~ € 5” is an amount of money and read as 5");
  EXPECT_EQ(doubt("(~5)"), "“(~5)” is an estimate and read as -5");
  EXPECT_EQ(doubt("(5)"), "“(5)” stands in brackets and is read as -5");
  EXPECT_EQ(doubt("+5"), "“+5” is read as 5 and could be a change");
  EXPECT_EQ(doubt("1e5"), "“1e5” is read as 100000 and was perhaps rounded to be shown");
  EXPECT_EQ(doubt("~5 %", kShare), "“~5 %” is an estimate and read as 5 %");
  EXPECT_EQ(doubt("0.5", kShare), "“0.5” is read as 0.5 % and could be 50 %");
}

TEST(FigureNotations, WhatIsNoFigureIsQuotedUpToFortyCharacters) {
  const auto said = [](const std::string& text) {
    return english(readFigure({.text = text}, {}, kPoints).reason);
  };
  const std::string forty(40, 'x');
  EXPECT_EQ(said(" " + forty + " "), "expected a number, found “" + forty + "”");
  EXPECT_EQ(said(forty + "y"), "expected a number, found “" + forty + "…”");
  EXPECT_EQ(said("#"), "expected a number, found “#”");
  EXPECT_NE(said("##").find("too narrow"), std::string::npos) << said("##");
}

TEST(FigureNotations, AnExactValueIsTakenAsItIs) {
  const auto exact = [](double value, bool percent, const Measured& measured,
                        const char* text = "x") {
    const TableCell cell{.text = text, .value = value, .percent = percent};
    const auto figure = readFigure(cell, kCommaSign, measured).figure;
    if (!figure) return std::string("-");
    return journey::numberText(figure->value) + (figure->percent ? " %" : "") +
           (figure->doubt ? "?" : "");
  };
  EXPECT_EQ(exact(0.07, true, kShare), "7 %") << "without the digits that multiplying leaves";
  EXPECT_EQ(exact(0.07, false, kPoints), "0.07");
  EXPECT_EQ(exact(12.5, false, kPeople), "-");
  EXPECT_EQ(exact(0.5, true, kPeople), "-");
  EXPECT_EQ(exact(0.5, true, kMoved), "50 %");
  EXPECT_EQ(exact(0.5, false, kShare), "0.5?");
  EXPECT_EQ(exact(5, false, kPoints, "5 €"), "5?");
  EXPECT_EQ(exact(5, false, kPoints, "5¹"), "5") << "its text is not read";
}

}  // namespace
}  // namespace throughline::exchange
