#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "shell.h"

namespace throughline::commands {
namespace {

using nlohmann::json;

class MetricsCommand : public ::testing::Test {
 protected:
  Shell shell;
  std::string file = shell.leah();

  Outcome metrics(std::vector<std::string> options) {
    options.insert(options.begin(), {"metrics", file});
    return shell.run(options);
  }
  json answer(std::vector<std::string> options) {
    options.emplace_back("--json");
    const Outcome outcome = metrics(options);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return json::parse(outcome.out);
  }
};

TEST_F(MetricsCommand, GivesTheWorkedExample) {
  const json numbers = answer({});
  EXPECT_EQ(numbers["period"], "Q3 2026");
  EXPECT_EQ(numbers["rule"], "flow");
  const json& weakest = numbers["weakest_link"];
  EXPECT_EQ(weakest["stage"], "Evaluation");
  EXPECT_EQ(weakest["cause"], "conversion");
  EXPECT_NEAR(weakest["uplift"], 1.6833, 5e-5);
  EXPECT_GT(weakest["confidence"], 0.999);
  EXPECT_EQ(weakest["why"],
            "24 % move on; the target is 40 %. Meeting it would lift customer flow by 68 %, more "
            "than any other single fix. Sure, on 202 demos booked.");
  const json& passage = numbers["passages"][3];
  EXPECT_NEAR(passage["interval"][0], 0.1842, 5e-5);
  EXPECT_NEAR(passage["interval"][1], 0.3009, 5e-5);
  EXPECT_NEAR(passage["delay_uplift"], 1.2549, 5e-5);
  EXPECT_TRUE(numbers["passages"][5]["delay_uplift"].is_null());
  EXPECT_EQ(numbers["lead_time_days"], 304);
  EXPECT_NEAR(numbers["overall_conversion"], 0.00833, 5e-6);
  EXPECT_EQ(numbers["lowest_conversion"], "Evaluation");
  EXPECT_EQ(numbers["longest_delay"], "Evaluation");
  EXPECT_FALSE(numbers.contains("what_if"));
}

TEST_F(MetricsCommand, EveryKeyOfTheContractIsThere) {
  const json numbers = answer({"--what-if", "4=40%"});
  for (const char* key : {"stage", "volume", "health", "health_target", "health_status",
                          "volume_trend", "health_trend", "trend_per_day"}) {
    EXPECT_TRUE(numbers["stages"][0].contains(key)) << key;
  }
  for (const char* key :
       {"from", "to", "conversion", "interval", "days", "fixed_term", "benchmark_conversion",
        "benchmark_days", "conversion_uplift", "delay_uplift", "uplift", "stalled", "doubtful",
        "measured_to", "confidence"}) {
    EXPECT_TRUE(numbers["passages"][0].contains(key)) << key;
  }
  for (const char* key : {"final_volume", "lead_time_days", "flow"}) {
    EXPECT_EQ(numbers["what_if"][key].size(), 2U) << key;
  }
}

TEST_F(MetricsCommand, AnotherPeriodAndRuleCanBeAskedFor) {
  EXPECT_EQ(answer({"--period", " q4 2025 "})["period"], "Q4 2025");
  EXPECT_EQ(answer({"--rule", "delay"})["weakest_link"]["cause"], "delay");
  EXPECT_EQ(answer({"--rule", "conversion"})["rule"], "conversion");
}

TEST_F(MetricsCommand, WhatIfTakesSeveralAssumptions) {
  const json answered =
      answer({"--what-if", "Evaluation=40%", "--what-if", "evaluation=21d"})["what_if"];
  EXPECT_EQ(answered["final_volume"][0], 35);
  EXPECT_NEAR(answered["final_volume"][1], 35 * 0.4 / (48.0 / 202), 1e-9);
  EXPECT_EQ(answered["lead_time_days"], json::parse("[304, 291]"));
}

TEST_F(MetricsCommand, TheTableNamesTheWeakestLink) {
  const Outcome outcome = metrics({});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_NE(outcome.out.find("Weakest link: Evaluation → Purchase. 24 % move on;"),
            std::string::npos)
      << outcome.out;
  EXPECT_NE(outcome.out.find("Lead time: 304 days; overall conversion: 0.8 %"), std::string::npos);
}

TEST_F(MetricsCommand, TheTableIsNeverSureOfEveryDrawNorOfADelay) {
  EXPECT_NE(metrics({}).out.find("over 99.9 %"), std::string::npos);
  const std::string byDelay = metrics({"--rule", "delay"}).out;
  EXPECT_EQ(byDelay.find("99.9 %"), std::string::npos) << byDelay;
  EXPECT_EQ(byDelay.find("Sure"), std::string::npos) << byDelay;
}

TEST_F(MetricsCommand, TheTableSaysWhatIsDoubtfulMeasuredElsewherePerDayOrInPoints) {
  const Outcome example = metrics({});
  EXPECT_NE(example.out.find("-2 points"), std::string::npos) << example.out;
  EXPECT_EQ(example.out.find("per day"), std::string::npos) << example.out;
  int maps = 0;
  const auto import = [&](const std::string& document) {
    file = shell.at(std::to_string(++maps) + ".journey");
    ASSERT_EQ(shell.run({"import", document, file}).status, 0);
  };
  import(support::projectFile("tests/number_cases/month_after_quarter.json").string());
  EXPECT_NE(metrics({}).out.find("-2.2 % per day"), std::string::npos) << metrics({}).out;
  import(support::projectFile("tests/number_cases/insert_stage.json").string());
  const std::string webinar = R"({"add": "stage", "values": {"name": "Webinar"}})";
  const auto id = json::parse(shell.run({"edit", file}, webinar).out)["id"];
  const auto stages = json::parse(shell.run({"edit", file}, R"({"list": "stage"})").out)["records"];
  const json move{{"move", "stage"}, {"id", id}, {"before", stages[2]["id"]}};
  ASSERT_EQ(shell.run({"edit", file}, move.dump()).status, 0);
  EXPECT_NE(metrics({}).out.find("measured to Evaluation"), std::string::npos) << metrics({}).out;
  json wrong =
      json::parse(support::contentOf(support::projectFile("tests/number_cases/zero_volume.json")));
  wrong["stages"][1]["volume"]["readings"][0]["value"] = 5000;
  import(shell.write("wrong.json", wrong.dump()));
  EXPECT_NE(metrics({}).out.find("doubtful: more moved on than came"), std::string::npos)
      << metrics({}).out;
  EXPECT_EQ(answer({})["passages"][0]["doubtful"], true);
  EXPECT_EQ(answer({})["passages"][1]["doubtful"], false);
}

TEST_F(MetricsCommand, AMapWithoutReadingsHasNullsAndNoWeakestLink) {
  file = shell.at("empty.journey");
  shell.run({"new", file});
  const json numbers = answer({});
  EXPECT_TRUE(numbers["period"].is_null());
  EXPECT_TRUE(numbers["weakest_link"].is_null());
  EXPECT_TRUE(numbers["lead_time_days"].is_null());
  EXPECT_TRUE(numbers["stages"][0]["volume"].is_null());
  EXPECT_EQ(numbers["passages"].size(), 6U);
  EXPECT_NE(metrics({}).out.find("Weakest link: none"), std::string::npos);
}

TEST_F(MetricsCommand, BadWishesAreSaidInOneLine) {
  const std::pair<std::vector<std::string>, std::string> cases[] = {
      {{"--period", "Q9"},
       "--period: expected a period of this map (Q3 2025, Q4 2025, Q1 2026, Q2 2026, Q3 2026), "
       "found “Q9”"},
      {{"--rule", "best"}, "--rule: expected flow, conversion or delay, found “best”"},
      {{"--what-if", "Evaluation"},
       "--what-if: expected STAGE=40% or STAGE=21d, found “Evaluation”"},
      {{"--what-if", "Evaluation=-4d"},
       "--what-if: expected STAGE=40% or STAGE=21d, found “Evaluation=-4d”"},
      {{"--what-if", "7=40%"},
       "--what-if: expected a stage that leads to another one, found the last, "
       "“Expansion”"},
  };
  for (const auto& [options, line] : cases) {
    const Outcome outcome = metrics(options);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(outcome.err, "throughline: " + line + "\n");
  }
}

}  // namespace
}  // namespace throughline::commands
