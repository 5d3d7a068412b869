#include "throughline/exchange/note_text.h"

#include <gtest/gtest.h>

#include "throughline/journey/error.h"

namespace throughline::exchange {
namespace {

std::string refusal(const std::string& bytes) {
  try {
    (void)noteText(bytes);
  } catch (const journey::Error& error) {
    return error.what();
  }
  return {};
}

TEST(NoteText, LineEndsOfOtherSystemsBecomeOursAndBlankEdgesGo) {
  EXPECT_EQ(noteText("\r\n\r\nHello,\r\n  Leah\rBye\r\n \r\n"), "Hello,\n  Leah\nBye");
  EXPECT_EQ(noteText(" \t\n"), "");
  EXPECT_EQ(noteText(""), "");
}

TEST(NoteText, ReadsUtf16AndDropsControlCharacters) {
  EXPECT_EQ(noteText(std::string("\xFF\xFEh\0i\0", 6)), "hi");
  EXPECT_EQ(noteText("\xEF\xBB\xBFpage\fone\x1B[0m\tand"), "pageone[0m\tand");
}

TEST(NoteText, KeepsEveryScriptAndEmojiAsTheyAre) {
  const std::string text = "مكالمة 👩‍💻 产品\u2069 <b>bold</b> & more";
  EXPECT_EQ(noteText(text), text);
}

TEST(NoteText, RefusesWhatIsNoText) {
  EXPECT_NE(refusal("caf\xE9\n"), "");
  EXPECT_NE(refusal(std::string("a\0b", 3)), "");
}

TEST(NoteText, HoldsExactlyAsManyCharactersAsANote) {
  std::string most;
  for (int i = 0; i < 200'000; ++i) most += "ü";
  EXPECT_EQ(noteText(most), most);
  EXPECT_EQ(refusal(most + "x"), "expected at most 200000 characters, found 200001");
}

}  // namespace
}  // namespace throughline::exchange
