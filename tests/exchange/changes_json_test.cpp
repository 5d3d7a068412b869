#include "throughline/exchange/changes_json.h"

#include <gtest/gtest.h>

#include <set>

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
            R"("note":"","url":"","picture":null}}])");
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

// Of those that were there from the first version on.
std::vector<std::string_view> unsaidBy(const Change& change) {
  static const std::set<std::string_view> first{"rank",    "text",  "kind",
                                                "persona", "score", "quote"};
  std::vector<std::string_view> keys;
  for (const Field* field : change.unsaid) {
    const bool isLater = change.kind == Kind::question && field->key == "persona";
    if (first.contains(field->key) && !isLater) keys.push_back(field->key);
  }
  return keys;
}

TEST(OlderChanges, LeaveUnsaidWhatTheyDoNotHaveAndWhatNoFieldCanHold) {
  const auto changes = olderChangesFromJson(
      R"([{"kind":"question","id":5,"before":{"stage":7,"rank":"U","text":"Why?","kind":"plea"},)"
      R"("after":{"stage":7,"rank":"U","text":7,"kind":"worry"}},)"
      R"({"kind":"emotion","id":6,"after":{"stage":7,"rank":"U","persona":-1,"score":"high"}}])",
      {});
  EXPECT_EQ(unsaidBy(changes[0]), (std::vector<std::string_view>{"kind", "text"}));
  EXPECT_EQ(unsaidBy(changes[1]), (std::vector<std::string_view>{"persona", "score", "quote"}));
  EXPECT_EQ(std::get<Question>(*changes[0].before).text, "Why?");
}

TEST(OlderChanges, AreNotHeldToTodaysLimits) {
  const std::string text(30'000, 'x');
  const auto changes = olderChangesFromJson(
      R"([{"kind":"emotion","id":5,"after":{"stage":7,"rank":"U","persona":2,"score":80,"quote":")" +
          text + "\"}}]",
      {});
  const auto& emotion = std::get<Emotion>(*changes[0].after);
  EXPECT_EQ(emotion.score, 80);
  EXPECT_EQ(emotion.quote, text);
  EXPECT_TRUE(unsaidBy(changes[0]).empty());
}

TEST(OlderChanges, GoThroughTheStepsOfEachVersionInTurn) {
  const auto rename = [](const char* from, const char* to) {
    return [=](nlohmann::json& changes) {
      for (auto& change : changes) {
        if (change["kind"] == from) change["kind"] = to;
      }
    };
  };
  const std::string wish =
      R"([{"kind":"wish","id":5,"after":{"stage":7,"rank":"U","text":"Now","kind":"worry"}}])";
  const auto changes =
      olderChangesFromJson(wish, {rename("wish", "plea"), {}, rename("plea", "question")});
  EXPECT_EQ(changes[0].kind, Kind::question);
  EXPECT_THROW((void)olderChangesFromJson(wish, {rename("wish", "plea")}), Error);
}

TEST(OlderChanges, AreStillInput) {
  for (const char* text :
       {"{}", R"([{"kind":"question","id":0,"after":{}}])", R"([{"kind":"question","id":5}])",
        R"([{"kind":"question","id":5,"after":[]}])"}) {
    EXPECT_THROW((void)olderChangesFromJson(text, {}), Error) << text;
  }
  const ChangesStep step = [](nlohmann::json& changes) { changes.at(0).at("kind") = "question"; };
  EXPECT_THROW((void)olderChangesFromJson(R"([7])", {step}), Error);
  const auto changes = olderChangesFromJson(
      R"([{"kind":"question","id":5,"after":{"stage":7,"rank":" ","text":"a\u0007"}}])", {});
  EXPECT_EQ(unsaidBy(changes[0]), (std::vector<std::string_view>{"rank", "text", "kind"}));
}

TEST(OlderChanges, AreWrittenAgainWithoutWhatTheyLeaveUnsaid) {
  const std::string text = R"([{"kind":"question","id":5,"after":{"stage":7,"text":"Why?"}}])";
  EXPECT_EQ(changesToJson(olderChangesFromJson(text, {})), text);
}

}  // namespace
}  // namespace throughline::exchange
