#include <gtest/gtest.h>

#include "exchange/tables/table_rows.h"

// What a cell of HTML shows, and how far it reaches.

namespace throughline::exchange {
namespace {

std::string shownIn(const std::string& cell) {
  const Table table = readTable("<table><tr><td>" + cell + "</td><td>end</td></tr></table>");
  const TableCell* first = table.at(1, 1);
  return first ? first->text : "";
}

TEST(ShownText, EachOfTheseElementsStandsOnALineOfItsOwn) {
  for (const std::string name :
       {"p", "div", "li", "ul", "ol", "h1", "h2", "pre", "blockquote", "dd"}) {
    EXPECT_EQ(shownIn("a<" + name + ">b</" + name + ">c"), "a\nb\nc") << name;
    EXPECT_EQ(shownIn("<" + name + ">b</" + name + ">"), "b") << name;
  }
  EXPECT_EQ(shownIn("a<b>b</b>c"), "abc");
  EXPECT_EQ(shownIn("<ul><li>a</li> <li>b</li></ul>"), "a\nb");
  EXPECT_EQ(shownIn("<p>a <p> b"), "a\nb");
}

TEST(ShownText, EachOfTheseElementsIsNotSeen) {
  for (const std::string name : {"script", "style", "comment", "template", "noscript", "title"}) {
    EXPECT_EQ(shownIn("a<" + name + ">b</" + name + ">c"), "ac") << name;
  }
  EXPECT_EQ(shownIn("a<table><tr><td>b</td></tr></table>c"), "ac");
}

TEST(ShownText, WhiteSpaceIsOneSpaceAndALineBreakOneLine) {
  EXPECT_EQ(shownIn("\n a \t\r\n\f b <br> c<br><br>d "), "a b\nc\n\nd");
  EXPECT_EQ(shownIn("<br>a"), "a");
  EXPECT_EQ(shownIn("a <b> b</b>"), "a b");
}

TEST(ShownText, WhatIsRaisedIsANote) {
  EXPECT_EQ(shownIn("48<sup>0123456789</sup>"), "48⁰¹²³⁴⁵⁶⁷⁸⁹");
  EXPECT_EQ(shownIn("48<sup>a</sup>"), "48[a]");
  EXPECT_EQ(shownIn("48 <sup>1a</sup>"), "48[1a]");
  EXPECT_EQ(shownIn("48<sup>[1]</sup>"), "48[1]");
  EXPECT_EQ(shownIn("48<sup>a)</sup>"), "48a)");
  EXPECT_EQ(shownIn("48<sup>*</sup>"), "48*");
  EXPECT_EQ(shownIn("48<sup> </sup>"), "48");
  EXPECT_EQ(shownIn("48<sup>/</sup>"), "48[/]");
  EXPECT_EQ(shownIn("48<sup>:</sup>"), "48[:]");
}

TEST(ShownText, ATableWithoutRowsHasNoCellsAndIsNoText) {
  EXPECT_TRUE(readTable("<table></table>").cells.empty());
  EXPECT_TRUE(readTable("<div><TABLE class=x></TABLE>text</div>").cells.empty());
}

TEST(CellSpans, AreWithinLimits) {
  const auto columnsOf = [](const std::string& span) {
    return readTable("<table><tr><td colspan=" + span + ">a<td>b</table>").at(1, 1)->columns;
  };
  EXPECT_EQ(columnsOf("1"), 1);
  EXPECT_EQ(columnsOf("3"), 3);
  EXPECT_EQ(columnsOf("0"), 1);
  EXPECT_EQ(columnsOf("-2"), 1);
  EXPECT_EQ(columnsOf("x"), 1);
  EXPECT_EQ(columnsOf("1000"), 1000);
  EXPECT_EQ(columnsOf("1001"), 1000);
  const Table table = readTable(
      "<table><tr><td rowspan=0>a<td rowspan=2>b<td rowspan=-1>c<tr><td>d<tr><td>e<td>f</table>");
  EXPECT_EQ(table.at(1, 1)->rows, 3) << "0 reaches to the end";
  EXPECT_EQ(table.at(1, 2)->rows, 2);
  EXPECT_EQ(table.at(1, 3)->rows, 3) << "less than 0 is taken for 0";
  EXPECT_EQ(table.at(3, 2)->text, "e");
}

}  // namespace
}  // namespace throughline::exchange
