#include "throughline/journey/table_text.h"

#include <gtest/gtest.h>

namespace throughline::journey {
namespace {

using Rows = std::vector<TableRow>;

TEST(TableText, TabsPartCellsAndLineBreaksPartRows) {
  EXPECT_EQ(tableRows("a\tb\nc\t"), (Rows{{"a", "b"}, {"c", ""}}));
  EXPECT_EQ(tableRows("a\r\nb\r\n"), (Rows{{"a"}, {"b"}}));
}

TEST(TableText, OnlyTheLastLineBreakMakesNoRow) {
  EXPECT_EQ(tableRows(""), (Rows{{""}}));
  EXPECT_EQ(tableRows("\n"), (Rows{{""}}));
  EXPECT_EQ(tableRows("a\n\n"), (Rows{{"a"}, {""}}));
  EXPECT_EQ(tableRows("a\n\t\n"), (Rows{{"a"}, {"", ""}}));
}

TEST(TableText, AQuotedCellHoldsTabsLineBreaksAndDoubledQuotes) {
  EXPECT_EQ(tableRows("\"a\tb\r\nc\"\td"), (Rows{{"a\tb\r\nc", "d"}}));
  EXPECT_EQ(tableRows("\"say \"\"hi\"\"\"\tb"), (Rows{{"say \"hi\"", "b"}}));
  EXPECT_EQ(tableRows("\"\"\tb"), (Rows{{"", "b"}}));
}

TEST(TableText, AQuoteInsideACellIsAQuote) {
  EXPECT_EQ(tableRows("5\" pipe\tb"), (Rows{{"5\" pipe", "b"}}));
  EXPECT_EQ(tableRows("\"a\"b\tc"), (Rows{{"ab", "c"}})) << "after the closing quote";
  EXPECT_EQ(tableRows("\"open"), (Rows{{"open"}})) << "never closed";
  EXPECT_EQ(tableRows("\"a\""), (Rows{{"a"}})) << "closed at the very end";
}

TEST(TableText, ACellIsQuotedOnlyWhereItMustBe) {
  EXPECT_EQ(tableCell("plain, with 'marks'"), "plain, with 'marks'");
  EXPECT_EQ(tableCell("a\tb"), "\"a\tb\"");
  EXPECT_EQ(tableCell("a\nb"), "\"a\nb\"");
  EXPECT_EQ(tableCell("5\""), "\"5\"\"\"");
}

}  // namespace
}  // namespace throughline::journey
