#include "edit/line_reader.h"

#include <gtest/gtest.h>

#include <sstream>
#include <vector>

namespace throughline::commands {
namespace {

/// Each line with its number, "…" behind one that was cut.
std::vector<std::string> linesOf(const std::string& text, std::size_t longest) {
  std::istringstream in(text);
  LineReader reader(in, longest);
  std::vector<std::string> lines;
  while (reader.next()) {
    lines.push_back(std::to_string(reader.number()) + ":" + reader.line() +
                    (reader.isCut() ? "…" : ""));
  }
  EXPECT_FALSE(reader.next()) << "the end stays the end";
  return lines;
}

using Lines = std::vector<std::string>;

TEST(LineReader, ALineEndsAtItsNewlineAndTheLastNeedsNone) {
  EXPECT_EQ(linesOf("a\n\nbc", 9), (Lines{"1:a", "2:", "3:bc"}));
  EXPECT_EQ(linesOf("a\n", 9), Lines{"1:a"});
  EXPECT_EQ(linesOf("", 9), Lines{});
}

TEST(LineReader, WhatIsTooLongIsCutAndTheNextLineIsWhole) {
  EXPECT_EQ(linesOf("abc\nabcd\nabcde\nab", 4), (Lines{"1:abc", "2:abcd", "3:abcd…", "4:ab"}));
}

TEST(LineReader, WhatGoesOnWithoutANewlineIsTheLastLine) {
  EXPECT_EQ(linesOf(std::string(127, 'x') + "\nab", 2), (Lines{"1:xx…", "2:ab"}));
  EXPECT_EQ(linesOf(std::string(128, 'x') + "\nab", 2), Lines{"1:xx…"});
  EXPECT_EQ(linesOf(std::string(500, 'x') + "\nab", 2), Lines{"1:xx…"});
}

}  // namespace
}  // namespace throughline::commands
