#include <set>

#include "edit_fixture.h"
#include "throughline/journey/kind.h"

// The last request of each kind that is carried out and the first that is not.

namespace throughline::commands {
namespace {

TEST_F(EditCommand, IdsAndStepsHaveALargestNumber) {
  EXPECT_EQ(refusal(R"({"set":"stage","id":9007199254740991,"values":{}})"),
            "line 1: id: expected the id of a stage of this map, found 9007199254740991");
  EXPECT_EQ(refusal(R"({"set":"stage","id":9007199254740992,"values":{}})"),
            "line 1: id: expected an id, a whole number from 1 to 9007199254740991, found "
            "9007199254740992");
  EXPECT_EQ(refusal(R"({"move":"stage","id":1,"before":0})"),
            "line 1: before: expected an id, a whole number from 1 to 9007199254740991, found 0");
  EXPECT_EQ(refusal(R"({"move":"stage","id":1.5})"),
            "line 1: id: expected an id, a whole number from 1 to 9007199254740991, found 1.5");
  EXPECT_EQ(refusal(R"({"undo":1000000000})"),
            "line 1: undo: expected at most the 0 edits of this script that are left to undo, "
            "found 1000000000");
  EXPECT_EQ(refusal(R"({"redo":1000000001})"),
            "line 1: redo: expected at most the 0 edits of this script that are left to redo, "
            "found 1000000001");
}

TEST_F(EditCommand, EveryVerbTakesItsOwnKeysAlone) {
  const std::string id = std::to_string(idOf("stage", "Trigger"));
  const std::pair<std::string, std::string> cases[] = {
      {R"({"set":"stage","id":)" + id + R"(,"values":{},"in":1})",
       "in: expected nothing beside set but id, values, found this"},
      {R"({"remove":"stage","id":)" + id + R"(,"before":1})",
       "before: expected nothing beside remove but id, found this"},
      {R"({"list":"stage","id":)" + id + "}",
       "id: expected nothing beside list but in, found this"},
      {R"({"undo":1,"in":1})", "in: expected nothing beside undo, found this"},
      {R"({"redo":1,"id":1})", "id: expected nothing beside redo, found this"},
      {R"({"move":"stage"})",
       "id: expected an id, a whole number from 1 to 9007199254740991, found nothing"},
      {R"({"remove":"stage"})",
       "id: expected an id, a whole number from 1 to 9007199254740991, found nothing"},
      {R"({"set":"map"})", "values: expected an object, found nothing"},
      {R"({"add":"touchpoint","in":"Moon","values":5})",
       "values: expected an object, found 5"},  // a line that is no request needs no map
      {R"({"list":"map","in":"Trigger"})",
       "in: expected nothing, because the map itself holds each map, found “Trigger”"},
  };
  for (const auto& [line, sentence] : cases) {
    EXPECT_EQ(refusal(line), "line 1: " + sentence) << line;
  }
  EXPECT_NE(refusal(R"({"list":"wish"})").find("expected one of map, persona, "),
            std::string::npos);
  EXPECT_NE(refusal(R"({"list":5})").find("found 5"), std::string::npos);
}

TEST_F(EditCommand, AnEditThatChangesNothingAnswersWithTheNewestOfTheHistory) {
  ASSERT_EQ(answer(R"({"set":"map","values":{"title":"A"}})")["seq"], 1);
  const auto later = lines("{\"set\":\"map\",\"values\":{\"title\":\"A\"}}\n{\"undo\":1}\n", 1);
  EXPECT_EQ(later[0], R"({"ok": true, "seq": 1})");
  EXPECT_EQ(later[1],
            R"({"ok": false, "error": "line 2: undo: expected at most the 0 edits of this script )"
            R"(that are left to undo, found 1"})")
      << "the edit was of another script";
  EXPECT_EQ(list("map")[0]["title"], "A");
  const std::string id = std::to_string(idOf("stage", "Trigger"));
  EXPECT_EQ(answer(R"({"move":"stage","id":)" + id + R"(,"before":)" + id + "}")["seq"], 1)
      << "before itself it stays where it is";
  EXPECT_EQ(list("stage").front()["name"], "Trigger");
}

