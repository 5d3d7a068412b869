#include "throughline/journey/message.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>

#include "support/files.h"
#include "throughline/journey/description.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/json.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/messages/numbers.h"

namespace throughline::journey {

namespace {

namespace fs = std::filesystem;

using support::contentOf;

TEST(MessageTest, ArgumentsStandWhereTheWordingWantsThem) {
  EXPECT_EQ(english(messages::nameTwice(messages::kind(Kind::stage), "Research")),
            "expected a name that no other stage has, found “Research” twice");
}

TEST(MessageTest, AnArgumentIsNeverTakenForAPlace) {
  EXPECT_EQ(english(messages::expected("{2}", "{1}")), "expected {2}, found {1}");
}

TEST(MessageTest, OneIsSaidInTheSingular) {
  EXPECT_EQ(english(messages::moreFieldsLeftOut(1)), "1 more unknown field is left out");
  EXPECT_EQ(english(messages::moreFieldsLeftOut(2)), "2 more unknown fields are left out");
  EXPECT_EQ(english(messages::moreFieldsLeftOut(0)), "0 more unknown fields are left out");
}

TEST(MessageTest, ATextFromOutsideIsSaidAsItIs) {
  const Message text = "Rename {1}";
  EXPECT_EQ(english(text), "Rename {1}");
  EXPECT_EQ(text.wording(), nullptr);
}

TEST(MessageTest, AnotherLanguageOrdersArgumentsAsItLikesAtEveryDepth) {
  const Message message = messages::expected(messages::idOf(messages::kind(Kind::stage)), 7);
  const Language backwards = [](const Wording& wording, std::optional<std::int64_t>) {
    return wording.code == "expected" ? "{2}: {1}!" : "<" + std::string(wording.text) + ">";
  };
  EXPECT_EQ(worded(message, backwards, {}), "7: <the id of a <stage>>!");
}

TEST(MessageTest, FiguresAreShownInTheNotationAtEveryDepthAndTextsAsTheyAre) {
  const Message share = messages::percent(Figure{"1,234.5"});
  const Message message = messages::largestLift("A. B, C", share, Figure{"-0.5"});
  EXPECT_EQ(english(messages::listed("1,5", share)), "1,5, 1,234.5 %");
  EXPECT_EQ(worded(messages::listed("1,5", share), englishWords, {",", "."}), "1,5, 1.234,5 %");
  EXPECT_EQ(worded(messages::shortDays(Figure{"4,200.25"}), englishWords, {",", "\u202f"}),
            "4\u202f200,25 d");
  EXPECT_NE(worded(message, englishWords, {",", "."}).find("A. B, C; 1.234,5 %"),
            std::string::npos);
}

TEST(MessageTest, MessagesAreAlikeWhereCodeAndArgumentsAre) {
  EXPECT_EQ(messages::tooDeep(3), messages::tooDeep(3));
  EXPECT_NE(messages::tooDeep(3), messages::tooDeep(4));
  EXPECT_NE(messages::tooDeep(3), messages::tooManyValues(3));
  EXPECT_NE(messages::noTextAtAll(), Message(english(messages::noTextAtAll())));
}

TEST(MessageTest, AnErrorKeepsItsMessageAndSaysItInEnglish) {
  const Error error = Error(Blame::input, "title", messages::textEmpty()).in("leah.json");
  EXPECT_EQ(error.message(), messages::textEmpty());
  EXPECT_STREQ(error.what(), "leah.json: title: expected a text that is not empty");
  EXPECT_EQ(english(error.placedMessage()), error.what());
}

TEST(MessageTest, AFieldsNameStartsSmallInsideALabelButForAbbreviations) {
  const auto change = [](Kind kind, std::string_view key) {
    return english(messages::changeField(messages::field(kind, key)));
  };
  EXPECT_EQ(change(Kind::touchpoint, "owner"), "Change owner");
  EXPECT_EQ(change(Kind::experiment, "a.n"), "Change A: how many saw it");
}

TEST(MessageTest, EveryFieldOfEveryKindHasWords) {
  for (const Kind kind : kAllKinds) {
    for (const Field& field : describe(kind).fields) {
      EXPECT_NE(messages::field(kind, field.key).wording(), nullptr)
          << kindName(kind) << "." << field.key;
    }
  }
}

TEST(MessageTest, RecordsAreNamedByHowManyThereAre) {
  EXPECT_EQ(english(messages::moveRecords(messages::records(Kind::touchpoint, 1))),
            "Move touchpoint");
  EXPECT_EQ(english(messages::moveRecords(messages::records(Kind::touchpoint, 2))),
            "Move touchpoints");
}

// The names are what the history keeps and what a reader looks for.
TEST(MessageCatalogue, EveryCodeHasTheNameOfItsConstantAndNoOtherHasIt) {
  const std::regex entry(R"re(Code<\d> (\w+)\{"(\w+)")re");
  std::set<std::string> names;
  for (const auto& file : fs::directory_iterator(fs::path(THROUGHLINE_SOURCE_DIR) /
                                                 "include/throughline/journey/messages")) {
    const std::string text = contentOf(file.path());
    for (std::sregex_iterator found(text.begin(), text.end(), entry), end; found != end; ++found) {
      EXPECT_EQ((*found)[1], (*found)[2]) << file.path();
      EXPECT_TRUE(names.insert((*found)[1]).second) << (*found)[1];
    }
  }
  EXPECT_GT(names.size(), 100U);
}

TEST(MessageCatalogue, EveryLabelIsFoundByItsCode) {
  const std::regex entry(R"re(Code<\d> (\w+)\{")re");
  const std::string labels =
      contentOf(fs::path(THROUGHLINE_SOURCE_DIR) / "include/throughline/journey/messages/labels.h");
  std::size_t count = 0;
  for (std::sregex_iterator found(labels.begin(), labels.end(), entry), end; found != end;
       ++found, ++count) {
    const std::string name = (*found)[1];
    const Wording* code = messages::labelCode(name);
    EXPECT_TRUE(code && code->code == name) << name;
  }
  EXPECT_GT(count, 20U);
  EXPECT_EQ(messages::labelCode("paintTouchpoint"), nullptr);
}

TEST(MessageCatalogue, NoTwoLabelsOrWordsInsideThemShareACode) {
  std::set<std::string_view> codes;
  const auto add = [&](const auto& table) {
    for (const Wording& each : table) EXPECT_TRUE(codes.insert(each.code).second) << each.code;
  };
  add(messages::kKinds);
  add(messages::kRecords);
  add(messages::kFields);
}

}  // namespace

}  // namespace throughline::journey
