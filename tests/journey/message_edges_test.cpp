#include <gtest/gtest.h>

#include "throughline/journey/message.h"
#include "throughline/journey/messages/json.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::journey {
namespace {

/// A message of the arguments "Aa" and "Bb" in a language that words it so.
std::string wordedAs(const std::string& words) {
  const Language language = [&](const Wording&, std::optional<std::int64_t>) { return words; };
  return worded(messages::expected("Aa", "Bb"), language, {});
}

TEST(Wordings, HoldTheirArgumentsInBracesAndAllElseAsItStands) {
  EXPECT_EQ(wordedAs("{1}"), "Aa");
  EXPECT_EQ(wordedAs("{2}{1}{2}"), "BbAaBb");
  EXPECT_EQ(wordedAs("<{1:small}, {2:small}>"), "<aa, bb>");
  for (const char* text : {"{0}", "{3}", "{9}", "{:}", "{a}", "{}", "{1", "{1:}", "{1:smal}",
                           "{1:small", "{12}", "1}", "(1}", "{"}) {
    EXPECT_EQ(wordedAs(text), text);
  }
}

TEST(Wordings, AWordThatStartsSmallIsNoAbbreviation) {
  const auto label = [](const char* field) { return english(messages::changeField(field)); };
  EXPECT_EQ(label("Owner"), "Change owner");
  EXPECT_EQ(label("Ämter"), "Change ämter");
  EXPECT_EQ(label("URL"), "Change URL");
  EXPECT_EQ(label("A: how many"), "Change A: how many");
  EXPECT_EQ(label("A"), "Change A");
  EXPECT_EQ(label(""), "Change ");
}

TEST(Wordings, ANumberThatIsNotWholeOrVeryLargeIsMany) {
  EXPECT_EQ(pluralNumber(0), 0);
  EXPECT_EQ(pluralNumber(1), 1);
  EXPECT_EQ(pluralNumber(-1), -1);
  EXPECT_EQ(pluralNumber(999'999), 999'999);
  for (const double many : {0.5, 1.5, 1e6, 1e9, -1e6}) {
    EXPECT_EQ(pluralNumber(many), 1'000'000) << many;
  }
}

}  // namespace
}  // namespace throughline::journey
