#include "tables/take/plain_name.h"

#include <gtest/gtest.h>

namespace throughline::exchange {
namespace {

using Spellings = std::vector<std::string>;

TEST(PlainName, IsOneLineOfPlainSpacesWithoutWhatHasNoWidth) {
  EXPECT_EQ(cleanName(" a\u00A0\n\u2028b\x1F\x7F\u009F c\u200B\u00AD\uFEFFd\u200E "), "a b cd");
  EXPECT_EQ(cleanName("\u00A1a\u2020"), "\u00A1a\u2020");
  EXPECT_EQ(cleanName(" \u200B\t"), "");
  EXPECT_EQ(comparedName(" Leads\u00A0AND \u200Bdemos"), "leads and demos");
}

TEST(PlainName, IsSpelledWithoutNumberAndFootnoteToo) {
  EXPECT_EQ(spellingsOf("1. Visitors*"),
            (Spellings{"1. visitors*", "1. visitors", "visitors*", "visitors"}));
  EXPECT_EQ(spellingsOf("Visitors"), Spellings{"visitors"});
  EXPECT_EQ(spellingsOf(""), Spellings{});
  EXPECT_EQ(spellingsOf("*"), Spellings{"*"});
}

TEST(PlainName, ANumberBeforeItHasThreeDigitsAtMostAndASign) {
  for (const char* number : {"1. ", "1.", "2) ", "12) ", "123: ", "(3) ", "#3 ", "4 - ", "5 – ",
                             "6 — ", "7 ", "٣. ", "8.-: "}) {
    EXPECT_EQ(spellingsOf(std::string(number) + "Visitors").back(), "visitors") << number;
  }
  for (const char* name : {"1234. Visitors", "1Visitors", "1_Visitors", "(Visitors", "#Visitors",
                           "((1) Visitors", "1.", "12"}) {
    EXPECT_EQ(spellingsOf(name), Spellings{comparedName(name)}) << name;
  }
}

TEST(PlainName, AFootnoteOrTheArrowOfASortedTableIsNoPartOfIt) {
  for (const char* mark : {"*", "†", "‡", "¹", "²", "³", "⁰", "⁴", "⁵",  "⁶",
                           "⁷", "⁸", "⁹", ":", "↑", "↓", "▲", "▼", " *", "* †"}) {
    EXPECT_EQ(spellingsOf(std::string("Visitors") + mark).back(), "visitors") << mark;
  }
  for (const char* name : {"Visitors!", "Visitors.", "Visitors→", "Visitors%"}) {
    EXPECT_EQ(spellingsOf(name), Spellings{comparedName(name)}) << name;
  }
}

/// "Visitors|k", "-" without brackets.
std::string apart(const char* heading) {
  const auto found = bracketedName(heading);
  return found ? found->name + "|" + found->inBrackets : "-";
}

TEST(PlainName, WhatStandsInBracketsBehindItIsTakenApart) {
  EXPECT_EQ(apart("Visitors (k)"), "Visitors|k");
  EXPECT_EQ(apart("Visitors(k)¹"), "Visitors|k");
  EXPECT_EQ(apart("Visitors [ per day ]"), "Visitors|per day");
  EXPECT_EQ(apart("Visitors (a) (b)"), "Visitors (a)|b");
  EXPECT_EQ(apart("Visitors ()"), "Visitors|");
  for (const char* heading : {"(k)", "[k]", "Visitors", "Visitors (k", "k) Visitors", "Visitors k)",
                              "Visitors (k]", "Visitors (k) today", ""}) {
    EXPECT_EQ(apart(heading), "-") << heading;
  }
  EXPECT_EQ(spellingsWithoutBrackets("1. Visitors (k)"),
            (Spellings{"1. visitors (k)", "visitors (k)", "1. visitors", "visitors"}));
}

}  // namespace
}  // namespace throughline::exchange
