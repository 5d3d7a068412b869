#include <gtest/gtest.h>

#include "exchange/tables/table_rows.h"
#include "throughline/journey/error.h"

namespace throughline::exchange {
namespace {

Rows textRows(std::string_view text) { return rowsOf(readTable(text)); }

TEST(TableText, EveryLineEndEndsARow) {
  for (const char* end : {"\r\n", "\n", "\r", "\u2028", "\u2029", "\u0085"}) {
    const std::string e = end;
    EXPECT_EQ(textRows("a\tb" + e + "c\td" + e), (Rows{{"a", "b"}, {"c", "d"}}));
    EXPECT_EQ(textRows("a" + e + e + "b"), (Rows{{"a"}, {""}, {"b"}})) << "an empty row is counted";
  }
}

TEST(TableText, TabsSeparateBeforeSemicolonsAndThoseBeforeCommas) {
  EXPECT_EQ(textRows("a;b,c\td"), (Rows{{"a;b,c", "d"}}));
  EXPECT_EQ(textRows("a,x;b\nc"), (Rows{{"a,x", "b"}, {"c", ""}}));
  EXPECT_EQ(textRows("a,b\nc,d"), (Rows{{"a", "b"}, {"c", "d"}}));
  EXPECT_EQ(textRows("\"a\tb\";c"), (Rows{{"a b", "c"}})) << "a tab in a quoted cell is none";
  EXPECT_EQ(textRows("x,\"a;b\""), (Rows{{"x", "a;b"}}));
  EXPECT_EQ(textRows("\"a,b\"\nc"), (Rows{{"a,b"}, {"c"}}));
}

TEST(TableText, CommasSeparateOnlyWhereEveryRowHasTheSameNumberOfCells) {
  EXPECT_EQ(textRows("Find, compare\nBuy"), (Rows{{"Find, compare"}, {"Buy"}}));
  EXPECT_EQ(textRows("a,b\nc,d,e"), (Rows{{"a,b"}, {"c,d,e"}}));
  EXPECT_EQ(textRows("a,b\n\nc,d\n"), (Rows{{"a", "b"}, {"", ""}, {"c", "d"}}));
  EXPECT_EQ(textRows("a"), (Rows{{"a"}}));
}

TEST(TableText, ACommaBeforeExactlyThreeDigitsGroupsThousands) {
  EXPECT_EQ(textRows("1,234\n5,678"), (Rows{{"1,234"}, {"5,678"}}));
  EXPECT_EQ(textRows("a,1,234"), (Rows{{"a,1,234"}}));
  EXPECT_EQ(textRows("१,२३४"), (Rows{{"१,२३४"}})) << "digits of any script";
  EXPECT_EQ(textRows("1,2345"), (Rows{{"1", "2345"}}));
  EXPECT_EQ(textRows("a,234"), (Rows{{"a", "234"}})) << "no digit before it";
  EXPECT_EQ(textRows("\"1,234\",5"), (Rows{{"1,234", "5"}})) << "inside quotation marks";
}

TEST(TableText, AQuotedCellHoldsSeparatorsLinesAndQuotationMarks) {
  EXPECT_EQ(textRows("\"a\tb\r\nc\"\td"), (Rows{{"a b\nc", "d"}}));
  EXPECT_EQ(textRows("\"say \"\"hi\"\"\"\tb"), (Rows{{"say \"hi\"", "b"}}));
  EXPECT_EQ(textRows("\"\"\tb"), (Rows{{"", "b"}}));
  EXPECT_EQ(textRows("\"a\""), (Rows{{"a"}})) << "closed at the very end";
}

TEST(TableText, AQuotationMarkThatDoesNotCloseBeforeASeparatorIsText) {
  EXPECT_EQ(textRows("\"What? page\tWeb\nDemo\tPhone\n5\" ad\tWeb"),
            (Rows{{"\"What? page", "Web"}, {"Demo", "Phone"}, {"5\" ad", "Web"}}));
  EXPECT_EQ(textRows("\"a\"b\tc"), (Rows{{"\"a\"b", "c"}}));
  EXPECT_EQ(textRows("\"open"), (Rows{{"\"open"}}));
  EXPECT_EQ(textRows("\"\"\"\tb"), (Rows{{"\"\"\"", "b"}}));
}

TEST(TableText, CellsAreCountedFromOneAndEmptyOnesAreLeftOut) {
  const Table table = readTable("\t\u200B\tx\n\n \t\ty");
  ASSERT_EQ(table.cells.size(), 2u);
  EXPECT_EQ(table.rows, 3);
  EXPECT_EQ(table.columns, 3);
  EXPECT_EQ(table.at(1, 3), &table.cells[0]);
  EXPECT_EQ(table.at(3, 3), &table.cells[1]);
  EXPECT_EQ(table.at(1, 1), nullptr);
  EXPECT_EQ(table.at(4, 3), nullptr);
}

TEST(TableText, ControlCharactersBecomeSpaces) {
  EXPECT_EQ(textRows("a\vb\tc\x1F"), (Rows{{"a b", "c "}}));
}

std::string tableRefusal(std::string_view text) {
  try {
    (void)readTable(text);
  } catch (const journey::Error& error) {
    EXPECT_EQ(error.blame(), journey::Blame::input);
    return error.sentence();
  }
  return {};
}

TEST(TableText, Utf16AndAByteOrderMarkAreRead) {
  EXPECT_EQ(textRows("\uFEFFa\tb"), (Rows{{"a", "b"}}));
  EXPECT_EQ(textRows(std::string_view("\xFF\xFE"
                                      "a\0\t\0\xE9\0\x3D\xD8\x00\xDE",
                                      12)),
            (Rows{{"a", "é😀"}}));
  EXPECT_EQ(textRows(std::string_view("\xFE\xFF\0a\0\n\0b", 8)), (Rows{{"a"}, {"b"}}));
  EXPECT_EQ(textRows(std::string_view("\xFF\xFE\x3D\xD8", 4)), (Rows{{"\uFFFD"}}));
}

/// UTF-16 of these units, the higher byte first.
std::string utf16Of(std::initializer_list<unsigned> units) {
  std::string bytes = "\xFE\xFF";
  for (const unsigned unit : units) {
    bytes += static_cast<char>(unit >> 8);
    bytes += static_cast<char>(unit & 0xFF);
  }
  return bytes;
}

TEST(TableText, PairsOfUtf16AreOneCharacterAndHalvesAreNone) {
  EXPECT_EQ(textRows(utf16Of({0xD7FF, 0xE000})), (Rows{{"\uD7FF\uE000"}})) << "no halves yet";
  EXPECT_EQ(textRows(utf16Of({0xD800, 0xDC00, 0xDBFF, 0xDFFD})), (Rows{{"\U00010000\U0010FFFD"}}));
  EXPECT_EQ(textRows(utf16Of({0xD83D, 0xDE00, 'a'})), (Rows{{"😀a"}}));
  EXPECT_EQ(textRows(utf16Of({0xDC00, 'a'})), (Rows{{"\uFFFDa"}}));
  EXPECT_EQ(textRows(utf16Of({0xDFFF, 'a'})), (Rows{{"\uFFFDa"}}));
  EXPECT_EQ(textRows(utf16Of({0xDC00, 0xDC01})), (Rows{{"\uFFFD\uFFFD"}}));
  EXPECT_EQ(textRows(utf16Of({0xD800, 'a'})), (Rows{{"\uFFFDa"}}));
  EXPECT_EQ(textRows(utf16Of({0xD800, 0xE000})), (Rows{{"\uFFFD\uE000"}}));
  EXPECT_EQ(textRows(utf16Of({0xD800, 0xDBFF, 0xDC00})), (Rows{{"\uFFFD\U0010FC00"}}));
}

TEST(TableText, WhatIsNoTextIsSaidInOneSentence) {
  EXPECT_EQ(tableRefusal("a\nM\xFCnchen"),
            "expected text in UTF-8, found bytes of another encoding in line 2");
  EXPECT_EQ(tableRefusal(std::string_view("a\0b", 3)),
            "expected text, found a zero byte in line 1");
  EXPECT_EQ(tableRefusal(std::string_view("\xFF\xFE\x61", 3)),
            "expected UTF-16 to its last character, found half of one");
  EXPECT_EQ(tableRefusal(std::string(33u << 20, 'a')),
            "expected a table of at most 32 MB, found 33 MB");
  std::string cells;
  for (int i = 0; i < 200'001; ++i) cells += "1\t";
  EXPECT_EQ(tableRefusal(cells), "expected a table of at most 200000 cells, found more");
}

TEST(TableText, NothingIsATableWithoutCells) {
  for (const char* text : {"", "\n", "\t\t", "\uFEFF"}) EXPECT_TRUE(readTable(text).cells.empty());
  EXPECT_EQ(readTable("").rows, 0);
}

}  // namespace
}  // namespace throughline::exchange
