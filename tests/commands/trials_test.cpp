#include <gtest/gtest.h>

#include <algorithm>

#include <nlohmann/json.hpp>

#include "shell.h"

// Experiments and campaigns in `metrics --json`, in the shape that CONTRACT.md gives them.

namespace throughline::commands {
namespace {

using nlohmann::json;

class Trials : public ::testing::Test {
 protected:
  Shell shell;
  std::string file = shell.leah();

  json answer(std::vector<std::string> options = {}) {
    options.insert(options.begin(), {"metrics", file, "--json"});
    const Outcome outcome = shell.run(options);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return json::parse(outcome.out);
  }
  json edit(const json& line) {
    const json answered = json::parse(shell.run({"edit", file}, line.dump()).out);
    EXPECT_EQ(answered["ok"], true) << answered;
    return answered;
  }
  std::int64_t idOf(const char* kind, const char* key, const std::string& name) {
    const json listed = edit({{"list", kind}})["records"];
    for (const json& record : listed) {
      if (record[key] == name) return record["id"];
    }
    ADD_FAILURE() << name;
    return 0;
  }
  void set(const char* kind, const char* key, const std::string& name, const json& values) {
    edit({{"set", kind}, {"id", idOf(kind, key, name)}, {"values", values}});
  }
  static const json& named(const json& list, const char* key, const std::string& name) {
    const auto found =
        std::ranges::find_if(list, [&](const json& each) { return each[key] == name; });
    if (found != list.end()) return *found;
    throw std::runtime_error(name + " is missing");
  }
};

std::vector<std::string> keysOf(const nlohmann::ordered_json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

TEST_F(Trials, HaveTheKeysOfTheContract) {
  const auto all = nlohmann::ordered_json::parse(shell.run({"metrics", file, "--json"}).out);
  EXPECT_EQ(
      keysOf(all["experiments"][0]),
      (std::vector<std::string>{"stage", "title", "kind", "status", "per_arm", "weeks", "feasible",
                                "periods", "difference", "interval", "p", "chance_b_better",
                                "verdict", "health", "touchpoints", "return"}));
  EXPECT_EQ(keysOf(all["campaigns"][0]),
            (std::vector<std::string>{"stage", "name", "lift", "return"}));
}

TEST_F(Trials, StandStageByStage) {
  const json all = answer();
  ASSERT_EQ(all["experiments"].size(), 4U);
  EXPECT_EQ(all["experiments"][0]["title"], "Shorter sign-up form");
  EXPECT_EQ(all["experiments"][3]["stage"], "Onboarding");
  ASSERT_EQ(all["campaigns"].size(), 2U);
  EXPECT_EQ(all["campaigns"][1]["name"], "Price in the open");
  EXPECT_EQ(all["campaigns"][1]["lift"], json::array());
  EXPECT_TRUE(all["campaigns"][1]["return"].is_null());
}

TEST_F(Trials, OfAnAbTestHaveItsSizeAndItsOutcome) {
  const json all = answer();
  const json& test = named(all["experiments"], "title", "Transparent pricing calculator");
  EXPECT_EQ(test["per_arm"], 323);
  EXPECT_NEAR(test["weeks"], 646 / (202 * 7.0 / 92), 1e-9);
  EXPECT_EQ(test["feasible"], false);
  EXPECT_NEAR(test["difference"], 34.0 / 101 - 22.0 / 98, 1e-12);
  EXPECT_EQ(test["verdict"], "unclear");
  EXPECT_EQ(test["periods"], json::parse("[null, null]"));
  EXPECT_EQ(test["health"], json::parse("[null, null]"));
  EXPECT_TRUE(test["return"].is_null());
  const json& decided = named(all["experiments"], "title", "Shorter sign-up form");
  EXPECT_EQ(decided["verdict"], "better");
  EXPECT_GT(decided["chance_b_better"], 0.99);
}

TEST_F(Trials, TheCalculatorGoesByThePeriodThatIsAskedFor) {
  const json all = answer({"--period", "Q3 2025"});
  const json& test = named(all["experiments"], "title", "Transparent pricing calculator");
  EXPECT_EQ(test["per_arm"], 323);
  EXPECT_NE(test["weeks"],
            named(answer()["experiments"], "title", "Transparent pricing calculator")["weeks"]);
}

TEST_F(Trials, BeforeAndAfterTakeTheirNumbersFromTheReadings) {
  set("experiment", "title", "Security pack sent after discovery", {{"start", "2026-07-01"}});
  const json all = answer();
  const json& test = named(all["experiments"], "title", "Security pack sent after discovery");
  EXPECT_EQ(test["periods"], json::parse(R"(["Q2 2026", "Q3 2026"])"));
  EXPECT_TRUE(test["per_arm"].is_null());
  EXPECT_TRUE(test["p"].is_null());
  EXPECT_TRUE(test["chance_b_better"].is_null());
  EXPECT_TRUE(test["difference"].is_number());
  EXPECT_EQ(test["interval"].size(), 2U);
  EXPECT_EQ(test["verdict"], "unclear");
  EXPECT_TRUE(test["health"][0].is_number());
  EXPECT_EQ(test["health"][1], 34);
}

TEST_F(Trials, OfACampaignSayWhatItLiftedAndWhatCameSince) {
  const auto map = edit({{"list", "map"}})["records"][0]["id"];
  edit({{"set", "map"}, {"id", map}, {"values", {{"value_per_customer", 9000}}}});
  const auto campaign = idOf("campaign", "name", "Autumn churn series");
  set("campaign", "name", "Autumn churn series", {{"cost", 12000}, {"start", "2026-07-01"}});
  const auto ask = [&](const char* group, int asked, int positive) {
    edit({{"add", "survey"},
          {"in", campaign},
          {"values",
           {{"metric", "ad_recall"},
            {"phase", "after"},
            {"group", group},
            {"asked", asked},
            {"positive", positive}}}});
  };
  ask("exposed", 60, 9);
  ask("control", 64, 8);
  const json all = answer();
  const json& series = named(all["campaigns"], "name", "Autumn churn series");
  ASSERT_EQ(series["lift"].size(), 1U);
  const json& lift = series["lift"][0];
  EXPECT_EQ(lift["metric"], "ad_recall");
  EXPECT_EQ(lift["phase"], "after");
  EXPECT_EQ(lift["control"], true);
  EXPECT_NEAR(lift["absolute"], 0.025, 1e-12);
  EXPECT_NEAR(lift["relative"], 0.2, 1e-12);
  EXPECT_EQ(lift["verdict"], "unclear");
  EXPECT_GT(lift["smallest_seen"], 0.1);
  const json& since = series["return"];
  ASSERT_TRUE(since.is_object()) << series;
  EXPECT_EQ(since["extra"].size(), 3U);
  EXPECT_NEAR(since["return"][1].get<double>(),
              (since["extra"][1].get<double>() * 9000 - 12000) / 12000, 1e-9);
  EXPECT_TRUE(since["verdict"].is_string());
}

TEST_F(Trials, StandInATableToo) {
  const std::string out = shell.run({"metrics", file}).out;
  EXPECT_NE(out.find("Transparent pricing calculator"), std::string::npos) << out;
  EXPECT_NE(out.find("42, too long"), std::string::npos) << out;
  EXPECT_NE(out.find("+11.2 points"), std::string::npos) << out;
  EXPECT_NE(out.find("Autumn churn series"), std::string::npos) << out;
  EXPECT_EQ(out.find("Brand lift"), std::string::npos) << "nobody was asked";
  const std::string empty = shell.at("empty.journey");
  shell.run({"new", empty});
  EXPECT_EQ(shell.run({"metrics", empty}).out.find("Experiment"), std::string::npos);
}

}  // namespace
}  // namespace throughline::commands
