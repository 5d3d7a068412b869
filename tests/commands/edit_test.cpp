#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "shell.h"
#include "throughline/store/document.h"

namespace throughline::commands {
namespace {

using nlohmann::json;

/// A script against the example, a line at a time.
class EditCommand : public ::testing::Test {
 protected:
  EditCommand() : m_file(m_shell.leah()) {}

  /// The answers to the lines, as written.
  std::vector<std::string> lines(const std::string& script, int status = 0) {
    const Outcome outcome = m_shell.run({"edit", m_file}, script);
    EXPECT_EQ(outcome.status, status) << outcome.out;
    EXPECT_EQ(outcome.err, "");
    std::vector<std::string> answers;
    std::istringstream out(outcome.out);
    for (std::string line; std::getline(out, line);) answers.push_back(line);
    return answers;
  }
  json answer(const std::string& line, int status = 0) {
    const auto answers = lines(line, status);
    return answers.size() == 1 ? json::parse(answers.front()) : json();
  }
  std::string refusal(const std::string& line) {
    const json refused = answer(line, 1);
    EXPECT_EQ(refused["ok"], false);
    return refused["error"];
  }
  json list(const std::string& kind, const std::string& in = {}) {
    json request{{"list", kind}};
    if (!in.empty()) request["in"] = in;
    return answer(request.dump())["records"];
  }
  std::vector<std::string> titles(const std::string& stage) {
    std::vector<std::string> titles;
    for (const json& record : list("touchpoint", stage)) titles.push_back(record["title"]);
    return titles;
  }
  std::int64_t idOf(const std::string& kind, const std::string& name) {
    for (const json& record : list(kind)) {
      for (const char* key : {"title", "name", "text"}) {
        if (record.value(key, "") == name) return record["id"];
      }
    }
    ADD_FAILURE() << "no " << kind << " " << name;
    return 0;
  }
  std::string exported() {
    m_shell.run({"export", m_file, m_shell.at("now.json")});
    return support::contentOf(m_shell.at("now.json"));
  }

  Shell m_shell;
  std::string m_file;
};

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

TEST_F(EditCommand, ARefusedLineChangesNothingAndTheNextGoesOn) {
  const std::string start = exported();
  const auto answers = lines(
      "{\"add\":\"stage\",\"values\":{\"name\":\"trigger\"}}\nwhat?\n{\"list\":\"review\"}\n", 1);
  ASSERT_EQ(answers.size(), 3u);
  EXPECT_EQ(
      answers[0],
      R"({"ok": false, "error": "line 1: values.name: expected a name that no other stage has, )"
      R"(found “trigger” twice"})");
  EXPECT_EQ(answers[1],
            R"({"ok": false, "error": "line 2, column 1: expected JSON, found “what?”"})");
  EXPECT_EQ(json::parse(answers[2])["ok"], true);
  EXPECT_EQ(exported(), start);
  EXPECT_EQ(m_shell.run({"history", m_file}).out, "");
}

TEST_F(EditCommand, StopsAtTheFirstRefusalWhenAsked) {
  const Outcome outcome =
      m_shell.run({"edit", m_file, "--stop"}, "{\"list\":\"map\"}\n{}\n{\"list\":\"map\"}\n");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(std::ranges::count(outcome.out, '\n'), 2);
}

