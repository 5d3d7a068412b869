#include "throughline/exchange/parse_json.h"

#include <gtest/gtest.h>

#include "throughline/journey/error.h"

namespace throughline::exchange {
namespace {

std::string parseRefusal(std::string_view text, const ParseLimits& limits = {}) {
  try {
    (void)parseJson(text, limits);
  } catch (const journey::Error& error) {
    EXPECT_EQ(error.blame(), journey::Blame::input);
    return error.what();
  }
  return "nothing refused";
}

TEST(ParseJson, ReadsEveryTypeOfValue) {
  const auto value =
      parseJson("\xEF\xBB\xBF{\"a\":[1,-2,0.1,true,null,\"\\u00e9\\ud83d\\ude00\"]}");
  EXPECT_EQ(value.dump(), "{\"a\":[1,-2,0.1,true,null,\"é😀\"]}");
}

TEST(ParseJson, PlacesASyntaxErrorByLineAndColumn) {
  EXPECT_EQ(parseRefusal("{\n  \"a\": 1,\n}"),
            "line 3, column 1: expected a text in double quotes, found “}”");
  EXPECT_EQ(parseRefusal("[1 2]"), "line 1, column 4: expected “,” or “]”, found a number");
  EXPECT_EQ(parseRefusal("{\"a\": 1"),
            "line 1, column 8: expected “,” or “}”, found the end of the document");
  EXPECT_EQ(parseRefusal("{\"a\"}"), "line 1, column 5: expected “:”, found “}”");
  EXPECT_EQ(parseRefusal("{\"a\": \"x\ny\"}"),
            "line 1, column 9: expected JSON, found an invalid string: control character U+000A "
            "(LF) must be escaped to \\u000A or \\n");
  EXPECT_EQ(parseRefusal("[\"äöü\" 1]"), "line 1, column 8: expected “,” or “]”, found a number");
}

TEST(ParseJson, QuotesTheWordThatIsNoJson) {
  EXPECT_EQ(parseRefusal("[1] x"), "line 1, column 5: expected JSON, found “x”");
  EXPECT_EQ(parseRefusal("[NaN]"), "line 1, column 2: expected JSON, found “NaN”");
  EXPECT_EQ(parseRefusal("[-Infinity]").substr(0, 29), "line 1, column 3: expected JS");
  EXPECT_EQ(parseRefusal("{'format': 1}"), "line 1, column 2: expected JSON, found “'format'”");
  EXPECT_EQ(parseRefusal("// map\n{}"), "line 1, column 1: expected JSON, found “//”");
  EXPECT_EQ(parseRefusal("[nulL]"), "line 1, column 5: expected JSON, found “nulL”");
}

TEST(ParseJson, CountsLinesFromWhereTheTextStands) {
  for (const char* text : {"[1 2]", "[\"\xFF\"]"}) {
    try {
      (void)parseJson(text, {}, {17});
      FAIL();
    } catch (const journey::Error& error) {
      EXPECT_EQ(error.where().substr(0, 7), "line 17");
    }
  }
}

TEST(ParseJson, RefusesAnEmptyText) {
  EXPECT_EQ(parseRefusal(""), "expected JSON, found no text at all");
  EXPECT_EQ(parseRefusal(" \n\t "), "expected JSON, found no text at all");
}

TEST(ParseJson, RefusesANameGivenTwiceWithItsPath) {
  EXPECT_EQ(parseRefusal(R"({"stages":[{},{"name":1,"name":1}]})"),
            "stages[1].name: expected each name once, found this one twice");
}

TEST(ParseJson, RefusesANumberThatNoDoubleHoldsWithItsPath) {
  EXPECT_EQ(parseRefusal(R"({"a":[0,{"b":1e999}]})"),
            "a[1].b: expected a number that a double can hold, found 1e999");
}

TEST(ParseJson, RefusesDeepNestingWhateverTheDepth) {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  EXPECT_NO_THROW((void)parseJson(nested(64)));
  const std::string refused = parseRefusal(nested(65));
  EXPECT_NE(refused.find("expected at most 64 levels of nesting, found more"), std::string::npos);
  EXPECT_EQ(parseRefusal(nested(100'000)), refused);
  std::string objects;
  for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
  EXPECT_NE(parseRefusal(objects).find("a.a.a.a"), std::string::npos);
}

TEST(ParseJson, NamesLineAndByteOfInvalidUtf8) {
  EXPECT_EQ(parseRefusal("{\n\"a\": \"\xFF\"}"),
            "line 2: expected UTF-8, found an invalid byte (number 9 of the text)");
  for (const char* bad : {"\"\xC0\xAF\"", "\"\xED\xA0\x80\"", "\"\xF4\x90\x80\x80\"",
                          "\"\xE2\x82\"", "\"\x80\"", "\xE2\x82"}) {
    EXPECT_NE(parseRefusal(bad).find("expected UTF-8"), std::string::npos);
  }
  EXPECT_NO_THROW((void)parseJson("\"\xF4\x8F\xBF\xBF\xEE\x80\x80\xC2\x80\""));
}

TEST(ParseJson, KnowsUtf16WhenItSeesIt) {
  EXPECT_EQ(parseRefusal("\xFF\xFE{"), "expected UTF-8, found UTF-16; it has to be saved as UTF-8");
}

TEST(ParseJson, RefusesAZeroByteAndWhatMayHideBehindIt) {
  using namespace std::string_view_literals;
  EXPECT_EQ(parseRefusal("[1]\0garbage"sv),
            "line 1: expected text, found a zero byte (number 4 of the text)");
  EXPECT_EQ(parseJson("[\"\\u0000\"]")[0].get<std::string>().size(), 1u);
}

TEST(ParseJson, RefusesALoneSurrogateInAnEscape) {
  EXPECT_NE(parseRefusal(R"(["\ud800"])").find("line 1, column"), std::string::npos);
}

TEST(ParseJson, HoldsItsLimits) {
  EXPECT_EQ(parseRefusal(std::string(3u << 20, ' '), {.bytes = 1u << 20}),
            "expected at most 1 MB of text, found 3 MB");
  EXPECT_EQ(parseRefusal(R"({"a":[1,2,3,4]})", {.values = 4}),
            "a[2]: expected at most 4 values in the document, found more");
}

TEST(ParseJson, TakesWhatJustKeepsItsLimits) {
  EXPECT_EQ(parseRefusal("[1,2]", {.bytes = 5}), "nothing refused");
  EXPECT_EQ(parseRefusal("[1,2]", {.bytes = 4}), "expected at most 1 MB of text, found 1 MB");
  EXPECT_EQ(parseRefusal("[1,2]", {.values = 3}), "nothing refused");
  EXPECT_EQ(parseRefusal("[1,2]", {.values = 2}),
            "[1]: expected at most 2 values in the document, found more");
  EXPECT_EQ(parseRefusal("[[1]]", {.depth = 2}), "nothing refused");
  EXPECT_EQ(parseRefusal("[0,[[1]]]", {.depth = 2}),
            "[1][0]: expected at most 2 levels of nesting, found more");
}

// The place is the last character of the token.
TEST(ParseJson, NamesEveryTokenInWords) {
  const struct {
    const char *text, *refused;
  } cases[] = {
      {"[true false]", "line 1, column 11: expected “,” or “]”, found false"},
      {"[false true]", "line 1, column 11: expected “,” or “]”, found true"},
      {"[1 null]", "line 1, column 7: expected “,” or “]”, found null"},
      {"[1 \"a\"]", "line 1, column 6: expected “,” or “]”, found a text in double quotes"},
      {"[1 [", "line 1, column 4: expected “,” or “]”, found “[”"},
      {"[,1]", "line 1, column 2: expected a value, found “,”"},
      {"[1}", "line 1, column 3: expected “,” or “]”, found “}”"},
      {"{\"a\":1]", "line 1, column 7: expected “,” or “}”, found “]”"},
      {"{\"a\" 1}", "line 1, column 6: expected “:”, found a number"},
      {"{1:2}", "line 1, column 2: expected a text in double quotes, found a number"},
      {"[1] [", "line 1, column 5: expected the end of the document, found “[”"},
      {"[", "line 1, column 2: expected a value, found the end of the document"},
      {":", "line 1, column 1: expected a value, found “:”"},
  };
  for (const auto& [text, refused] : cases) EXPECT_EQ(parseRefusal(text), refused) << text;
}

TEST(ParseJson, QuotesAWordAsFarAsItGoesAndNoFurtherThanTwentyCharacters) {
  EXPECT_EQ(parseRefusal("[12, nope]"), "line 1, column 7: expected JSON, found “nope”");
  EXPECT_EQ(parseRefusal("[" + std::string(25, 'x') + "]"),
            "line 1, column 2: expected JSON, found “" + std::string(20, 'x') + "…”");
}

TEST(ParseJson, KnowsUtf16OfEitherOrder) {
  EXPECT_EQ(parseRefusal("\xFE\xFF{"), parseRefusal("\xFF\xFE{"));
}

TEST(ParseJson, CutsALongPath) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "{\"ab\":";
  const std::string refused = parseRefusal(text + "1e999");
  EXPECT_EQ(refused.substr(0, refused.find(':')), [] {
    std::string path;
    while (path.size() < 60) path += "ab.";
    return path + "…";
  }());
}

TEST(ParseJson, APlainNameIsShortAndOfLettersDigitsAndThreeSigns) {
  for (const char* plain : {"azAZ09", "a_b-c$", "$schema"}) EXPECT_EQ(pathTo("", plain), plain);
  for (const char* strange : {"", "a b", "a.b", "a/b", "a:b", "a@b", "a[b", "a`b", "a{b", "ä"}) {
    EXPECT_EQ(pathTo("", strange), "“" + std::string(strange) + "”");
  }
  const std::string sixty(60, 'x');
  EXPECT_EQ(pathTo("", sixty), sixty);
  EXPECT_EQ(pathTo("", sixty + "x"), "“" + sixty + "…”");
}

TEST(ParseJson, QuotesStrangeNamesInPaths) {
  EXPECT_EQ(pathTo("stages[0]", "my field"), "stages[0].“my field”");
  EXPECT_EQ(pathTo("", "name"), "name");
  EXPECT_EQ(pathTo("a", 3), "a[3]");
}

}  // namespace
}  // namespace throughline::exchange
