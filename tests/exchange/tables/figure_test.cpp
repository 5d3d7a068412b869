#include "throughline/exchange/tables/figure.h"

#include <gtest/gtest.h>

#include "throughline/exchange/tables/reading_units.h"

namespace throughline::exchange {
namespace {

constexpr DecimalSign kByPoint = DecimalSign::point;
constexpr DecimalSign kByComma = DecimalSign::comma;
using Sign = std::optional<DecimalSign>;

const Measured kCount{Counted::count, {}};
const Measured kPart{Counted::part, {}};
const Measured kPercent{Counted::percent, {"%"}};
const Measured kDays{Counted::days, {"days", "day", "tage", "tag", "d", "t"}};
const Measured kOther{Counted::other, {}};

TableCell cell(const std::string& text) { return {.text = text}; }

FigureRead readAs(const std::string& text, Sign sign, const Measured& measured) {
  return readFigure(cell(text), sign, measured);
}

// The value where it is certain.
std::optional<double> certain(const std::string& text, Sign sign, const Measured& measured) {
  const FigureRead found = readAs(text, sign, measured);
  if (!found.figure || found.figure->doubt) return std::nullopt;
  return found.figure->value;
}

// The value where it is offered with a doubt.
std::optional<double> doubtful(const std::string& text, Sign sign, const Measured& measured) {
  const FigureRead found = readAs(text, sign, measured);
  if (!found.figure || !found.figure->doubt) return std::nullopt;
  return found.figure->value;
}

std::string reason(const FigureRead& found) {
  EXPECT_FALSE(found.figure);
  return english(found.reason);
}

TEST(Figure, IsReadInTheNotationsOfManyCountries) {
  const struct {
    const char* text;
    double value;
  } cases[] = {
      {"4200", 4200},
      {"1,234.5", 1234.5},
      {"1.234,5", 1234.5},
      {"1 234,5", 1234.5},
      {"1\u202F234,5", 1234.5},
      {"1’234.5", 1234.5},
      {"1'234", 1234},
      {"1.234.567", 1234567},
      {"12,34,567.50", 1234567.5},
      {"0,25", 0.25},
      {".5", 0.5},
      {"-3", -3},
      {"−3,5", -3.5},
      {"–3,5", -3.5},
      {"٣٫٥", 3.5},
      {"१२३", 123},
      {"  12\u00A0", 12},
      {"-0", 0},
      {"12\u200B34", 1234},
  };
  for (const auto& [text, value] : cases) {
    EXPECT_EQ(certain(text, std::nullopt, kOther), value) << text;
  }
}

TEST(Figure, OneSignBeforeThreeDigitsIsInDoubtWhereTheNotationIsNotKnown) {
  EXPECT_EQ(doubtful("12.000", {}, kCount), 12000) << "what can be a count is offered";
  EXPECT_EQ(doubtful("1,234", {}, kPart), 1234);
  EXPECT_EQ(doubtful("1,234", {}, kOther), 1234);
  EXPECT_EQ(doubtful("12.000", {}, kDays), 12);
  EXPECT_EQ(doubtful("23,456 %", {}, kPercent), 23.456);
  const Figure figure = *readAs("12.000", {}, kCount).figure;
  EXPECT_EQ(figure.other, 12);
  EXPECT_EQ(english(*figure.doubt), "“12.000” is read as 12000 and could be 12");
}

TEST(Figure, AKnownNotationSettlesIt) {
  EXPECT_EQ(certain("12.000", kByComma, kCount), 12000);
  EXPECT_EQ(certain("12,000", kByPoint, kCount), 12000);
  EXPECT_EQ(certain("1.234", kByPoint, kOther), 1.234);
  EXPECT_EQ(certain("1.234", kByComma, kOther), 1234);
  EXPECT_EQ(certain("1,234", kByComma, kDays), 1.234);
}

TEST(Figure, ACountHasNoDecimalsInAnyNotation) {
  EXPECT_EQ(doubtful("12.000", kByPoint, kCount), 12000);
  EXPECT_EQ(doubtful("1,234", kByComma, kPart), 1234);
  EXPECT_EQ(certain("4200.00", {}, kCount), 4200) << "no part of one";
  for (const char* text : {"12.5", "0.234", "1234.567", "1.234,567"}) {
    EXPECT_EQ(reason(readAs(text, {}, kCount)),
              "expected a whole number, found “" + std::string(text) + "”");
  }
}

TEST(Figure, WhatIsWrittenAgainstTheNotationIsInDoubt) {
  EXPECT_EQ(doubtful("1.5", kByComma, kOther), 1.5);
  EXPECT_EQ(doubtful("1,234,567", kByComma, kCount), 1234567);
  EXPECT_EQ(certain("1.234.567", kByComma, kCount), 1234567);
}

TEST(Figure, ANoteBehindItIsLeftOffWithADoubt) {
  for (const char* text : {"48¹", "48 ¹²", "48*", "48 **", "48†", "48 a)", "48a)", "48 1)", "48[1]",
                           "48 (2)", "*48", "48⁾"}) {
    EXPECT_EQ(doubtful(text, {}, kCount), 48) << text;
  }
  EXPECT_EQ(english(*readAs("48¹", {}, kCount).figure->doubt), "“48¹” is read as 48 with a note");
  EXPECT_EQ(reason(readAs("481)", {}, kCount)), "expected a number, found “481)”");
}

TEST(Figure, ShortFormsAndAmountsAreReadWithADoubt) {
  const struct {
    const char* text;
    double value;
  } cases[] = {
      {"1.2k", 1200},
      {"1,2 Tsd.", 1200},
      {"1.5M", 1500000},
      {"€ 1.200", 1200},
      {"1.2 Mio", 1200000},
      {"2,3 Mio. €", 2300000},
      {"$1.2 million", 1200000},
      {"1,2 T€", 1200},
      {"₹ 1,20,000", 120000},
      {"1.5 lakh", 150000},
      {"2 Cr", 20000000},
      {"CHF 1'200.–", 1200},
      {"12,-", 12},
      {"Rs. 500", 500},
      {"1,2 k€", 1200},
      {"12.5L", 1250000},
      {"3 Cr", 30000000},
      {"₹ 1.2L", 120000},
      {"1,5 Mrd", 1500000000},
      {"1,2 Mio.", 1200000},
      {"$2.5MM", 2500000},
  };
  for (const auto& [text, value] : cases) {
    EXPECT_EQ(doubtful(text, {}, kCount), value) << text;
  }
  EXPECT_EQ(certain("€ 4.200,50", kByComma, {Counted::other, {"€"}}), 4200.5) << "its own unit";
  EXPECT_EQ(reason(readAs("1.2345k", {}, kCount)), "expected a whole number, found “1.2345k”");
}

TEST(Figure, UnitsMayStandBeforeOrAfter) {
  EXPECT_EQ(certain("34 Tage", {}, kDays), 34);
  EXPECT_EQ(certain("12t", {}, kDays), 12) << "days, not thousands";
  EXPECT_EQ(certain("7 ÉLÈVES", {}, {Counted::count, {"élèves"}}), 7);
  EXPECT_EQ(certain("-€5", {}, {Counted::other, {"€"}}), -5);
}

TEST(Figure, APercentageIsTakenWhereOneIsCountedOrMeantAsAPart) {
  for (const char* text : {"24%", "24 %", "24\u00A0%", "%24", "24 Prozent", "٢٤٪"}) {
    EXPECT_EQ(certain(text, {}, kPercent), 24) << text;
    const FigureRead part = readAs(text, {}, kPart);
    ASSERT_TRUE(part.figure) << text;
    EXPECT_TRUE(part.figure->percent);
    for (const Measured& measured : {kCount, kDays, kOther}) {
      EXPECT_EQ(reason(readAs(text, {}, measured)),
                "expected a number that is no percentage, found “" + std::string(text) + "”");
    }
  }
}

TEST(Figure, APercentageForAMetricWithoutAUnitSaysWhatIsMissing) {
  const Measured bare = measuredBy({.name = "Blog sign-up rate"});
  EXPECT_EQ(reason(readAs("24 %", {}, bare)),
            "to take “24 %” as a percentage, give “Blog sign-up rate” the unit % first");
  EXPECT_EQ(certain("24", {}, bare), 24);
  const Measured days = measuredBy({.name = "Answered in", .unit = "days"});
  EXPECT_EQ(reason(readAs("24 %", {}, days)),
            "expected a number that is no percentage, found “24 %”");
}

TEST(Figure, ABareShareForAMetricInPercentIsInDoubt) {
  EXPECT_EQ(doubtful("0.24", {}, kPercent), 0.24);
  EXPECT_EQ(readAs("0.24", {}, kPercent).figure->other, 24);
  EXPECT_EQ(certain("0.5 %", {}, kPercent), 0.5);
  EXPECT_EQ(certain("1", {}, kPercent), 1);
  EXPECT_EQ(certain("0", {}, kPercent), 0);
  EXPECT_EQ(certain("0.24", {}, kOther), 0.24);
}

TEST(Figure, EstimatesBracketsChangesAndExponentsAreInDoubt) {
  EXPECT_EQ(doubtful("~48", {}, kCount), 48);
  EXPECT_EQ(doubtful("ca. 48", {}, kCount), 48);
  EXPECT_EQ(doubtful("(1,200.00)", {}, kOther), -1200);
  EXPECT_EQ(doubtful("+7", {}, kOther), 7);
  EXPECT_EQ(doubtful("1.2E+05", {}, kCount), 120000);
}

TEST(Figure, WhatAClipboardKnowsIsTakenExactly) {
  TableCell share{.text = "23,8 %", .value = 0.2376, .percent = true};
  EXPECT_EQ(readFigure(share, {}, kPercent).figure->value, 23.76);
  EXPECT_FALSE(readFigure(share, {}, kPercent).figure->doubt);
  EXPECT_FALSE(readFigure(share, {}, kCount).figure);
  EXPECT_FALSE(readFigure({.text = "12.000", .value = 12000}, {}, kCount).figure->doubt);
  EXPECT_EQ(readFigure({.text = "-", .value = 0}, {}, kCount).figure->value, 0);
  EXPECT_EQ(reason(readFigure({.text = "1.234", .value = 1234.4}, {}, kCount)),
            "expected a whole number, found “1234.4”");
  EXPECT_TRUE(readFigure({.text = "€ 1.200", .value = 1200}, {}, kCount).figure->doubt)
      << "money where people are counted";
  TableCell date{.text = "07.2026", .value = 46204, .date = journey::Date::of(2026, 7, 1)};
  EXPECT_EQ(reason(readFigure(date, {}, kCount)), "expected a number, found the date 2026-07-01");
}

TEST(Figure, EverythingElseIsNone) {
  for (const char* text :
       {"abc",       "n/a",       "-",          "1.2.3",    "1,23,4", "1..2",
        "12 34",     "1e",        "e5",         "1e999",    "--5",    "5-",
        "#N/A",      "Q3 2026",   "nan",        "inf",      "0x10",   "1 2 3",
        "%",         "()",        "1.234,5.6",  "10–20",    "<5",     "48/50",
        "12:30",     "30.9.2026", "2026-09-30", "3 Wochen", "12½",    "1٢",
        "0,123,456", "24 % k",    "1,2345,678", "12\xff",   "12\n13", "123,45,678"}) {
    EXPECT_EQ(reason(readAs(text, {}, kOther)).substr(0, 24), "expected a number, found") << text;
    EXPECT_FALSE(isFigure(cell(text))) << text;
  }
  EXPECT_NE(reason(readAs("####", {}, kCount)).find("too narrow"), std::string::npos);
  EXPECT_FALSE(readAs(std::string(5000, '1'), {}, kCount).figure);
}

TEST(Figure, IsToldFromWordsAndDates) {
  for (const char* text : {"2026", "07.2026", "1.2k", "48¹", "34 Tage", "24 %", "€ 5"}) {
    EXPECT_TRUE(isFigure(cell(text))) << text;
  }
  EXPECT_TRUE(isFigure(cell("7 leads"), {"leads"}));
  EXPECT_FALSE(isFigure(cell("7 leads")));
  EXPECT_FALSE(isFigure(cell("D7"))) << "a name, not seven days";
  EXPECT_FALSE(isFigure({.text = "2026", .date = journey::Date::of(2026, 1, 1)}));
}

Sign proven(const std::vector<TableCell>& cells) {
  std::vector<const TableCell*> figures;
  for (const TableCell& each : cells) figures.push_back(&each);
  return provenSign(figures);
}

TEST(Figure, FiguresProveTheSignThatTheyCanOnlyBeWrittenWith) {
  EXPECT_EQ(proven({cell("1.234"), cell("4,5 %")}), kByComma);
  EXPECT_EQ(proven({cell("1.234"), cell("4.5")}), kByPoint);
  EXPECT_EQ(proven({cell("1.234.567")}), kByComma);
  EXPECT_EQ(proven({cell("1,2 Tsd.")}), kByComma);
  EXPECT_EQ(proven({cell("12,34,567")}), kByPoint);
  EXPECT_EQ(proven({cell("1.5"), cell("4,5")}), std::nullopt) << "they contradict each other";
  EXPECT_EQ(proven({cell("1.234"), cell("7"), cell("1 234"), cell("12,")}), std::nullopt);
  EXPECT_EQ(proven({{.text = "12.000", .value = 12000}}), kByComma) << "by its exact value";
  EXPECT_EQ(proven({{.text = "12.000", .value = 12}}), kByPoint);
}

}  // namespace
}  // namespace throughline::exchange
