#include <gtest/gtest.h>

#include "tables/take/period_range.h"
#include "throughline/exchange/tables/period_spelling.h"

// How far periods go, and where one spelling ends and the next begins.

namespace throughline::exchange {
namespace {

std::string shownPeriod(const std::optional<SpelledPeriod>& period) {
  if (!period) return "-";
  return period->start.iso() + ".." + period->end.iso() + " " + period->usualName +
         (period->certain ? "" : "?");
}

/// "2026-07-01..2026-07-31 Jul 2026", "?" behind what a figure could be too.
std::string read(const char* text, int fiscalYearStart = 1) {
  return shownPeriod(readPeriod(text, fiscalYearStart));
}

std::string range(const char* text, int fiscalYearStart = 1) {
  return shownPeriod(readPeriodRange(text, fiscalYearStart));
}

TEST(PeriodEdges, AYearIsOneOfThreeCenturies) {
  EXPECT_EQ(read("1900"), "1900-01-01..1900-12-31 1900?");
  EXPECT_EQ(read("2199"), "2199-01-01..2199-12-31 2199?");
  EXPECT_EQ(read("1899"), "-");
  EXPECT_EQ(read("2200"), "-");
  EXPECT_EQ(read("Q1 00"), "2000-01-01..2000-03-31 Q1 2000");
  EXPECT_EQ(read("Q1 99"), "2099-01-01..2099-03-31 Q1 2099");
  EXPECT_EQ(read("Q1 026"), "-");
  EXPECT_EQ(read("26"), "-") << "a figure";
}

TEST(PeriodEdges, AMonthIsOneOfTwelve) {
  EXPECT_EQ(read("01/2026"), "2026-01-01..2026-01-31 Jan 2026");
  EXPECT_EQ(read("12/2026"), "2026-12-01..2026-12-31 Dec 2026");
  EXPECT_EQ(read("00/2026"), "-");
  EXPECT_EQ(read("13/2026"), "-");
  EXPECT_EQ(read("007/2026"), "-");
  EXPECT_EQ(read("190001"), "1900-01-01..1900-01-31 Jan 1900?");
  EXPECT_EQ(read("219912"), "2199-12-01..2199-12-31 Dec 2199?");
  for (const char* text : {"189912", "220001", "202600", "202613", "2026070", "20260701"}) {
    EXPECT_EQ(read(text), "-") << text;
  }
}

TEST(PeriodEdges, TheSignBetweenTwoNumbersTellsWhetherTheyMayBeAFigure) {
  EXPECT_EQ(read("7.2026"), "2026-07-01..2026-07-31 Jul 2026?");
  EXPECT_EQ(read("09.2026"), "2026-09-01..2026-09-30 Sep 2026");
  EXPECT_EQ(read("10.2026"), "2026-10-01..2026-10-31 Oct 2026?");
  EXPECT_EQ(read("10/2026"), "2026-10-01..2026-10-31 Oct 2026");
  EXPECT_EQ(read("7 2026"), "2026-07-01..2026-07-31 Jul 2026?");
  EXPECT_EQ(read("07. 2026"), "2026-07-01..2026-07-31 Jul 2026");
  EXPECT_EQ(read("2026 07"), "2026-07-01..2026-07-31 Jul 2026?");
  EXPECT_EQ(read("2026.7"), "2026-07-01..2026-07-31 Jul 2026?");
  EXPECT_EQ(read("2026-7"), "2026-07-01..2026-07-31 Jul 2026");
  EXPECT_EQ(read("7/26"), "2026-07-01..2026-07-31 Jul 2026");
  for (const char* text : {"7-26", "7.26", "07 26", "7,2026", "7_2026", "7–2026", "7’2026"}) {
    EXPECT_EQ(read(text), "-") << text;
  }
}

TEST(PeriodEdges, TwoYearsAreAFiscalYearOnlyWhereOneFollowsTheOther) {
  EXPECT_EQ(read("2025/2026", 7), "2025-07-01..2026-06-30 FY2026");
  EXPECT_EQ(read("FY 2025/26", 7), "2025-07-01..2026-06-30 FY2026");
  EXPECT_EQ(read("Q1 2025/26", 7), "2025-07-01..2025-09-30 Q1 2026");
  EXPECT_EQ(read("2024/26", 7), "-");
  EXPECT_EQ(read("2026/25", 7), "-");
  EXPECT_EQ(read("2025-26", 7), "-") << "with a stroke only";
  EXPECT_EQ(read("2025/26"), "-") << "where the fiscal year is the year";
  EXPECT_EQ(read("FY 2025/26"), "-");
  EXPECT_EQ(read("2025-12", 7), "2025-12-01..2025-12-31 Dec 2025");
}

TEST(PeriodEdges, APartOfAYearIsCountedFromWhereItBegins) {
  EXPECT_EQ(read("Q0 2026"), "-");
  EXPECT_EQ(read("Q4 2026"), "2026-10-01..2026-12-31 Q4 2026");
  EXPECT_EQ(read("Q5 2026"), "-");
  EXPECT_EQ(read("H0 2026"), "-");
  EXPECT_EQ(read("H2 2026"), "2026-07-01..2026-12-31 H2 2026");
  EXPECT_EQ(read("H3 2026"), "-");
  EXPECT_EQ(read("H2 2026", 10), "2026-04-01..2026-09-30 H2 2026");
  EXPECT_EQ(read("Q3 2026", 12), "2026-06-01..2026-08-31 Q3 2026");
  EXPECT_EQ(read("Q2 2026", 12), "2026-03-01..2026-05-31 Q2 2026");
  EXPECT_EQ(read("2026", 2), "2025-02-01..2026-01-31 FY2026?");
  EXPECT_EQ(read("year 2026"), "2026-01-01..2026-12-31 2026");
  EXPECT_EQ(read("2026 3. Quartal"), "2026-07-01..2026-09-30 Q3 2026");
  EXPECT_EQ(read("quarter 2026"), "-");
  EXPECT_EQ(read("Q1 H1 2026"), "-");
  EXPECT_EQ(read("Q1 Jan 2026"), "-");
  EXPECT_EQ(read("Q1"), "-");
  EXPECT_EQ(read("Q1 2026 27"), "-");
}

TEST(PeriodEdges, AMonthInWordsHasAYearAndNothingElse) {
  EXPECT_EQ(read("2026 Jul"), "2026-07-01..2026-07-31 Jul 2026");
  EXPECT_EQ(read("Jul 26"), "2026-07-01..2026-07-31 Jul 2026");
  for (const char* text : {"26 Jul", "Jul Aug 2026", "Jul 1 2026", "FY Jul 2026", "Jul 126"}) {
    EXPECT_EQ(read(text), "-") << text;
  }
}

std::string day(const char* text) {
  const auto found = readDay(text);
  return found ? found->iso() : "-";
}

TEST(PeriodEdges, ADayIsReadWhereItsPartsCannotChangePlaces) {
  EXPECT_EQ(day("2026-07-13"), "2026-07-13");
  EXPECT_EQ(day("13.07.2026"), "2026-07-13");
  EXPECT_EQ(day("3.7.26"), "2026-07-03");
  EXPECT_EQ(day("13 July 2026"), "2026-07-13");
  EXPECT_EQ(day("13. Juli 26"), "2026-07-13");
  EXPECT_EQ(day("Jul 13, 2026"), "2026-07-13");
  for (const char* text : {"Jul 13 26", "13-07-2026", "13/07/2026", "2026.07.13", "2026/07/13",
                           "2026-13-01", "01.13.2026", "32 Jul 2026", "13 Jul", "13 Jul 026",
                           "13 Q3 2026", "Jul Jul 2026", "", "1 2 3 4"}) {
    EXPECT_EQ(day(text), "-") << text;
  }
}

TEST(PeriodEdges, TwoEndsMayBePartedByManySigns) {
  for (const char* text :
       {"Jul to Sep 2026", "Jul bis Sep 2026", "juil. au sept. 2026", "Jul - Sep 2026",
        "Jul–Sep 2026", "Jul—Sep 2026", "Jul…Sep 2026", "Jul-Sep 2026", "1 Jul – 30 Sep 2026",
        "2026-07-01 to 2026-09-30", "Jul 2026 – Sep 2026"}) {
    EXPECT_EQ(range(text), "2026-07-01..2026-09-30 Q3 2026") << text;
  }
}

TEST(PeriodEdges, TwoEndsNameAPeriodThatReachesFromOneToTheOther) {
  EXPECT_EQ(range("Jan–Jun 2026"), "2026-01-01..2026-06-30 H1 2026");
  EXPECT_EQ(range("Jul–Dec 2026"), "2026-07-01..2026-12-31 H2 2026");
  EXPECT_EQ(range("Jan–Mar 2026"), "2026-01-01..2026-03-31 Q1 2026");
  EXPECT_EQ(range("Apr–Jun 2026"), "2026-04-01..2026-06-30 Q2 2026");
  EXPECT_EQ(range("Oct–Dec 2026"), "2026-10-01..2026-12-31 Q4 2026");
  EXPECT_EQ(range("Jan–Dec 2026"), "2026-01-01..2026-12-31 2026");
  EXPECT_EQ(range("1 Jul – 31 Jul 2026"), "2026-07-01..2026-07-31 Jul 2026");
  EXPECT_EQ(range("Apr 2025 – Mar 2026", 4), "2025-04-01..2026-03-31 FY2026");
  EXPECT_EQ(range("Apr 2025 – Jun 2025", 4), "2025-04-01..2025-06-30 Q1 2026");
  for (const char* text :
       {"Feb–Apr 2026", "Sep–Jul 2026", "Jul–Sep", "–Sep 2026", "Q1–Q2 2026", "2 Jul – 30 Sep 2026",
        "1 Jul – 29 Sep 2026", "Jul 2026", "Jul – Moon 2026", "1 Jul – 30 Jul 2026"}) {
    EXPECT_EQ(range(text), "-") << text;
  }
}

}  // namespace
}  // namespace throughline::exchange