TEST_F(EditCommand, ANewEditLeavesNothingToRedo) {
  const auto answers = lines(
      "{\"set\":\"map\",\"values\":{\"title\":\"A\"}}\n{\"undo\":1}\n"
      "{\"set\":\"map\",\"values\":{\"title\":\"B\"}}\n{\"redo\":1}\n{\"undo\":1}\n{\"redo\":1}\n",
      1);
  EXPECT_EQ(answers[3],
            R"({"ok": false, "error": "line 4: redo: expected at most the 0 edits of this script )"
            R"(that are left to redo, found 1"})");
  EXPECT_EQ(answers[5], R"({"ok": true, "seq": 5})");
  EXPECT_EQ(list("map")[0]["title"], "B");
}

TEST_F(EditCommand, ACampaignIsNamedWhereOneIsCalledSo) {
  answer(R"({"add":"campaign","in":"Trigger","values":{"name":"Spring"}})");
  const std::size_t before = list("campaign_reading").size();
  const auto reading = [](const char* in) {
    return R"({"add":"campaign_reading","in":")" + std::string(in) +
           R"(","values":{"metric":"referrals","period":"Q3 2026","value":2}})";
  };
  EXPECT_EQ(answer(reading(" SPRING "))["ok"], true);
  EXPECT_EQ(refusal(reading("Autumn")),
            "line 1: in: expected the name or the id of a campaign of this map, found “Autumn”");
  answer(R"({"add":"campaign","in":"Research","values":{"name":"spring"}})");
  const std::string refused = refusal(reading("Spring"));
  EXPECT_NE(refused.find("line 1: in: "), std::string::npos) << refused;
  EXPECT_NE(refused.find("several"), std::string::npos) << refused;
  EXPECT_EQ(list("campaign_reading").size(), before + 1);
}

TEST_F(EditCommand, AReadingIsOfTheStageWhereACampaignHasItsName) {
  answer(R"({"add":"campaign","in":"Trigger","values":{"name":"Evaluation"}})");
  answer(R"({"add":"period","values":{"name":"P","start":"2027-01-01","end":"2027-01-31"}})");
  answer(R"({"add":"reading","in":"Evaluation","values":{"period":"P","value":9}})");
  for (const json& reading : list("reading")) {
    if (reading["period"] != "P") continue;
    EXPECT_EQ(reading["value"], 9);
    EXPECT_EQ(reading["metric"], "volume") << "of the stage";
  }
}

TEST_F(EditCommand, ListShowsARecordOnce) {
  answer(R"({"add":"campaign","in":"Trigger","values":{"name":"Evaluation"}})");
  answer(
      R"({"add":"campaign_reading","in":"Evaluation","values":{"metric":"referrals","period":"Q3 2026","value":2}})");
  for (const journey::Kind kind : journey::kAllKinds) {
    std::set<std::int64_t> ids;
    const json records = list(std::string(kindName(kind)));
    for (const json& record : records) ids.insert(record["id"].get<std::int64_t>());
    EXPECT_EQ(ids.size(), records.size()) << kindName(kind);
  }
  EXPECT_EQ(list("map").size(), 1U);
  std::set<std::int64_t> ids;
  const json readings = list("reading", "Evaluation");  // a stage and a campaign
  for (const json& record : readings) ids.insert(record["id"].get<std::int64_t>());
  EXPECT_EQ(ids.size(), readings.size());
}

