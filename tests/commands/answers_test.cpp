#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "shell.h"

// What programs read from an answer: every key, in its place.

namespace throughline::commands {
namespace {

using nlohmann::json;

class AnswersTest : public ::testing::Test {
 protected:
  Outcome take(const std::string& table, std::vector<std::string> options) {
    options.insert(options.begin(), {"take", map, "-", "--json"});
    return shell.run(options, table);
  }

  Shell shell;
  std::string map = [this] {
    std::string file = shell.at("map.journey");
    shell.run({"import", support::projectFile("tests/take_cases/mini.json").string(), file});
    return file;
  }();
};

TEST_F(AnswersTest, TakenReadings) {
  EXPECT_EQ(json::parse(take("\tQ1 2026\tQ4 26\nTrigger\t12.000\t3\nMoon\t1\n", {}).out),
            json::parse(R"({
    "as": "readings",
    "placed": [{"row": 2, "column": 2, "text": "12.000", "stage": "Trigger", "metric": "volume",
                "period": "Q1 2026", "value": 12000, "before": null,
                "doubt": "“12.000” is read as 12000 and could be 12", "written": false}],
    "left_out": [{"row": 2, "column": 3, "text": "3", "why": "this map has no period “Q4 26”"},
                 {"row": 3, "column": 2, "text": "1",
                  "why": "this map has no stage, metric or period called “Moon”"}],
    "new_departments": [],
    "new_periods": [{"name": "Q4 2026", "start": "2026-10-01", "end": "2026-12-31",
                     "from": "Q4 26"}]})"));
}

TEST_F(AnswersTest, TakenTouchpoints) {
  EXPECT_EQ(json::parse(take("Demo\tPhone\tSales\trun it\tbackstage\tplanned\n\tMail\n",
                             {"--as", "touchpoints", "--in", "Research"})
                            .out),
            json::parse(R"({
    "as": "touchpoints",
    "placed": [{"row": 1, "stage": "Research", "title": "Demo", "channel": "Phone",
                "owner": "Sales", "side": "backstage", "status": "planned", "job": "run it",
                "doubt": null, "written": true}],
    "left_out": [{"row": 2, "column": null, "text": "Mail", "why": "it has no title"}],
    "new_departments": ["Sales"],
    "new_periods": []})"));
}

TEST_F(AnswersTest, History) {
  ASSERT_EQ(shell.run({"edit", map}, R"({"set":"map","values":{"title":"A"}})").status, 0);
  json entries = json::parse(shell.run({"history", map, "--json"}).out);
  ASSERT_EQ(entries.size(), 1u);
  EXPECT_EQ(entries[0]["changes"].size(), 1u);
  entries[0].erase("changes");
  EXPECT_EQ(entries[0], json::parse(R"({"seq": 1, "at": "2024-10-04T00:00:00Z", "who": "Ana",
                                        "what": "Change map"})"));
}

}  // namespace
}  // namespace throughline::commands
