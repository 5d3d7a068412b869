#include <gtest/gtest.h>

#include "exchange/tables/table_rows.h"

namespace throughline::exchange {
namespace {

TEST(MarkdownTable, IsReadWithAndWithoutOuterPipes) {
  const Rows expected{{"Stage", "Q1"}, {"Visitors", "4200"}};
  EXPECT_EQ(rowsOf(readTable("| Stage | Q1 |\n|---|---:|\n| Visitors | 4200 |\n")), expected);
  EXPECT_EQ(rowsOf(readTable("Stage | Q1\r\n:-- | :-:\r\nVisitors | 4200")), expected);
}

TEST(MarkdownTable, TheRowThatAlignsIsNoRow) {
  const Table table = readTable("a|b\n-|-\n1|2\n3|4");
  EXPECT_EQ(table.rows, 3);
  EXPECT_EQ(table.at(2, 1)->text, "1");
}

TEST(MarkdownTable, AnEscapedPipeIsTextAndEmptyCellsAreCounted) {
  EXPECT_EQ(rowsOf(readTable("| a \\| b | c | d |\n|---|---|---|\n| | x |\n")),
            (Rows{{"a | b", "c", "d"}, {"", "x", ""}}));
}

TEST(MarkdownTable, MarksOfItalicTypeAndCodeAreLeftOff) {
  EXPECT_EQ(rowsOf(readTable("|*Total*|_Sum_|\n|-|-|\n|`48`|~~50~~|")),
            (Rows{{"Total", "Sum"}, {"48", "50"}}));
}

TEST(MarkdownTable, BoldTypeIsLeftOff) {
  EXPECT_EQ(rowsOf(readTable("|**Total**|**\\***|\n|-|-|\n|**48**|48*|")),
            (Rows{{"Total", "\\*"}, {"48", "48*"}}));
}

TEST(MarkdownTable, LinesAroundItAreNoCells) {
  const Table table = readTable("# KPIs\n\na|b\n-|-\n1|2\n\nSource: CRM; 2026\n");
  EXPECT_EQ(rowsOf(table), (Rows{{"a", "b"}, {"1", "2"}}));
}

TEST(MarkdownTable, OfSeveralTheFirstWithAFigureIsRead) {
  const Table table = readTable("who|what\n-|-\nx|y\n\na|b\n-|-\n1|2\n\nc|d\n-|-\n3|4\n");
  EXPECT_EQ(rowsOf(table), (Rows{{"a", "b"}, {"1", "2"}}));
  EXPECT_EQ(table.otherTables, 2);
}

TEST(MarkdownTable, ALineOfDashesAloneMakesNone) {
  EXPECT_EQ(rowsOf(readTable("a\n---\nb")), (Rows{{"a"}, {"---"}, {"b"}}));
  EXPECT_EQ(rowsOf(readTable("a|b|c\n-|-\n1\t2")), (Rows{{"a|b|c", ""}, {"-|-", ""}, {"1", "2"}}));
}

}  // namespace
}  // namespace throughline::exchange
