#include <gtest/gtest.h>

#include "throughline/journey/error.h"
#include "throughline/journey/messages/values.h"
#include "throughline/journey/text.h"

namespace throughline::journey {
namespace {

const std::string kIsolate = "\u2068";
const std::string kEnd = "\u2069";

TEST(Isolated, ATextThatChangesNoOrderStaysAsItIs) {
  for (const char* text :
       {"", "Pricing page", "Größe – 价格 ·", "a\nb", "a\u200Eb", "\u200F\u061C", "\u2068a\u2069",
        "\u2067שלום\u2069 a", "שלום 12", "مرحبا", "👩‍👩‍👧"}) {
    EXPECT_EQ(isolated(text), text);
  }
}

TEST(Isolated, WhatCouldChangeTheOrderOfOtherWordsIsKeptInside) {
  for (const char* text :
       {"a\u202Eb", "\u202Ab", "\u202Bb", "\u202Db\u202C", "a\u202C", "\u202Egpj.yenruoj"}) {
    EXPECT_EQ(isolated(text), kIsolate + text + kEnd) << text;
  }
}

TEST(Isolated, WhatIsLeftOpenIsClosedAndAnEndOfNothingIsLeftOut) {
  EXPECT_EQ(isolated("a\u2067b"), kIsolate + "a\u2067b" + kEnd + kEnd);
  EXPECT_EQ(isolated("\u2066\u2066\u2066"),
            kIsolate + "\u2066\u2066\u2066" + kEnd + kEnd + kEnd + kEnd);
  EXPECT_EQ(isolated("a\u2069\u202Eb"), kIsolate + "a\u202Eb" + kEnd);
  EXPECT_EQ(isolated("\u2067a\u2069\u2069"), kIsolate + "\u2067a\u2069" + kEnd);
}

TEST(Isolated, EachLineIsOneOfItsOwn) {
  EXPECT_EQ(isolated("a\u202Eb\nc\n\u2067"),
            kIsolate + "a\u202Eb" + kEnd + "\nc\n" + kIsolate + "\u2067" + kEnd + kEnd);
}

TEST(Isolated, TwiceIsOnce) {
  for (const char* text : {"a\u202Eb", "\u2067", "a\u2069"}) {
    EXPECT_EQ(isolated(isolated(text)), isolated(text));
  }
}

TEST(Isolated, BytesThatAreNoUtf8StayAsTheyAre) {
  EXPECT_EQ(isolated("\xFF\u202E\xC3"), kIsolate + "\xFF\u202E\xC3" + kEnd);
}

TEST(Isolated, WhatIsQuotedIsIsolatedAfterItIsCut) {
  EXPECT_EQ(quotable("\u202Eabc", 2), kIsolate + "\u202Ea…" + kEnd);
  EXPECT_EQ(shortened("\u202Eabc", 2), "\u202Ea…") << "what is stored";
}

TEST(Isolated, ATextInsideAMessageIsIsolatedAndStoredAsItIs) {
  const Message message = messages::expected(messages::aText(), "\u202Etxet");
  EXPECT_EQ(english(message), "expected a text, found " + kIsolate + "\u202Etxet" + kEnd);
  EXPECT_EQ(storedEnglish(message), "expected a text, found \u202Etxet");
}

TEST(ShownFileName, HasNoDirectionalMarks) {
  EXPECT_EQ(shownFileName("Leah\u202Egpj.yenruoj"), "Leah\uFFFDgpj.yenruoj");
  EXPECT_EQ(shownFileName("\u2066a\u2069\u202Ab\u202D"), "\uFFFDa\uFFFD\uFFFDb\uFFFD");
  for (const char* name : {"שלום.journey", "a\u200Fb – 价格.journey"}) {
    EXPECT_EQ(shownFileName(name), name);
  }
}

TEST(ShownFileName, IsWhatAnErrorSaysOfItsPlace) {
  const Error error(Blame::input, "Leah\u202Egpj.json: title", "wrong");
  EXPECT_EQ(std::string(error.what()), "Leah\uFFFDgpj.json: title: wrong");
  EXPECT_EQ(english(error.placedMessage()), "Leah\uFFFDgpj.json: title: wrong");
  EXPECT_EQ(error.where(), "Leah\u202Egpj.json: title");
}

}  // namespace
}  // namespace throughline::journey
