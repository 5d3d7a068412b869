#include "tables/html/cell_value.h"

#include <gtest/gtest.h>

#include "throughline/journey/field.h"

// What spreadsheets say of a cell's value beside its text.

namespace throughline::exchange {
namespace {

/// "0.5", "50 %" of a ratio, "2026-07-01" where it is a date, "-" where nothing is told.
std::string told(const std::string& attributes, const std::string& text = "1") {
  const Table table = readTable("<table><tr><td " + attributes + ">" + text + "</td><td>b</table>");
  const TableCell& cell = *table.at(1, 1);
  if (cell.date) return cell.date->iso();
  if (!cell.value) return cell.percent ? "%" : "-";
  return journey::numberText(*cell.value) + (cell.percent ? " %" : "");
}

TEST(CellValue, LibreOfficeGivesTheValueAndTheCodeOfItsFormat) {
  EXPECT_EQ(told("sdval='0.5' sdnum='1033;1031;0,0%'"), "0.5 %");
  EXPECT_EQ(told("sdval='0.5' sdnum='1033;0;0.00'"), "0.5");
  EXPECT_EQ(told("sdval='0.5' sdnum='1033;0%'"), "0.5") << "no code at all";
  EXPECT_EQ(told("sdval='0.5' sdnum='0%'"), "0.5");
  EXPECT_EQ(told("sdval='0.5'"), "0.5");
  EXPECT_EQ(told("sdval='46204' sdnum='1033;0;MM/DD/YY'"), "2026-07-01");
}

TEST(CellValue, GoogleSheetsGivesBothAsJson) {
  const auto google = [](const std::string& value, const std::string& format = {}) {
    return told("data-sheets-value='" + value + "' data-sheets-numberformat='" + format + "'");
  };
  const std::string half = R"({"1":3,"3":0.5})";
  EXPECT_EQ(google(half), "0.5");
  EXPECT_EQ(google(half, R"({"1":2,"2":"0.00"})"), "0.5");
  EXPECT_EQ(google(half, R"({"1":2,"2":"0%"})"), "0.5 %");
  EXPECT_EQ(google(half, R"({"1":3})"), "0.5 %");
  EXPECT_EQ(google(half, R"({"1":4})"), "0.5");
  EXPECT_EQ(google(half, R"({"1":6})"), "-") << "a time";
  EXPECT_EQ(google(half, R"({"1":7})"), "-") << "a time with its day";
  EXPECT_EQ(google(half, R"({"1":8})"), "0.5");
  EXPECT_EQ(google(R"({"1":3,"3":46204})", R"({"1":5})"), "2026-07-01");
  EXPECT_EQ(google("[null,3,null,0.5]", "[null,3]"), "0.5 %");
  EXPECT_EQ(google(R"({"1":2,"2":"text"})"), "-");
  EXPECT_EQ(google(R"({"1":4,"3":1})"), "-") << "of another type";
  EXPECT_EQ(google(R"({"1":3,"3":"1"})"), "-");
  EXPECT_EQ(google(R"({"1":3})"), "-");
  EXPECT_EQ(google("[null,3]"), "-");
  EXPECT_EQ(google("{"), "-");
  EXPECT_EQ(google("3"), "-");
  EXPECT_EQ(google(half, "{"), "0.5");
  const std::string longest = half + std::string(4096 - half.size(), ' ');
  EXPECT_EQ(google(longest), "0.5");
  EXPECT_EQ(google(longest + " "), "-") << "longer than any value is";
}

TEST(CellValue, ExcelGivesThemInAnAttributeAndAStyle) {
  EXPECT_EQ(told("x:num='0.5' style='mso-number-format:Percent'"), "0.5 %");
  EXPECT_EQ(told("x:num='0.5'"), "0.5");
  EXPECT_EQ(told("x:num"), "-");
  EXPECT_EQ(told("style='mso-number-format:Percent'"), "%");
}

TEST(CellValue, OneThatIsNotSeenIsLeftOut) {
  EXPECT_EQ(told("sdval='5'", "n/a"), "-");
  EXPECT_EQ(told("sdval='0'", "n/a"), "-");
  for (const char* nothing : {"-", "–", "—", " - "}) {
    EXPECT_EQ(told("sdval='0'", nothing), "0") << "how accounting shows nothing";
    EXPECT_EQ(told("sdval='5'", nothing), "-");
  }
  EXPECT_EQ(told("sdval='5'", "fünf (५)"), "5") << "digits of any script";
}

TEST(CellValue, ATimeIsADayWhereItIsMoreThanAYear) {
  const auto timed = [](const std::string& value) {
    return told("sdval='" + value + "' sdnum='1033;0;HH:MM'");
  };
  EXPECT_EQ(timed("0.5"), "-");
  EXPECT_EQ(timed("366"), "-");
  EXPECT_EQ(timed("366.5"), "1900-12-31");
  EXPECT_EQ(timed("46204.5"), "2026-07-01");
}

TEST(CellValue, IsANumberAsHtmlWritesIt) {
  EXPECT_EQ(numberIn("12.5"), 12.5);
  EXPECT_EQ(numberIn("-1e3"), -1000);
  for (const char* none : {"", " 1", "1 ", "1,5", "0x10", "inf", "nan", "1e999", "+1"}) {
    EXPECT_EQ(numberIn(none), std::nullopt) << none;
  }
}

}  // namespace
}  // namespace throughline::exchange
