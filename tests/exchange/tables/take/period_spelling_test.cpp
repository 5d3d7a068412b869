#include "throughline/exchange/tables/period_spelling.h"

#include <gtest/gtest.h>

namespace throughline::exchange {
namespace {

/// "2026-07-01..2026-09-30 Q3 2026", "?" behind what a figure could be too; "-" where the
/// text names no whole period.
std::string spelled(std::string_view text, int fiscalYearStart = 1) {
  const auto period = readPeriod(text, fiscalYearStart);
  if (!period) return "-";
  return period->start.iso() + ".." + period->end.iso() + " " + period->usualName +
         (period->certain ? "" : "?");
}

TEST(PeriodSpelling, AQuarterIsReadInEveryUsualSpelling) {
  for (const char* text : {"Q3 2026",
                           "q3 26",
                           "Q3/2026",
                           "Q3-26",
                           "2026-Q3",
                           "2026 Q3",
                           "2026/Q3",
                           "3Q26",
                           "3Q 2026",
                           "Q3'26",
                           "Q3 ’26",
                           "3. Quartal 2026",
                           "3.Quartal 26",
                           "Quartal 3 2026",
                           "Quarter 3, 2026",
                           "3rd quarter 2026",
                           "3rd quarter of 2026",
                           "T3 2026",
                           "Q3\u00A02026",
                           "Q3\u200B 2026",
                           "Q3 FY26",
                           "FY2026 Q3"}) {
    EXPECT_EQ(spelled(text), "2026-07-01..2026-09-30 Q3 2026") << text;
  }
}

TEST(PeriodSpelling, AMonthIsReadInWordsAndNumbers) {
  for (const char* text :
       {"Jul 26", "Jul 2026", "July 2026", "Juli 2026", "juillet 2026", "JUL-26", "2026 Jul",
        "07.2026", "07/2026", "7/2026", "2026-07", "2026/07", "07-2026", "07/26", "Jul. 2026"}) {
    EXPECT_EQ(spelled(text), "2026-07-01..2026-07-31 Jul 2026") << text;
  }
  EXPECT_EQ(spelled("März 2024"), "2024-03-01..2024-03-31 Mar 2024");
  EXPECT_EQ(spelled("février 2024"), "2024-02-01..2024-02-29 Feb 2024");
  EXPECT_EQ(spelled("Dez 25"), "2025-12-01..2025-12-31 Dec 2025");
}

TEST(PeriodSpelling, WhatIsAFigureTooSaysSo) {
  EXPECT_EQ(spelled("2026"), "2026-01-01..2026-12-31 2026?");
  EXPECT_EQ(spelled("7.2026"), "2026-07-01..2026-07-31 Jul 2026?");
  EXPECT_EQ(spelled("10.2026"), "2026-10-01..2026-10-31 Oct 2026?");
  EXPECT_EQ(spelled("2026.07"), "2026-07-01..2026-07-31 Jul 2026?");
  EXPECT_EQ(spelled("202607"), "2026-07-01..2026-07-31 Jul 2026?");
}

TEST(PeriodSpelling, QuartersHalvesAndYearsAreThoseOfTheFiscalYear) {
  EXPECT_EQ(spelled("Q1 2026", 4), "2025-04-01..2025-06-30 Q1 2026");
  EXPECT_EQ(spelled("Q4 26", 4), "2026-01-01..2026-03-31 Q4 2026");
  EXPECT_EQ(spelled("H1 2026", 10), "2025-10-01..2026-03-31 H1 2026");
  EXPECT_EQ(spelled("FY26", 4), "2025-04-01..2026-03-31 FY2026");
  EXPECT_EQ(spelled("GJ 2025/26", 7), "2025-07-01..2026-06-30 FY2026");
  EXPECT_EQ(spelled("2025/26", 7), "2025-07-01..2026-06-30 FY2026");
  EXPECT_EQ(spelled("25/26", 7), "2025-07-01..2026-06-30 FY2026");
  EXPECT_EQ(spelled("Jul 26", 7), "2026-07-01..2026-07-31 Jul 2026")
      << "months stay where they are";
  EXPECT_EQ(spelled("FY26"), "2026-01-01..2026-12-31 2026");
  EXPECT_EQ(spelled("1. Halbjahr 2026"), "2026-01-01..2026-06-30 H1 2026");
}

TEST(PeriodSpelling, WhatNamesNoWholePeriodIsNone) {
  for (const char* text :
       {"",           "Q3",      "Jul",   "Q5 2026", "H3 2026",      "13.2026",   "Visitors 2026",
        "26 Jul",     "12",      "4200",  "1.234",   "Q3 2026 plan", "2026 2025", "01.07.2026",
        "Q3 Q4 2026", "2025/26", "Total", "20262",   "0.2026",       "Q2 6",      "202613",
        "Q3 2026e",   "2026e",   "Q3 26e"}) {
    EXPECT_EQ(spelled(text), "-") << text;
  }
  EXPECT_EQ(spelled("2011/12", 7), "-") << "December or a fiscal year";
}

TEST(PeriodSpelling, NeighboursHaveOneLengthAndNoDayBetween) {
  const auto next = [](const char* a, const char* b) {
    return readPeriod(a, 1)->isNextTo(*readPeriod(b, 1));
  };
  EXPECT_TRUE(next("2025", "2026"));
  EXPECT_TRUE(next("Q1 2026", "Q4 2025"));
  EXPECT_FALSE(next("Q1 2026", "Q3 2026"));
  EXPECT_FALSE(next("Q4 2025", "Jan 2026"));
}

TEST(PeriodSpelling, ADayIsReadWhereDayAndMonthCannotChangePlaces) {
  EXPECT_EQ(readDay("2026-07-01")->iso(), "2026-07-01");
  EXPECT_EQ(readDay("01.07.2026")->iso(), "2026-07-01");
  EXPECT_EQ(readDay("1 Jul 2026")->iso(), "2026-07-01");
  EXPECT_FALSE(readDay("07/01/2026"));
  EXPECT_FALSE(readDay("31.02.2026"));
}

}  // namespace
}  // namespace throughline::exchange
