#include "tables/html/number_format.h"

#include <gtest/gtest.h>

namespace throughline::exchange {
namespace {

using enum NumberFormatKind;

void expectKind(NumberFormatKind kind, const std::vector<const char*>& codes) {
  for (const char* code : codes) EXPECT_EQ(formatKind(code), kind) << code;
}

TEST(NumberFormat, DatesAreToldByTheLettersOfManyLanguages) {
  expectKind(date, {"DD/MM/YYYY", "yyyy-mm-dd", "TT.MM.JJJJ", "JJ/MM/AAAA",
                    "GG/MM/AAAA", "PP.KK.VVVV", "D. MMM YY",  "Q YY",
                    "WW YYYY",    "NN DD.MM.",  "E",          "Z",
                    "AAAA",       "ГГГГ",       "ÅÅÅÅ-MM-DD", "[$-407]TT.MM.JJ",
                    "MM\\.YY",    "YY_0MM",     "YY*0MM",     "YYYY\"0\"",
                    "a",          "z"});
}

TEST(NumberFormat, TimesAreToldByHoursColonsAndWhatHasPassed) {
  expectKind(time, {"HH:MM", "hh", "H", "mm:ss", "[h]:mm", "[HH]", "[mm]:ss", "[s]", "[M]",
                    "DD/MM/YY HH:MM", "[h]0.00%"});
  expectKind(number, {"[]0", "[Red]0", "[h m]0", "\"h\"0", "0\"[h]\""});
}

TEST(NumberFormat, PercentagesAreToldByTheirSign) {
  expectKind(percent, {"0%", "0.0%", "0,00 %", "Percent", "#,##0%;[Red]-0%"});
  expectKind(number, {"0\"%\"", "0\\%", "0_%", "0;0%", "Percents"});
}

TEST(NumberFormat, AllOtherCodesAreThoseOfNumbers) {
  expectKind(number,
             {"",    "0",  "0.00", "#,##0",   "# ?/?", "General", "Standard", "BOOLEAN", "@",
              "0 D", "#D", "?D",   "\"MM\"0", "0;MM",  "B",       "C",        "F",       "I",
              "L",   "O",  "R",    "U",       "X",     "DD R",    "\"MM",     ";DD"});
}

std::string dayOf(double serial) {
  const auto day = dateOfSerial(serial);
  return day ? day->iso() : "-";
}

TEST(NumberFormat, DaysAreCountedFromTheEndOf1899) {
  EXPECT_EQ(dayOf(25569), "1970-01-01");
  EXPECT_EQ(dayOf(46204.99), "2026-07-01") << "in the evening too";
  EXPECT_EQ(dayOf(0), "1899-12-30");
  EXPECT_EQ(dayOf(-0.5), "1899-12-29");
  EXPECT_EQ(dayOf(-693593), "0001-01-01");
  EXPECT_EQ(dayOf(-693594), "-");
  EXPECT_EQ(dayOf(2958465), "9999-12-31");
  EXPECT_EQ(dayOf(2958466), "-");
}

}  // namespace
}  // namespace throughline::exchange
