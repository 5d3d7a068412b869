#include <gtest/gtest.h>

#include "throughline/exchange/tables/period_spelling.h"

// The words of periods in English, German and French.

namespace throughline::exchange {
namespace {

using journey::PeriodLength;

/// "2026-07 month": where it begins and how long it is; "-" where the text names no period.
std::string begun(const std::string& text, int fiscalYearStart = 1) {
  const auto period = readPeriod(text, fiscalYearStart);
  if (!period) return "-";
  const bool month = period->length == PeriodLength::month;
  const bool quarter = period->length == PeriodLength::quarter;
  const bool half = period->length == PeriodLength::half_year;
  return period->start.iso().substr(0, 7) + (month     ? " month"
                                             : quarter ? " quarter"
                                             : half    ? " half"
                                                       : " year");
}

TEST(PeriodWords, EachMonthIsReadInFullAndAsItIsShortened) {
  const std::vector<std::vector<const char*>> months{
      {"January", "Jan", "Jan.", "Januar", "Jänner", "janvier", "janv."},
      {"February", "Feb", "Februar", "février", "fevrier", "fév", "fev", "févr."},
      {"March", "Mar", "März", "Mär", "Mrz", "Mrz.", "mars"},
      {"April", "Apr", "avril", "avr."},
      {"May", "Mai"},
      {"June", "Jun", "Juni", "juin"},
      {"July", "Jul", "Juli", "juillet", "juil."},
      {"August", "Aug", "août", "aout", "aoû", "aou"},
      {"September", "Sep", "Sept.", "septembre"},
      {"October", "Oct", "Oktober", "Okt", "octobre"},
      {"November", "Nov", "novembre"},
      {"December", "Dec", "Dezember", "Dez", "décembre", "decembre", "déc"}};
  for (std::size_t i = 0; i < months.size(); ++i) {
    const std::string month = (i < 9 ? "0" : "") + std::to_string(i + 1);
    for (const std::string word : months[i]) {
      EXPECT_EQ(begun(word + " 2026"), "2026-" + month + " month") << word;
    }
  }
}

TEST(PeriodWords, APeriodIsCalledAsThisProgramCallsIt) {
  const std::vector<std::string> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  for (std::size_t i = 0; i < months.size(); ++i) {
    EXPECT_EQ(readPeriod(std::to_string(i + 1) + "/2026", 1)->usualName, months[i] + " 2026");
  }
  EXPECT_EQ(readPeriod("3. Quartal 26", 1)->usualName, "Q3 2026");
  EXPECT_EQ(readPeriod("2. Halbjahr 26", 1)->usualName, "H2 2026");
  EXPECT_EQ(readPeriod("Jahr 2026", 1)->usualName, "2026");
  EXPECT_EQ(readPeriod("Jahr 2026", 4)->usualName, "FY2026");
}

TEST(PeriodWords, WhatOnlyBeginsLikeAMonthIsNone) {
  for (const char* text : {"Marketing 2026", "Decisions 2026", "Mai-Treffen 2026", "Ju 2026",
                           "Ma 2026", "Augustus 2026", "Juliane 2026", "Novum 2026", "Mal 2026"}) {
    EXPECT_EQ(begun(text), "-") << text;
  }
}

TEST(PeriodWords, AQuarterAndAHalfAreReadByTheirWords) {
  for (const std::string word :
       {"Q", "Quarter", "Quartal", "Qtr", "Qtr.", "Qu", "T", "Trim", "Trim.", "Trimestre"}) {
    EXPECT_EQ(begun(word + " 2 2026"), "2026-04 quarter") << word;
    EXPECT_EQ(begun("2. " + word + " 2026"), "2026-04 quarter") << word;
  }
  for (const std::string word : {"H", "HJ", "Half", "Halves", "Halbjahr", "Semestre"}) {
    EXPECT_EQ(begun(word + " 2 2026"), "2026-07 half") << word;
  }
  EXPECT_EQ(begun("2nd half-year 2026"), "2026-07 half");
}

TEST(PeriodWords, AYearIsReadByItsWords) {
  for (const std::string word : {"FY", "GJ", "Geschäftsjahr", "Fiscal", "Fiscal year", "Fiskaljahr",
                                 "WJ", "Wirtschaftsjahr", "FJ"}) {
    EXPECT_EQ(begun(word + " 26", 7), "2025-07 year") << word;
  }
  for (const std::string word : {"Year", "Jahr", "Yr", "Année", "CY"}) {
    const auto period = readPeriod(word + " 2026", 1);
    ASSERT_TRUE(period) << word;
    EXPECT_EQ(period->start.iso(), "2026-01-01");
    EXPECT_TRUE(period->certain) << word << " says that it is no figure";
  }
}

TEST(PeriodWords, APartMayBeCountedByAnOrdinal) {
  EXPECT_EQ(begun("1st quarter 2026"), "2026-01 quarter");
  EXPECT_EQ(begun("2nd quarter 2026"), "2026-04 quarter");
  EXPECT_EQ(begun("3rd quarter 2026"), "2026-07 quarter");
  EXPECT_EQ(begun("4th quarter 2026"), "2026-10 quarter");
  EXPECT_EQ(begun("1er trimestre 2026"), "2026-01 quarter");
  EXPECT_EQ(begun("1re trim. 2026"), "2026-01 quarter");
  EXPECT_EQ(begun("1ère semestre 2026"), "2026-01 half");
  EXPECT_EQ(begun("2e trimestre 2026"), "2026-04 quarter");
  EXPECT_EQ(begun("1st of 2026"), "-") << "the first of what";
  EXPECT_EQ(begun("26th quarter 2026"), "-");
}

TEST(PeriodWords, SmallWordsBetweenThemSayNothing) {
  EXPECT_EQ(begun("Q3 of 2026"), "2026-07 quarter");
  EXPECT_EQ(begun("Q3 im Jahr 2026"), "2026-07 quarter");
  EXPECT_EQ(begun("3. Quartal des Jahres 2026"), "-");
  EXPECT_EQ(begun("Q3 des GJ 2026"), "2026-07 quarter");
  EXPECT_EQ(begun("Q3 at 2026"), "-");
}

}  // namespace
}  // namespace throughline::exchange
