#include "edit_fixture.h"

namespace throughline::commands {
namespace {

TEST_F(EditCommand, AnswersTheContractsExamplesWordForWord) {
  const auto answers = lines(
      R"({"add": "touchpoint", "in": "Evaluation", "values": {"title": "Price list", "owner": "Content"}})");
  ASSERT_EQ(answers.size(), 1u);
  const std::int64_t id = json::parse(answers[0])["id"];
  EXPECT_EQ(answers[0], R"({"ok": true, "seq": 1, "id": )" + std::to_string(id) + "}");
  const std::string number = std::to_string(id);
  const std::string before = std::to_string(idOf("touchpoint", "Proposal"));
  EXPECT_EQ(lines(R"({"set": "touchpoint", "id": )" + number +
                  R"(, "values": {"status": "live"}})"
                  "\n"
                  R"({"move": "touchpoint", "id": )" +
                  number + R"(, "in": "Purchase", "before": )" + before +
                  "}\n"
                  R"({"list": "touchpoint", "in": "Purchase"})"
                  "\n"
                  R"({"remove": "touchpoint", "id": )" +
                  number +
                  "}\n"
                  R"({"undo": 1})"
                  "\n"
                  R"({"redo": 1})"
                  "\n")
                .size(),
            6u);
  const auto history = m_shell.run({"history", m_file}).out;
  EXPECT_EQ(history.substr(0, history.find('\n')),
            "6  2024-10-04T00:00:00Z  Ana  Redo: Remove touchpoint");
}

TEST_F(EditCommand, AddsWithReferencesByNameAndDefaults) {
  const std::int64_t id = answer(
      R"({"add":"touchpoint","in":" evaluation ","values":{"title":"Price list","owner":"CONTENT"}})")
      ["id"];
  const json added = list("touchpoint", "Evaluation").back();
  EXPECT_EQ(added, (json{{"id", id},
                         {"in", "Evaluation"},
                         {"title", "Price list"},
                         {"owner", "Content"},
                         {"side", "customer"},
                         {"status", "planned"}}));
}

TEST_F(EditCommand, TakesAHolderByNamePlaceOrId) {
  const std::string id = std::to_string(idOf("stage", "Purchase"));
  for (const std::string in : {"\"PURCHASE\"", "\"5\"", id.c_str()}) {
    answer(R"({"add":"question","in":)" + in + R"(,"values":{"text":"Why?"}})");
  }
  EXPECT_EQ(list("question", "Purchase").size(), 4u);
}

TEST_F(EditCommand, AddsEveryKind) {
  for (
      const char* line : {
          R"({"add":"persona","values":{"name":"Ola","part":"user"}})",
          R"({"add":"department","values":{"name":"Support","color":"#123456"}})",
          R"({"add":"period","values":{"name":"Q4 2026","start":"2026-10-01","end":"2026-12-31"}})",
          R"({"add":"stage","values":{"name":"Advocacy","job":{"statement":"Tell others"}}})",
          R"({"add":"touchpoint","in":"Advocacy","values":{"title":"Referral"}})",
          R"({"add":"question","in":"Advocacy","values":{"text":"Why me?","kind":"worry"}})",
          R"({"add":"emotion","in":"Advocacy","values":{"persona":"Ola","score":0.5}})",
          R"({"add":"evidence","in":"Advocacy","values":{"kind":"survey","count":3}})",
          R"({"add":"finding","in":"Advocacy","values":{"text":"They like it","persona":"Ola"}})",
          R"({"add":"experiment","in":"Advocacy","values":{"title":"Gift","a":{"n":5,"converted":2}}})",
          R"({"add":"campaign","in":"Advocacy","values":{"name":"Friends","owner":"Support"}})",
          R"({"add":"link","values":{"from":"Referral","to":"Product demo","kind":"loop_back"}})",
          R"({"add":"review","values":{"date":"2026-12-31","period":"Q4 2026"}})",
      }) {
    EXPECT_EQ(answer(line)["ok"], true) << line;
  }
  EXPECT_EQ(list("experiment", "Advocacy")[0]["a"], (json{{"n", 5}, {"converted", 2}}));
}

TEST_F(EditCommand, AddsToARecordWithoutAName) {
  const std::string review = list("review").front()["id"].dump();
  answer(R"({"add":"decision","in":)" + review +
         R"(,"values":{"text":"Show the price","stage":"Evaluation","owner":"Content"}})");
  answer(R"({"add":"stop","in":)" + review +
         R"(,"values":{"stage":"Evaluation","still_true":"yes"}})");
  EXPECT_EQ(list("decision").front()["text"], "Show the price");
  const json refused = json::parse(lines(R"({"add":"decision","values":{"text":"A"}})", 1).front());
  EXPECT_EQ(refused["error"], "line 1: in: expected the id of a review, found nothing");
}

TEST_F(EditCommand, KnowsTheThreeReadingsApart) {
  answer(R"({"add":"period","values":{"name":"P","start":"2027-01-01","end":"2027-01-31"}})");
  answer(R"({"add":"campaign","in":"Trigger","values":{"name":"Spring"}})");
  for (
      const char* line : {
          R"({"add":"reading","in":"Evaluation","values":{"period":"P","value":9}})",
          R"({"add":"reading","in":"Evaluation","values":{"metric":"health","period":"P","value":3}})",
          R"({"add":"reading","in":"Evaluation","values":{"period":"P","median_days":4,"moved":5}})",
          R"({"add":"passage_reading","in":"Purchase","values":{"period":"P","moved":5}})",
          R"({"add":"reading","in":"Spring","values":{"metric":"open_rate","period":"P","value":1}})",
          R"({"add":"campaign_reading","in":"Spring","values":{"metric":"referrals","period":"P","value":2}})",
      }) {
    EXPECT_EQ(answer(line)["ok"], true) << line;
  }
  std::size_t added = 0;
  for (const json& reading : list("reading")) added += reading["period"] == "P";
  EXPECT_EQ(added, 6u);
  EXPECT_EQ(list("reading", "Spring").size(), 2u);
  const std::int64_t id = list("passage_reading", "Purchase").back()["id"];
  EXPECT_EQ(
      answer(json{{"set", "reading"}, {"id", id}, {"values", {{"moved", nullptr}}}}.dump())["ok"],
      true);
  EXPECT_EQ(answer(json{{"remove", "reading"}, {"id", id}}.dump())["ok"], true);
}

TEST_F(EditCommand, MeasuresAPassageToTheNextStageUnlessAnotherIsNamed) {
  answer(R"({"add":"period","values":{"name":"P","start":"2027-01-01","end":"2027-01-31"}})");
  answer(R"({"add":"reading","in":"Evaluation","values":{"period":"P","moved":5}})");
  EXPECT_EQ(list("passage_reading", "Evaluation").back()["to"], "Purchase");
  answer(
      R"({"add":"reading","in":"Evaluation","values":{"period":"P","moved":4,"to":"Expansion"}})");
  EXPECT_EQ(list("passage_reading", "Evaluation").back()["to"], "Expansion");
  EXPECT_EQ(json::parse(exported())["version"], 2);
  answer(
      R"({"add":"earlier_target","in":"Evaluation","values":{"of":"health","until":"2025-12-31","value":3}})");
  EXPECT_EQ(list("earlier_target", "Evaluation").back()["of"], "health");
}

TEST_F(EditCommand, SetsOnlyWhatIsGivenAndNullTakesAway) {
  const std::int64_t id = idOf("touchpoint", "Product demo");
  const json before = list("touchpoint", "Evaluation")[1];
  answer(json{{"set", "touchpoint"}, {"id", id}, {"values", {{"owner", nullptr}, {"job", ""}}}}
             .dump());
  json expected = before;
  expected.erase("owner");
  expected.erase("job");
  EXPECT_EQ(list("touchpoint", "Evaluation")[1], expected);
}

TEST_F(EditCommand, SetsTheMapItselfWithoutAnId) {
  EXPECT_EQ(answer(R"({"set":"map","values":{"title":"New","rule":"delay"}})")["seq"], 1);
  EXPECT_EQ(list("map")[0]["title"], "New");
  EXPECT_EQ(list("map")[0]["rule"], "delay");
}

TEST_F(EditCommand, AnEditThatChangesNothingKeepsItsPlaceInTheHistory) {
  const auto answers = lines(
      "{\"set\":\"map\",\"values\":{\"title\":\"A\"}}\n"
      "{\"set\":\"map\",\"values\":{\"title\":\"A\"}}\n{\"undo\":1}\n{\"undo\":1}\n",
      1);
  EXPECT_EQ(answers[1], R"({"ok": true, "seq": 1})");
  EXPECT_EQ(answers[2], R"({"ok": true, "seq": 2})");
  EXPECT_EQ(json::parse(answers[3])["ok"], false);
}

TEST_F(EditCommand, MovesWithinAndAcross) {
  const auto names = titles("Evaluation");
  const auto id = [&](const std::string& title) {
    return std::to_string(idOf("touchpoint", title));
  };
  answer(R"({"move":"touchpoint","id":)" + id(names[0]) + "}");
  EXPECT_EQ(titles("Evaluation").back(), names[0]);
  answer(R"({"move":"touchpoint","id":)" + id(names[0]) + R"(,"before":)" + id(names[1]) + "}");
  EXPECT_EQ(titles("Evaluation"), names);
  answer(R"({"move":"touchpoint","id":)" + id(names[0]) + R"(,"in":"Purchase","before":)" +
         id("Proposal") + "}");
  EXPECT_EQ(titles("Purchase")[0], names[0]);
  answer(R"({"move":"stage","id":)" + std::to_string(idOf("stage", "Trigger")) + "}");
  EXPECT_EQ(list("stage").back()["name"], "Trigger");
}

TEST_F(EditCommand, RemovesWithEverythingThatHangsOnIt) {
  const std::string id = std::to_string(idOf("touchpoint", "Internal ROI meeting"));
  answer(R"({"remove":"touchpoint","id":)" + id + "}");
  EXPECT_EQ(list("link").size(), 3u);
  answer(R"({"remove":"department","id":)" + std::to_string(idOf("department", "Sales")) + "}");
  for (const json& record : list("touchpoint")) EXPECT_NE(record.value("owner", ""), "Sales");
}

TEST_F(EditCommand, UndoesAndRedoesTheScriptsOwnEdits) {
  const std::string start = exported();
  const auto answers = lines(
      "{\"add\":\"stage\",\"values\":{\"name\":\"A\"}}\n{\"add\":\"stage\",\"values\":{\"name\":"
      "\"B\"}}\n{\"undo\":2}\n{\"redo\":1}\n{\"redo\":2}\n{\"undo\":1}\n",
      1);
  EXPECT_EQ(
      answers[4],
      R"({"ok": false, "error": "line 5: redo: expected at most the 1 edits of this script that )"
      R"(are left to redo, found 2"})");
  EXPECT_EQ(exported(), start);
}

