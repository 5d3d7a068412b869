#include "tables/html/style_sheet.h"

#include <gtest/gtest.h>

namespace throughline::exchange {
namespace {

using Properties = Declarations;

TEST(StyleDeclarations, AreReadWithQuotationMarksAndEscapesResolved) {
  EXPECT_EQ(declarationsOf("display:none; mso-number-format:\"0\\.0%\""),
            (Properties{{"display", "none"}, {"mso-number-format", "0.0%"}}));
  EXPECT_EQ(declarationsOf("A-B : c:d ;;nothing; e:"), (Properties{{"a-b", "c:d"}, {"e", ""}}));
  EXPECT_EQ(declarationsOf("a:'x;\"y';b:\"it's; so\""),
            (Properties{{"a", "x;\"y"}, {"b", "it's; so"}}));
  EXPECT_EQ(declarationsOf("a:x\\;y;b:\"\\\"\";c:2"),
            (Properties{{"a", "x;y"}, {"b", "\""}, {"c", "2"}}));
  EXPECT_EQ(declarationsOf("a:\"open;b:1"), (Properties{{"a", "open;b:1"}}));
  EXPECT_EQ(declarationsOf(""), Properties{});
}

TEST(StyleDeclarations, ACharacterMayBeWrittenByItsNumber) {
  const auto written = [](const std::string& value) { return declarationsOf("a:" + value)["a"]; };
  EXPECT_EQ(written("\\0022x"), "\"x");
  EXPECT_EQ(written("\\22 x"), "\"x") << "one space ends it";
  EXPECT_EQ(written("\\22  x"), "\" x");
  EXPECT_EQ(written("\\4a\\4F\\6b"), "JOk");
  EXPECT_EQ(written("\\0000411"), "A1") << "of six digits at most";
  EXPECT_EQ(written("\\7Ez"), "~z");
  EXPECT_EQ(written("\\80 x"), "?x") << "no character of ASCII";
  EXPECT_EQ(written("\\g\\G\\/\\:\\@\\`"), "gG/:@`") << "no digits";
  EXPECT_EQ(written("x\\"), "x");
}

class StyleSheetTest : public testing::Test {
 protected:
  /// What the first element of that name says of `x`.
  static std::string said(const std::string& css, const std::string& attributes) {
    const HtmlDocument document("<style>" + css + "</style><p " + attributes + ">text</p>");
    const StyleSheet styles(*document.root());
    return styles.property(*firstCalled(*document.root(), "p"), "x");
  }
  static const xmlNode* firstCalled(const xmlNode& node, std::string_view name) {
    if (isElement(node, name)) return &node;
    const xmlNode* found = nullptr;
    eachChild(node, [&](const xmlNode& child) {
      if (!found) found = firstCalled(child, name);
    });
    return found;
  }
  static bool hidden(const std::string& attributes) {
    const HtmlDocument document("<p " + attributes + ">text</p>");
    return StyleSheet().hides(*firstCalled(*document.root(), "p"));
  }
  static std::optional<DecimalSign> signOf(const std::string& css) {
    const HtmlDocument document("<style>" + css + "</style><p>text</p>");
    return StyleSheet(*document.root()).sign();
  }
};

TEST_F(StyleSheetTest, AnElementHasWhatItsClassesSay) {
  EXPECT_EQ(said(".a {x:1}", "class=a"), "1");
  EXPECT_EQ(said("p.a, .b{y:0;x:1}\n.c {x:2}", "class=b"), "1");
  EXPECT_EQ(said("p.a, .b{y:0;x:1}\n.c {x:2}", "class=a"), "1");
  EXPECT_EQ(said("p.a, .b{y:0;x:1}\n.c {x:2}", "class='\tz\n c '"), "2");
  EXPECT_EQ(said(".a {x:1} .a {x:2}", "class=a"), "2") << "what stands below counts";
  EXPECT_EQ(said(".a {x:1} .a {y:2}", "class=a"), "1");
  EXPECT_EQ(said(".a {y:1} .b {x:2}", "class='a b'"), "2");
  EXPECT_EQ(said("table .a {x:1}", "class=a"), "1");
  EXPECT_EQ(said(".b.a {x:1}", "class=a"), "1");
  EXPECT_EQ(said(".a {y:';}';x:1}", "class=a"), "1");
}

TEST_F(StyleSheetTest, ItsOwnStyleCountsBeforeThat) {
  EXPECT_EQ(said(".a {x:1}", "class=a style='x:3'"), "3");
  EXPECT_EQ(said(".a {x:1}", "class=a style='y:3'"), "1");
}

TEST_F(StyleSheetTest, RulesForOtherThingsThanClassesAreLeftOut) {
  EXPECT_EQ(said("p {x:1}", "class=a"), "");
  EXPECT_EQ(said(".a:hover {x:1} .a td {x:1} .a>td {x:1}", "class=a"), "");
  EXPECT_EQ(said(".a:hover {x:1} .a>td {x:1}", "class='a:hover a>td'"), "");
  EXPECT_EQ(said(".ab {x:1}", "class=a"), "");
  EXPECT_EQ(said(".a {x:1}", ""), "");
}

TEST_F(StyleSheetTest, ExcelSaysItsDecimalSign) {
  EXPECT_EQ(signOf("table {mso-displayed-decimal-separator:\"\\,\"}"), DecimalSign::comma);
  EXPECT_EQ(signOf("table {mso-displayed-decimal-separator:\"\\.\"} p {x:1}"), DecimalSign::point);
  EXPECT_EQ(signOf("table {mso-displayed-decimal-separator:\"\\·\"}"), std::nullopt);
  EXPECT_EQ(signOf(""), std::nullopt);
}

TEST_F(StyleSheetTest, AnElementIsHiddenByItsStyleOrByName) {
  EXPECT_TRUE(hidden("hidden"));
  EXPECT_TRUE(hidden("style='display:none'"));
  EXPECT_TRUE(hidden("style='DISPLAY: None'"));
  EXPECT_FALSE(hidden("style='display:block'"));
  EXPECT_FALSE(hidden(""));
}

}  // namespace
}  // namespace throughline::exchange