TEST_F(EditCommand, SaysWhatIsWrongWithALine) {
  const std::string touchpoint = std::to_string(idOf("touchpoint", "Product demo"));
  const std::pair<std::string, std::string> cases[] = {
      {"[]", "expected an object, found a list"},
      {"{}", "expected one of add, set, move, remove, undo, redo, list, found none of them"},
      {R"({"add":"stage","remove":"stage"})",
       "remove: expected one thing to do, found add as well"},
      {R"({"add":"wish","values":{}})",
       "add: expected one of persona, department, period, stage, reading, passage_reading, "
       "touchpoint, question, emotion, evidence, finding, experiment, campaign, campaign_reading, "
       "link, review, found “wish”"},
      {R"({"remove":"map","id":1})",
       "remove: expected one of persona, department, period, stage, reading, passage_reading, "
       "touchpoint, question, emotion, evidence, finding, experiment, campaign, campaign_reading, "
       "link, review, found “map”"},
      {R"({"add":"stage"})", "values: expected an object, found nothing"},
      {R"({"add":"stage","values":5})", "values: expected an object, found 5"},
      {R"({"add":"stage","values":{}})", "values.name: expected a text, found nothing"},
      {R"({"add":"stage","values":{"name":5}})", "values.name: expected a text, found 5"},
      {R"({"add":"stage","values":{"name":"A","job":{"mood":1}}})",
       "values.job.mood: expected a field that a stage has, found an unknown one"},
      {R"({"add":"stage","values":{"name":"A","rank":"V"}})",
       "values.rank: expected a field that a stage has, found an unknown one"},
      {R"({"add":"stage","in":"Trigger","values":{"name":"A"}})",
       "in: expected nothing, because the map itself holds each stage, found “Trigger”"},
      {R"({"add":"touchpoint","values":{"title":"A"}})",
       "in: expected the name or the id of a stage, found nothing"},
      {R"({"add":"touchpoint","in":"Moon","values":{"title":"A"}})",
       "in: expected the name or the id of a stage of this map, found “Moon”"},
      {R"({"add":"touchpoint","in":"Trigger","values":{"title":"A","owner":"Magic"}})",
       "values.owner: expected the name of a department of this map, found “Magic”"},
      {R"({"add":"touchpoint","in":"Trigger","values":{"title":"A"},"before":)" + touchpoint + "}",
       "before: expected the id of a touchpoint of the same list, found " + touchpoint},
      {R"({"add":"stage","values":{"name":"A"},"color":1})",
       "color: expected nothing that add does not take, found this"},
      {R"({"set":"touchpoint","values":{}})", "id: expected an id, found nothing"},
      {R"({"set":"touchpoint","id":"7","values":{}})", "id: expected an id, found “7”"},
      {R"({"set":"touchpoint","id":7,"values":{}})",
       "id: expected the id of a touchpoint of this map, found 7"},
      {R"({"set":"touchpoint","id":)" + touchpoint + R"(,"values":{"title":" "}})",
       "values.title: expected a text that is not empty"},
      {R"({"set":"touchpoint","id":)" + touchpoint + R"(,"values":{"title":null}})",
       "values.title: expected a text, found null"},
      {R"({"undo":0})", "undo: expected how many edits, from 1, found 0"},
      {R"({"undo":1})",
       "undo: expected at most the 0 edits of this script that are left to undo, found 1"},
      {R"({"list":"touchpoint","in":"Moon"})",
       "in: expected the name or the id of a stage of this map, found “Moon”"},
      {R"({"add":"stage","values":{"name":"A","name":"B"}})",
       "values.name: expected each name once, found this one twice"},
  };
  for (const auto& [line, sentence] : cases) {
    EXPECT_EQ(refusal(line), "line 1: " + sentence) << line;
  }
}

TEST_F(EditCommand, SurvivesHostileLines) {
  const std::string start = exported();
  const std::string script = std::string(100'000, '[') + "\n" + "{\"add\": \"\xFF\xFE\"}\n" +
                             std::string(17u << 20, 'x') + "\n" + std::string("\0\0\n", 3) +
                             R"({"add":"stage","values":{"name":")" + std::string(1'000'000, 'y') +
                             "\"}}\n" + "\n   \n" + R"({"list":"map"})";
  const auto answers = lines(script, 1);
  ASSERT_EQ(answers.size(), 6u);
  EXPECT_NE(answers[0].find("expected at most 64 levels of nesting"), std::string::npos);
  EXPECT_NE(answers[1].find("line 2: expected UTF-8"), std::string::npos);
  EXPECT_EQ(
      answers[2],
      R"({"ok": false, "error": "line 3: expected a line of at most 16 MB, found a longer one"})");
  EXPECT_NE(answers[3].find("line 4: expected text, found a zero byte"), std::string::npos);
  EXPECT_EQ(
      answers[4],
      R"({"ok": false, "error": "line 5: values.name: expected at most 500 characters, found )"
      R"(1000000"})");
  EXPECT_EQ(json::parse(answers[5])["ok"], true);
  EXPECT_EQ(exported(), start);
}

