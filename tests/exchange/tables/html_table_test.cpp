#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "exchange/tables/table_rows.h"
#include "throughline/exchange/tables/figure.h"
#include "throughline/journey/error.h"

namespace throughline::exchange {
namespace {

std::string sampleText(const std::string& name) {
  std::ifstream file(THROUGHLINE_SOURCE_DIR "/tests/take_cases/" + name);
  std::ostringstream text;
  text << file.rdbuf();
  EXPECT_FALSE(text.str().empty()) << name;
  return text.str();
}

Table html(const std::string& rows) { return readTable("<table>" + rows + "</table>"); }

std::string htmlRefusal(const std::string& text) {
  try {
    (void)readTable(text);
  } catch (const journey::Error& error) {
    return error.sentence();
  }
  return {};
}

const Rows kGermanRows{{"", "Q3 2026", "Q2 2026"},
                       {"Visitors", "12.000", "4.300"},
                       {"Engagement", "24,0%", "23,8%"},
                       {"Leads", "1.680", "1.690"}};

TEST(HtmlTable, LibreOfficeTellsEachExactValue) {
  const Table table = readTable(sampleText("calc-de.html"));
  EXPECT_EQ(rowsOf(table), kGermanRows);
  EXPECT_EQ(table.at(2, 2)->value, 12000);
  EXPECT_FALSE(table.at(2, 2)->percent);
  EXPECT_EQ(table.at(3, 3)->value, 0.2376);
  EXPECT_TRUE(table.at(3, 3)->percent);
  EXPECT_EQ(table.at(1, 2)->value, std::nullopt);
  EXPECT_EQ(readTable(sampleText("calc-en.html")).at(3, 3)->value, 0.2376);
}

TEST(HtmlTable, LibreOfficeTellsDates) {
  const Table table = readTable(sampleText("calc-months-de.html"));
  EXPECT_EQ(table.at(1, 2)->date, journey::Date::of(2026, 7, 1));
  EXPECT_EQ(table.at(1, 4)->date, journey::Date::of(2026, 9, 1));
  EXPECT_EQ(table.at(2, 2)->date, std::nullopt);
}

TEST(HtmlTable, GoogleSheetsTellsEachExactValue) {
  const Table table = readTable(sampleText("sheets-de.html"));
  EXPECT_EQ(rowsOf(table), kGermanRows);
  EXPECT_EQ(table.at(2, 2)->value, 12000);
  EXPECT_EQ(table.at(3, 3)->value, 0.2376);
  EXPECT_TRUE(table.at(3, 3)->percent);
  const Table earlier = html(
      "<tr><td data-sheets-value='[null,3,null,0.68]' data-sheets-numberformat='[null,3,\"0%\",1]'>"
      "68%</td><td data-sheets-value='[null,3,null,46204]' data-sheets-numberformat='[null,5]'>7/26"
      "</td></tr>");
  EXPECT_EQ(earlier.at(1, 1)->value, 0.68);
  EXPECT_TRUE(earlier.at(1, 1)->percent);
  EXPECT_EQ(earlier.at(1, 2)->date, journey::Date::of(2026, 7, 1));
  const Table withoutCode = html(
      "<tr><td data-sheets-value='{\"1\":3,\"3\":0.68}' data-sheets-numberformat='{\"1\":3}'>68%"
      "</td><td data-sheets-value='{\"1\":3,\"3\":0.68}' data-sheets-numberformat='{\"1\":4}'>0.68"
      "</td></tr>");
  EXPECT_TRUE(withoutCode.at(1, 1)->percent);
  EXPECT_FALSE(withoutCode.at(1, 2)->percent);
}

TEST(HtmlTable, ExcelTellsItsSeparatorsAndThePlainTextItsNarrowColumns) {
  const Table alone = readTable(sampleText("excel-de.html"));
  EXPECT_EQ(alone.sign, DecimalSign::comma);
  EXPECT_TRUE(alone.at(3, 3)->percent);
  EXPECT_EQ(alone.at(4, 3)->text, "####");
  EXPECT_EQ(alone.at(2, 2)->value, std::nullopt);
  const Table both = readTable(sampleText("excel-de.html"), sampleText("excel-de.txt"));
  EXPECT_EQ(rowsOf(both), kGermanRows);
  EXPECT_EQ(both.sign, DecimalSign::comma);
}

TEST(HtmlTable, ThePlainTextFillsNothingWhereItIsAnotherTable) {
  const std::string page = "<table><tr><td>##<td>b</table>";
  EXPECT_EQ(readTable(page, "1\t2").at(1, 1)->text, "1");
  EXPECT_EQ(readTable(page, "1\t2\n3\t4").at(1, 1)->text, "##");
  EXPECT_EQ(readTable("<p>no table</p>", "1\t2").at(1, 2)->text, "2");
}

TEST(HtmlTable, OlderExcelTellsExactValuesToo) {
  const Table table = html(
      "<tr><td x:num='0.2376' style='mso-number-format:\"0\\.0%\"'>23,8%</td>"
      "<td x:num>12</td><td x:num='12000'>12 k</td></tr>");
  EXPECT_EQ(table.at(1, 1)->value, 0.2376);
  EXPECT_TRUE(table.at(1, 1)->percent);
  EXPECT_EQ(table.at(1, 2)->value, std::nullopt);
  EXPECT_EQ(table.at(1, 3)->value, 12000);
}

TEST(HtmlTable, AValueThatIsShownAsAWordOrATimeIsLeftOut) {
  const Table table = html(
      "<tr><td sdval='1' sdnum='1033;0;BOOLEAN'>TRUE</td>"
      "<td sdval='0.5' sdnum='1033;0;HH:MM'>12:00</td><td sdval='2.5' sdnum='1033;0;[HH]:MM'>60:00"
      "</td><td sdval='0' sdnum='1033;0;#,##0'>-</td>"
      "<td sdval='46204.5' sdnum='1033;0;MM/DD/YY HH:MM'>07/01/26 12:00</td>"
      "<td sdval='7' sdnum='1033;'>7</td><td sdval='1e999'>9</td></tr>");
  for (const int column : {1, 2, 3, 5, 7}) {
    EXPECT_EQ(table.at(1, column)->value, std::nullopt) << column;
  }
  EXPECT_EQ(table.at(1, 4)->value, 0) << "how accounting shows nothing";
  EXPECT_EQ(table.at(1, 5)->date, journey::Date::of(2026, 7, 1));
  EXPECT_EQ(table.at(1, 6)->value, 7);
}

TEST(HtmlTable, MergedCellsReachAndPushOthersAside) {
  const Table table = html(
      "<tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d<tr><td colspan=0>e<td rowspan=99>f<td>g");
  EXPECT_EQ(rowsOf(table), (Rows{{"a", "b", ""}, {"", "c", "d"}, {"e", "f", "g"}}));
  EXPECT_EQ(table.at(2, 1)->text, "a");
  EXPECT_EQ(table.at(1, 3)->text, "b");
  EXPECT_EQ(table.at(3, 2)->rows, 1) << "no further than the table";
  EXPECT_EQ(table.at(2, 2)->text, "c");
}

TEST(HtmlTable, ATextThatRunsOverIsNotMerged) {
  const Table table = html("<tr><td colspan=2 style='mso-ignore:colspan'>Report<td>x");
  EXPECT_EQ(table.at(1, 1)->columns, 1);
  EXPECT_EQ(table.at(1, 2), nullptr);
  EXPECT_EQ(table.at(1, 3)->text, "x");
}

TEST(HtmlTable, WhatIsNotToBeSeenIsLeftOutAndNotCounted) {
  const Table table = readTable(
      "<style>.x {display:none}</style><table><col><col width=0 style='display:none;width:0'><col>"
      "<tr><td>a<td>b<td>c<tr style='display: none'><td>1<td>2<td>3<tr hidden><td>4"
      "<tr><td>d<td>e<td>f <span style='display:none'>g</span><span class='y x'>h</span></table>");
  EXPECT_EQ(rowsOf(table), (Rows{{"a", "c"}, {"d", "f"}}));
}

TEST(HtmlTable, TextIsReadAsItIsShown) {
  const Table table = html(
      "<tr><td>Price<br>list<td> two\n words <td>A&nbsp;&amp;&nbsp;B<td><p>one</p><p>two</p>"
      "<td>x<script>y</script><comment>note</comment><!-- z --><td>1 <b>2</b>3<td>&#8203;");
  EXPECT_EQ(rowsOf(table),
            (Rows{{"Price\nlist", "two words", "A\u00A0&\u00A0B", "one\ntwo", "x", "1 23", ""}}));
}

TEST(HtmlTable, ARaisedFigureIsNoPartOfTheNumberBeforeIt) {
  const Table table = html("<tr><td>48<sup>12</sup><td>48 <sup>a</sup><td>48<sup>[1]</sup>");
  EXPECT_EQ(rowsOf(table), (Rows{{"48¹²", "48[a]", "48[1]"}}));
  for (const TableCell& cell : table.cells) {
    const auto figure = readFigure(cell, {}, {Counted::count, {}}).figure;
    ASSERT_TRUE(figure) << cell.text;
    EXPECT_EQ(figure->value, 48);
    EXPECT_TRUE(figure->doubt);
  }
}

TEST(HtmlTable, OfSeveralTheFirstWithAFigureIsReadAndLayoutIsNone) {
  const Table table = readTable(
      "<table><tr><td><table><tr><td>Home<td>About</table><td>"
      "<table><tr><td>Visitors<td>4200</table></table><table><tr><td>7</table>");
  EXPECT_EQ(rowsOf(table), (Rows{{"Visitors", "4200"}}));
  EXPECT_EQ(table.otherTables, 2);
}

TEST(HtmlTable, HeaderLinesOfWindowsAndTheirFragmentAreRead) {
  const Table table = readTable(
      "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000200\r\n<html><body>\r\n"
      "<!--StartFragment--><TABLE><TBODY><TR><TH>a</TH><TD>1</TD></TR></TBODY></TABLE>"
      "<!--EndFragment--></body></html>");
  EXPECT_EQ(rowsOf(table), (Rows{{"a", "1"}}));
}

TEST(HtmlTable, TextWithASignOfHtmlIsText) {
  EXPECT_EQ(rowsOf(readTable("<5\t3")), (Rows{{"<5", "3"}}));
  EXPECT_EQ(rowsOf(readTable("see <table>\t3")), (Rows{{"see <table>", "3"}}));
}

TEST(HtmlTable, EntitiesOfItsOwnAndFilesAreNotRead) {
  const Table table = readTable(
      "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'><!ENTITY f 'ffff'>]>"
      "<table><tr><td>a&e;b<td>&f;<td><img src='http://example.org/x'>c</table>");
  for (const TableCell& cell : table.cells) {
    EXPECT_EQ(cell.text.find("root"), std::string::npos);
    EXPECT_EQ(cell.text.find("ffff"), std::string::npos);
  }
  EXPECT_EQ(table.at(1, 3)->text, "c");
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

TEST(HtmlTable, BeyondItsLimitsOneSentenceSaysSo) {
  EXPECT_EQ(htmlRefusal("<table><tr><td>" + repeated("<b>", 400) + "x</table>"),
            "expected HTML of at most 256 elements inside each other and texts of at most 10 MB, "
            "found more");
  EXPECT_EQ(htmlRefusal("<table><tr><td>" + std::string(11u << 20, 'x') + "</table>"),
            "expected HTML of at most 256 elements inside each other and texts of at most 10 MB, "
            "found more");
  EXPECT_EQ(htmlRefusal("<table><tr>" + repeated("<td colspan=1000>x", 20) + "</table>"),
            "expected a table of at most 16384 columns, found more");
  EXPECT_EQ(htmlRefusal("<table><tr>" + repeated("<", 2'000'001)),
            "expected HTML of at most 2000000 tags, found more");
  EXPECT_EQ(htmlRefusal("<table><tr>" + repeated("<b>x</b>", 200) + "</table>"), "");
}

TEST(HtmlTable, RowsWithoutATableAroundThemAreOne) {
  const Table table =
      readTable("<meta charset='utf-8'><TR><td>a</td><td>1</td></TR><tr><td>b</td><td>2</td></tr>");
  EXPECT_EQ(table.rows, 2);
  ASSERT_TRUE(table.at(2, 2));
  EXPECT_EQ(table.at(2, 2)->text, "2");
  EXPECT_EQ(readTable("<tracker>a</tracker>").at(1, 1)->text, "<tracker>a</tracker>");
}

}  // namespace
}  // namespace throughline::exchange
