#include "edit_fixture.h"
#include "throughline/store/document.h"

namespace throughline::commands {
namespace {

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
       "earlier_target, source, touchpoint, touchpoint_reading, finding, question, emotion, "
       "evidence, "
       "experiment, campaign, "
       "campaign_reading, survey, "
       "link, review, stop, decision, lane, cell, set_aside, comment, answer, found “wish”"},
      {R"({"remove":"map","id":1})",
       "remove: expected one of persona, department, period, stage, reading, passage_reading, "
       "earlier_target, source, touchpoint, touchpoint_reading, finding, question, emotion, "
       "evidence, "
       "experiment, campaign, "
       "campaign_reading, survey, "
       "link, review, stop, decision, lane, cell, set_aside, comment, answer, found “map”"},
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
       "color: expected nothing beside add but values, in, before, found this"},
      {R"({"set":"touchpoint","values":{}})",
       "id: expected an id, a whole number from 1 to 9007199254740991, found nothing"},
      {R"({"set":"touchpoint","id":"7","values":{}})",
       "id: expected an id, a whole number from 1 to 9007199254740991, found “7”"},
      {R"({"set":"touchpoint","id":7,"values":{}})",
       "id: expected the id of a touchpoint of this map, found 7"},
      {R"({"set":"touchpoint","id":)" + touchpoint + R"(,"values":{"title":" "}})",
       "values.title: expected a text that is not empty"},
      {R"({"set":"touchpoint","id":)" + touchpoint + R"(,"values":{"title":null}})",
       "values.title: expected a text, found null"},
      {R"({"undo":0})", "undo: expected how many edits, a whole number from 1, found 0"},
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