TEST_F(EditCommand, ReadsAScriptFromAFile) {
  const std::string script =
      m_shell.write("s.jsonl", "{\"add\":\"stage\",\"values\":{\"name\":\"A\"}}");
  EXPECT_EQ(m_shell.run({"edit", m_file, script}).status, 0);
  EXPECT_EQ(m_shell.run({"edit", m_file, "-"}, "{\"list\":\"map\"}").status, 0);
  EXPECT_EQ(list("stage").size(), 8u);
  const Outcome missing = m_shell.run({"edit", m_file, m_shell.at("none")});
  EXPECT_EQ(missing.status, 4);
  EXPECT_EQ(missing.err, "throughline: " + m_shell.at("none") +
                             ": expected a script of JSON lines, found no such file\n");
  const Outcome folder = m_shell.run({"edit", m_file, m_shell.folder().path().string()});
  EXPECT_EQ(folder.status, 3);
}

/// Hands out the lines of a script, and before each looks at what has happened.
class WatchedScript : public std::streambuf {
 public:
  WatchedScript(std::vector<std::string> lines, std::function<void(std::size_t)> look)
      : m_lines(std::move(lines)), m_look(std::move(look)) {}

 protected:
  int_type underflow() override {
    m_look(m_next);
    if (m_next == m_lines.size()) return traits_type::eof();
    m_line = m_lines[m_next++] + "\n";
    setg(m_line.data(), m_line.data(), m_line.data() + m_line.size());
    return traits_type::to_int_type(m_line.front());
  }

 private:
  std::vector<std::string> m_lines;
  std::function<void(std::size_t)> m_look;
  std::string m_line;
  std::size_t m_next = 0;
};

TEST_F(EditCommand, AnswersALineOnceItIsOnDiskAndBeforeItReadsTheNext) {
  std::ostringstream out;
  std::ostringstream err;
  std::vector<std::string> script;
  for (int i = 0; i < 5; ++i) {
    script.push_back(R"({"add":"stage","values":{"name":"New )" + std::to_string(i) + "\"}}");
  }
  WatchedScript watched(script, [&](std::size_t lines) {
    EXPECT_EQ(std::ranges::count(out.str(), '\n'), static_cast<std::ptrdiff_t>(lines));
    // A copy of the file is what a power cut would leave.
    const std::string copy = m_shell.write("copy.journey", support::contentOf(m_file));
    const auto document = store::Document::open(copy, m_shell.services(), store::Purpose::read);
    EXPECT_EQ(document->journey().count(journey::Kind::stage), 7 + lines);
  });
  std::istream in(&watched);
  const std::vector<std::string> words{"edit", m_file};
  EXPECT_EQ(run(words, {in, out, err}, m_shell.services()), 0);
}

TEST_F(EditCommand, StopsWhereNobodyHearsTheAnswers) {
  std::istringstream in("{\"list\":\"map\"}\n{\"add\":\"stage\",\"values\":{\"name\":\"A\"}}\n");
  std::ostringstream out;
  std::ostringstream err;
  out.setstate(std::ios::badbit);
  const std::vector<std::string> words{"edit", m_file};
  EXPECT_EQ(run(words, {in, out, err}, m_shell.services()), 4);
  EXPECT_EQ(list("stage").size(), 7u);
}

TEST_F(EditCommand, WhatListShowsCanBeAddedAgain) {
  for (const char* kind :
       {"touchpoint", "question", "emotion", "evidence", "finding", "experiment"}) {
    const json records = list(kind);
    for (std::size_t i = 0; i < records.size(); i += 4) {
      const json& record = records[i];
      json values = record;
      values.erase("id");
      values.erase("in");
      const json added =
          answer(json{{"add", kind}, {"in", record["in"]}, {"values", values}}.dump());
      json copy = list(kind, record["in"]).back();
      EXPECT_EQ(copy["id"], added["id"]);
      copy["id"] = record["id"];
      EXPECT_EQ(copy, record);
    }
  }
}

}  // namespace
}  // namespace throughline::commands
