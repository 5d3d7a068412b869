#include "throughline/exchange/changes_json.h"

#include <gtest/gtest.h>

#include "throughline/journey/error.h"

namespace throughline::exchange {
namespace {

using namespace journey;

Touchpoint touchpoint() {
  Touchpoint t;
  t.id = {812};
  t.stage = {7};
  t.rank = {"U"};
  t.title = "Preisliste — 价格表 \"A\"";
  t.channel = "E-mail";
  t.owner = Id<Department>{3};
  t.job = "Two\nlines";
  return t;
}

std::string changesRefusal(std::string_view text) {
  try {
    (void)changesFromJson(text);
  } catch (const Error& error) {
    EXPECT_EQ(error.blame(), Blame::input);
    return error.what();
  }
  return "nothing refused";
}

TEST(ChangesJson, IsOneLineWithEveryFieldByItsKey) {
  Touchpoint t = touchpoint();
  t.title = "Price list";
  t.owner.reset();
  t.job.clear();
  EXPECT_EQ(changesToJson({{Kind::touchpoint, 812, std::nullopt, t}}),
            R"([{"kind":"touchpoint","id":812,"after":{"stage":7,"rank":"U","title":"Price list",)"
            R"("channel":"E-mail","owner":null,"side":"customer","status":"planned","job":"",)"
            R"("note":"","url":""}}])");
}

TEST(ChangesJson, ReadsBackWhatItWrote) {
  Stage before;
  before.id = {7};
  before.rank = {"V"};
  before.name = "Research";
  before.job.statement = "Find out";
  before.volume = {"Visits", "", Better::higher, 0.1 + 0.2};
  Stage after = before;
  after.passage.targetConversion = 1.0 / 3;
  after.passage.fixedTerm = true;
  Review review;
  review.id = {9007199254740991};
  review.rank = {"1"};
  review.date = Date::parse("2026-09-30").value();
  const ChangeSet changes{{Kind::stage, 7, before, after},
                          {Kind::touchpoint, 812, touchpoint(), std::nullopt},
                          {Kind::review, review.id.value, std::nullopt, review}};
  EXPECT_EQ(changesFromJson(changesToJson(changes)), changes);
  EXPECT_EQ(changesFromJson(changesToJson({})), ChangeSet{});
}

TEST(ChangesJson, MissingFieldsKeepTheirDefaultAndUnknownOnesAreLeftOut) {
  const ChangeSet changes = changesFromJson(
      R"([{"kind":"question","id":5,"after":{"stage":7,"rank":"U","text":"Why?","mood":"bad"}}])");
  Question expected;
  expected.id = {5};
  expected.stage = {7};
  expected.rank = {"U"};
  expected.text = "Why?";
  EXPECT_EQ(changes, (ChangeSet{{Kind::question, 5, std::nullopt, expected}}));
}

TEST(ChangesJson, IsCheckedLikeAnyInput) {
  EXPECT_EQ(changesRefusal("{}"), "expected a list of changes, found an object");
  EXPECT_EQ(changesRefusal(R"([{"kind":"wish","id":5}])"),
            "[0].kind: expected a kind of record, found “wish”");
  EXPECT_EQ(changesRefusal(R"([{"kind":"question","id":"5"}])"),
            "[0].id: expected an id, found “5”");
  EXPECT_EQ(changesRefusal(R"([{"kind":"question"}])"), "[0].id: expected a value, found nothing");
  EXPECT_EQ(changesRefusal(R"([{"kind":"question","id":5}])"),
            "[0]: expected a record before or after, found neither");
  EXPECT_EQ(changesRefusal(R"([{"kind":"question","id":5,"after":[]}])"),
            "[0].after: expected an object, found a list");
  EXPECT_EQ(changesRefusal(R"([{"kind":"question","id":5,"after":{"rank":"U","text":"Why?"}}])"),
            "[0].after.stage: expected the id of a stage, found 0");
  EXPECT_EQ(changesRefusal(R"([{"kind":"stage","id":5,"after":{"rank":"U","name":"A","job":7}}])"),
            "[0].after.job: expected an object, found 7");
  EXPECT_EQ(changesRefusal(R"([{"kind":"emotion","id":5,"after":{"score":3}}])"),
            "[0].after.score: expected a number from -1 to 1, found 3");
}

}  // namespace
}  // namespace throughline::exchange