TEST_F(EditCommand, SeveralStepsAreOneCommitAndOneRowOfTheHistory) {
  std::string script;
  for (int i = 0; i < 10; ++i) {
    script += R"({"set":"map","values":{"title":"Title )" + std::to_string(i) + "\"}}\n";
  }
  const auto answers = lines(script + "{\"undo\":3}\n{\"redo\":1}\n{\"undo\":2}\n");
  EXPECT_EQ(answers[10], R"({"ok": true, "seq": 11})");
  EXPECT_EQ(answers[11], R"({"ok": true, "seq": 12})");
  EXPECT_EQ(answers[12], R"({"ok": true, "seq": 13})");
  EXPECT_EQ(list("map")[0]["title"], "Title 5");
  const auto history = m_shell.run({"history", m_file}).out;
  EXPECT_NE(history.find("11  2024-10-04T00:00:00Z  Ana  Undo: 3 edits\n"), std::string::npos)
      << history;
  EXPECT_NE(history.find("12  2024-10-04T00:00:00Z  Ana  Redo: Change map\n"), std::string::npos);
}

TEST_F(EditCommand, AThousandStepsAreOneToo) {
  const std::string start = exported();
  std::string script;
  for (int i = 0; i < 500; ++i) {
    script += R"({"add":"stage","values":{"name":"Stage )" + std::to_string(i) + "\"}}\n";
    script += R"({"set":"map","values":{"title":"Title )" + std::to_string(i) + "\"}}\n";
  }
  const auto answers = lines(script + "{\"undo\":1000}\n");
  EXPECT_EQ(answers.back(), R"({"ok": true, "seq": 1001})");
  EXPECT_EQ(exported(), start);
}

}  // namespace
}  // namespace throughline::commands