TEST_F(EditCommand, ARefusalNamesThePlaceAndWhatWasExpectedAndFound) {
  const std::string reading =
      std::to_string(list("reading", "Trigger")[0]["id"].get<std::int64_t>());
  const std::string steps = "expected how many edits, a whole number from 1, found ";
  const std::string left =
      "expected at most the 0 edits of this script that are left to undo, found ";
  const std::pair<std::string, std::string> cases[] = {
      {R"({"Add":"touchpoint","in":7})",
       "expected one of add, set, move, remove, undo, redo, list, found only Add, in"},
      {R"({"undo":-1})", "undo: " + steps + "-1"},
      {R"({"undo":1.0})", "undo: " + steps + "1.0"},
      {R"({"undo":"2"})", "undo: " + steps + "“2”"},
      {R"({"undo":99999999999999999999})", "undo: " + steps + "1e+20"},
      {R"({"undo":9223372036854775807})", "undo: " + left + "9223372036854775807"},
      {R"({"set":"map","id":99,"values":{}})",
       "id: expected " + std::to_string(list("map")[0]["id"].get<std::int64_t>()) +
           ", the id of this map, or none, found 99"},
      {R"({"add":"reading","values":{"period":"Q3 2026","value":4}})",
       "in: expected the name or the id of a stage, a campaign or a touchpoint, found nothing"},
      {R"({"list":"reading","in":"Moon"})",
       "in: expected the name or the id of a stage, a campaign or a touchpoint of this map, found "
       "“Moon”"},
      {R"({"add":"reading","in":"Moon","values":{"median_days":4}})",
       "in: expected the name or the id of a stage of this map, found “Moon”"},
      {R"({"move":"reading","id":)" + reading + R"(,"in":"Research"})",
       "in: expected one reading per period, found a second one for “Q3 2025”"},
      {R"({"set":"map","values":{"title":"a\u0007b"}})",
       "values.title: expected text without control characters, found U+0007 as character 2"},
      {R"({"remove":"stage","id":7,"id":8})", "id: expected each name once, found this one twice"},
  };
  for (const auto& [line, sentence] : cases) {
    EXPECT_EQ(refusal(line), "line 1: " + sentence) << line;
  }
}

TEST_F(EditCommand, LineEndsOfOtherSystemsBecomeOurs) {
  const std::string id = std::to_string(idOf("stage", "Trigger"));
  answer(R"({"set":"stage","id":)" + id +
         R"(,"values":{"name":"One\r\nname","summary":"a\r\nb\rc\u2028d\u2029e\u0085f"}})");
  const json stage = list("stage").front();
  EXPECT_EQ(stage["name"], "One name");
  EXPECT_EQ(stage["summary"], "a\nb\nc\nd\ne\nf");
}

TEST(ReportedErrors, AreOneLineOfEightThousandCharactersAtMost) {
  Shell shell;
  const std::string err =
      shell.run({"import", std::string(9'000, 'x') + ".json", shell.at("a.journey")}).err;
  EXPECT_EQ(err, "throughline: " + std::string(8'000, 'x') + "…\n");
}

TEST(ReportedErrors, ListTheNamesOfAMapAsFarAsTheyAreShort) {
  Shell shell;
  const std::string file = shell.at("a.journey");
  shell.run({"new", file});
  std::string script;
  for (char c = 'a'; c < 'f'; ++c) {
    script += R"({"add":"persona","values":{"name":")" + std::string(50, c) + "\"}}\n";
  }
  ASSERT_EQ(shell.run({"edit", file}, script).status, 0);
  const std::string err = shell.run({"export", file, shell.at("a.png"), "--persona", "Nobody"}).err;
  EXPECT_NE(err.find(" (" + std::string(50, 'a') + ", "), std::string::npos) << err;
  EXPECT_NE(err.find(", " + std::string(44, 'd') + "…)"), std::string::npos) << err;
}

TEST(MetricsTable, CutsTheNamesOfStages) {
  Shell shell;
  const std::string file = shell.at("a.journey");
  shell.run({"new", file});
  shell.run({"edit", file}, R"({"add":"stage","values":{"name":")" + std::string(41, 'n') +
                                "\"}}\n" + R"({"add":"stage","values":{"name":")" +
                                std::string(40, 'm') + "\"}}\n");
  const std::string out = shell.run({"metrics", file}).out;
  EXPECT_NE(out.find(std::string(40, 'n') + "… → " + std::string(40, 'm') + " "), std::string::npos)
      << out;
}

}  // namespace
}  // namespace throughline::commands
