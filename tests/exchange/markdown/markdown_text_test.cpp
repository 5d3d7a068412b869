#include "markdown/markdown_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "support/unescaped_markdown.h"
#include "throughline/exchange/markdown_html.h"

namespace throughline::exchange {
namespace {

using support::unescaped;

bool isPunctuation(char c) { return support::isAsciiPunctuation(c); }

/// What an unescaped mark of this kind could begin or end.
constexpr std::string_view kNeverBare = "\\`*_[]{}<>|~^$#@";
constexpr std::string_view kNeverFirst = "#>-=|`~:!%";

/// Whether the line means nothing but its own text to CommonMark and what is added to it.
std::string faultOf(const std::string& line) {
  bool digitsOnly = true;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\') {
      if (i + 1 == line.size() || !isPunctuation(line[i + 1])) return "a bare backslash";
      digitsOnly = false;
      ++i;
      continue;
    }
    const std::string rest = line.substr(i);
    if (kNeverBare.find(line[i]) != std::string_view::npos) return "bare " + rest;
    if (i == 0 && kNeverFirst.find(line[i]) != std::string_view::npos) return "begins " + rest;
    const bool marks = rest.size() == 1 || rest[1] == ' ';
    if (i == 0 && line[i] == '+' && marks) return "a list: " + line;
    if (digitsOnly && i > 0 && marks && (line[i] == '.' || line[i] == ')')) {
      return "a list: " + line;
    }
    if (rest.starts_with("://") || rest.starts_with("www.")) return "an address: " + rest;
    if (line[i] == '&' && i + 1 < line.size() && (std::isalnum(rest[1]) || rest[1] == '#')) {
      return "an entity: " + rest;
    }
    digitsOnly = digitsOnly && std::isdigit(static_cast<unsigned char>(line[i]));
  }
  if (line.starts_with(' ') || line.ends_with(' ')) return "spaces around";
  return {};
}

/// What a reader of Markdown that is not ours makes of the line; its marks of HTML taken away.
std::string readBack(const std::string& line) {
  std::string text = markdownToHtml(line);
  for (const auto& [entity, sign] :
       {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}}) {
    const std::string_view from = entity;
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; ++at) {
      text.replace(at, from.size(), sign);
    }
  }
  return text;
}

void expectPlain(const std::string& text) {
  const std::string line = inMarkdown(text);
  const std::string paragraph = text.empty() ? "" : "<p>" + text + "</p>\n";
  EXPECT_EQ(readBack(line), paragraph) << line;
  EXPECT_EQ(faultOf(line), "") << "of " << text << " as " << line;
  EXPECT_EQ(unescaped(line), text) << line;
}

TEST(MarkdownText, PlainWordsStayAsTheyAre) {
  for (const char* text :
       {"Why must I book a call to see a price?", "24 % of 1,680 move on (3.5 d)",
        "Größenwahn, naïve, 价格表", "Ana's list; A/B, +11 points - or less", "10:30 to 11:00",
        "\"quoted\" “quoted.” e", "+5.3 points", "38.2 % of 1,210"}) {
    EXPECT_EQ(inMarkdown(text), text);
  }
}

TEST(MarkdownText, NoTextTurnsIntoAnythingElse) {
  for (const char* text : {"# Heading",
                           "#hashtag",
                           "- item",
                           "+ item",
                           "* item",
                           "1. item",
                           "12) item",
                           "> quote",
                           "---",
                           "===",
                           "***",
                           "| a | b |",
                           "|---|",
                           "[link](http://x.example)",
                           "![image](x.png)",
                           "[ref]: http://x.example",
                           "[x] done",
                           "<b>bold</b>",
                           "<script>alert(1)</script>",
                           "<!-- comment -->",
                           "<http://x.example>",
                           "`code`",
                           "```",
                           "~~~",
                           "~~gone~~",
                           "**bold**",
                           "__bold__",
                           "_a_",
                           "a*b*c",
                           "snake_case_name",
                           "&amp;",
                           "&#35; Heading",
                           "&copy",
                           "a \\# b",
                           "\\",
                           "C:\\temp\\",
                           "http://x.example/a?b=1",
                           "https://x.example",
                           "www.example.com",
                           "me@example.com",
                           "@team",
                           "#12",
                           "$x^2$",
                           "$$",
                           "==marked==",
                           ":smile:",
                           ": definition",
                           "{{ variable }}",
                           "{: .class}",
                           "{% raw %}",
                           "[[wiki page]]",
                           "!embed",
                           "%comment",
                           "a--b",
                           "^1",
                           "[^1]",
                           "Setext\\",
                           "1986\\. A",
                           "foo  bar"}) {
    expectPlain(text);
  }
}

TEST(MarkdownText, EveryCharacterOfAsciiStandsForItselfAtEveryPlace) {
  for (char c = '!'; c <= '~'; ++c) {
    const std::string one(1, c);
    for (const std::string& text :
         {one, one + "a", "a" + one, "a" + one + "b", "1" + one, "1" + one + " a", one + " a",
          "a " + one, "a " + one + "b", one + one, one + one + one, "a" + one + one + "b"}) {
      expectPlain(text);
    }
    for (char other = '!'; other <= '~'; ++other) {
      expectPlain(one + std::string(1, other));
      expectPlain("a" + one + std::string(1, other) + "b");
    }
  }
}

TEST(MarkdownText, RandomTextsStandForThemselves) {
  const auto seed = std::random_device()();
  RecordProperty("seed", std::to_string(seed));
  std::mt19937 random(seed);
  const std::string marks = "#*_-+=[](){}<>|`~^$@&!%:;.,?'\"\\/ ab1é";
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (auto length = random() % 12; length-- > 0;) {
      const char c = marks[random() % marks.size()];
      text += static_cast<unsigned char>(c) < 0x80 ? std::string(1, c) : "é";
    }
    while (!text.empty() && text.front() == ' ') text.erase(0, 1);
    while (!text.empty() && text.back() == ' ') text.pop_back();
    expectPlain(text);
    if (HasFailure()) FAIL() << "seed " << seed;
  }
}

TEST(MarkdownText, LineEndsAndSpacesOfEveryKindLeaveOneLine) {
  EXPECT_EQ(inMarkdown("a\n# b"), "a \\# b");
  EXPECT_EQ(inMarkdown("a\r\n- b\u2028c\u0085d"), "a - b c d");
  EXPECT_EQ(inMarkdown("\t    code"), "code");
  EXPECT_EQ(inMarkdown("two spaces  "), "two spaces");
  EXPECT_EQ(inMarkdown("\u00a0\u2003wide\u3000"), "wide");
  EXPECT_EQ(inMarkdown(" \n\u00a0"), "");
}

TEST(MarkdownText, BoldBeginsAndEndsAtAWord) {
  EXPECT_EQ(boldInMarkdown(" Price list\u00a0"), "**Price list**");
  EXPECT_EQ(boldInMarkdown("a*"), "**a\\***");
  EXPECT_EQ(boldInMarkdown("\u3000"), "");
}

TEST(MarkdownText, MarksOfDirectionStayInside) {
  const std::string turned = "a\u202e# b";
  const std::string line = inMarkdown(turned);
  EXPECT_TRUE(line.starts_with("\u2068")) << line;
  EXPECT_TRUE(line.ends_with("\u2069")) << line;
}

}  // namespace
}  // namespace throughline::exchange
