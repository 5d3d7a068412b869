#include "tables/characters.h"

#include <gtest/gtest.h>

namespace throughline::exchange {
namespace {

TEST(CharactersOfTables, AreReadFromUtf8AndWrittenAgain) {
  const std::string text = "aß€😀";
  EXPECT_EQ(charactersOf(text), U"aß€😀");
  EXPECT_EQ(utf8Of(U"aß€😀"), text);
  EXPECT_EQ(charactersOf("a\xC3("), U"a\uFFFD(") << "what is none becomes one mark";
  EXPECT_EQ(charactersOf("\xF0\x9F\x98"), U"\uFFFD\uFFFD\uFFFD");
}

TEST(CharactersOfTables, AreSpacesOfEveryKind) {
  for (const char32_t space :
       std::u32string_view(U"\t\n\v\f\r \u0085\u00A0\u2009\u2028\u2029\u202F\u3000")) {
    EXPECT_TRUE(isSpace(space)) << static_cast<unsigned>(space);
  }
  for (const char32_t other : std::u32string_view(U"\u0008\u000E\u0084\u0086\u200B_a0")) {
    EXPECT_FALSE(isSpace(other)) << static_cast<unsigned>(other);
  }
}

TEST(CharactersOfTables, AreLettersInEveryScript) {
  for (const char32_t letter : {U'a', U'Z', U'é', U'ß', U'ж', U'字', U'ª', U'ʰ', U'ǅ'}) {
    EXPECT_TRUE(isLetter(letter)) << static_cast<unsigned>(letter);
  }
  for (const char32_t other : {U'1', U'_', U' ', U'€', U'\u0301', U'\u200B'}) {
    EXPECT_FALSE(isLetter(other)) << static_cast<unsigned>(other);
  }
}

TEST(CharactersOfTables, AreDigitsInEveryScript) {
  EXPECT_EQ(digitOf(U'0'), 0);
  EXPECT_EQ(digitOf(U'9'), 9);
  EXPECT_EQ(digitOf(U'٣'), 3);
  EXPECT_EQ(digitOf(U'९'), 9);
  EXPECT_EQ(digitOf(U'𝟎'), 0);
  EXPECT_EQ(digitOf(U'𝟿'), 9) << "several sets of digits in a row";
  for (const char32_t other : {U'/', U':', U'a', U'½', U'²', U'Ⅷ'}) {
    EXPECT_EQ(digitOf(other), std::nullopt) << static_cast<unsigned>(other);
  }
}

TEST(CharactersOfTables, HaveNoWidthWhereTheyOnlyJoinOrDirect) {
  for (const char32_t none : {U'\u200B', U'\u200D', U'\u200E', U'\u00AD', U'\uFEFF'}) {
    EXPECT_TRUE(isInvisible(none)) << static_cast<unsigned>(none);
  }
  EXPECT_FALSE(isInvisible(U' '));
  EXPECT_FALSE(isInvisible(U'a'));
}

TEST(CharactersOfTables, LoseTheSpacesAtTheirEnds) {
  EXPECT_EQ(withoutEnds(std::string_view(" \u00A0a b\u2028\t")), "a b");
  EXPECT_EQ(withoutEnds(std::string_view(" \u00A0 ")), "");
  EXPECT_EQ(withoutEnds(std::string_view("a")), "a");
}

TEST(CharactersOfTables, AreTheSameLettersInBothCases) {
  EXPECT_TRUE(sameLetters(U"ÉLÈVES", U"élèves"));
  EXPECT_TRUE(sameLetters(U"", U""));
  EXPECT_FALSE(sameLetters(U"eleves", U"élèves"));
  EXPECT_FALSE(sameLetters(U"ab", U"abc"));
}

}  // namespace
}  // namespace throughline::exchange
