#include <gtest/gtest.h>

#include "throughline/journey/description.h"
#include "throughline/journey/text.h"

namespace throughline::journey {
namespace {

TEST(LineEnds, OfEverySystemBecomeNewlines) {
  EXPECT_EQ(withNewlines("a\r\nb\rc\nd\u0085e\u2028f\u2029g\r"), "a\nb\nc\nd\ne\nf\ng\n");
  EXPECT_EQ(withNewlines("\r\r\n\n\r"), "\n\n\n\n");
  EXPECT_EQ(withNewlines("é 价 \u2027"), "é 价 \u2027") << "bytes of others begin alike";
}

TEST(LineEnds, BecomeSpacesInATextOfOneLine) {
  EXPECT_EQ(onOneLine("a\r\nb\u2028c"), "a b c");
  EXPECT_EQ(onOneLine("\na\n\n"), "a") << "but for those at its ends";
  EXPECT_EQ(onOneLine("\r\n"), "");
  EXPECT_EQ(onOneLine(" a "), " a ");
}

TEST(LineEnds, AFieldTakesAsItHasLines) {
  const auto& stage = describe(Kind::stage);
  EXPECT_EQ(asTaken(*stage.find("name"), "a\r\nb\u2028c\r"), "a b c");
  EXPECT_EQ(asTaken(*stage.find("name"), "a\nb\n"), "a\nb\n") << "ours stay";
  EXPECT_EQ(asTaken(*stage.find("summary"), "a\r\nb"), "a\nb");
}

TEST(ControlCharacters, AreNamedWithTheirPlace) {
  const Field& name = *describe(Kind::stage).find("name");
  const auto fault = [&](const std::string& text) { return english(check(name, text).value()); };
  EXPECT_EQ(fault("ä\u0007"),
            "expected text without control characters, found U+0007 as character 2");
  EXPECT_EQ(fault("\u0085"),
            "expected text without control characters, found U+0085 as character 1");
  EXPECT_EQ(fault(std::string("ab\0", 3)),
            "expected text without control characters, found U+0000 as character 3");
  EXPECT_EQ(characterName(U'\U0010FFFF'), "U+10FFFF");
}

}  // namespace
}  // namespace throughline::journey
