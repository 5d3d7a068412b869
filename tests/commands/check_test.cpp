#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "shell.h"

namespace throughline::commands {
namespace {

using nlohmann::json;

class CheckCommand : public ::testing::Test {
 protected:
  Shell shell;
  std::string file = shell.leah();

  Outcome check(std::vector<std::string> options = {}) {
    options.insert(options.begin(), {"check", file, "--today", "2026-09-30"});
    return shell.run(options);
  }
  json answer() { return json::parse(check({"--json"}).out); }
  /// The id of the thing that the first finding of this rule and name is on.
  json findingOn(const std::string& rule, const std::string& name) {
    const json all = answer();
    for (const json& finding : all["findings"]) {
      if (finding["rule"] == rule && finding["name"] == name) return finding;
    }
    return {};
  }
  void edit(const std::string& line) {
    const Outcome outcome = shell.run({"edit", file}, line + "\n");
    ASSERT_EQ(outcome.status, 0) << outcome.out << outcome.err;
  }
};

TEST_F(CheckCommand, FindsOnTheExampleWhatTheContractLists) {
  const Outcome outcome = check({"--json"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(outcome.err, "");
  std::vector<std::string> found;
  const json all = json::parse(outcome.out);
  for (const json& finding : all["findings"]) {
    found.push_back(finding["rule"].get<std::string>() + ": " + finding["name"].get<std::string>());
  }
  EXPECT_EQ(found, (std::vector<std::string>{"hypothesis: Purchase", "no_interviews: Expansion",
                                             "no_owner: Pricing page",
                                             "no_owner: Peer asks in Slack group"}));
}

TEST_F(CheckCommand, EveryKeyOfTheContractIsThere) {
  const json finding = findingOn("no_owner", "Pricing page");
  EXPECT_EQ(finding["severity"], "fault");
  EXPECT_EQ(finding["step"], 3);
  EXPECT_EQ(finding["kind"], "touchpoint");
  EXPECT_TRUE(finding["id"].is_number_integer());
  EXPECT_EQ(finding["stage"], "Evaluation");
  EXPECT_TRUE(finding["metric"].is_null());
  EXPECT_EQ(finding["message"], "Pricing page has no owner. What nobody owns, nobody mends.");
  EXPECT_EQ(finding["remedy"], "Give an owner");
  EXPECT_TRUE(finding["set_aside"].is_null());
  EXPECT_EQ(finding.size(), 11u);

  const json steps = answer()["steps"];
  const std::vector<std::pair<int, int>> expected{{5, 7}, {7, 7}, {16, 18}, {14, 14},
                                                  {1, 1}, {1, 1}, {3, 3}};
  ASSERT_EQ(steps.size(), 7u);
  for (std::size_t at = 0; at < steps.size(); ++at) {
    EXPECT_EQ(steps[at]["step"], at + 1);
    EXPECT_EQ(steps[at]["done"], expected[at].first) << steps[at]["name"];
    EXPECT_EQ(steps[at]["of"], expected[at].second) << steps[at]["name"];
  }
  EXPECT_EQ(steps[2]["name"], "Touchpoints and owners");
}

TEST_F(CheckCommand, NamesTheMetricWhereTheRuleSpeaksOfOne) {
  edit(R"({"add": "stage", "values": {"name": "Advocacy", "health": {"name": "NPS"}}})");
  EXPECT_EQ(findingOn("no_target", "Advocacy")["metric"], "health");
  EXPECT_EQ(findingOn("no_metric", "Advocacy")["metric"], "volume");
}

TEST_F(CheckCommand, ExitsWithNoughtWhereAllThatIsAboveAHintIsSetAside) {
  const json before = answer();
  for (const json& finding : before["findings"]) {
    const json aside{{"add", "set_aside"},
                     {"values",
                      {{"rule", finding["rule"]},
                       {"kind", finding["kind"]},
                       {"id", finding["id"]},
                       {"reason", "It is so"},
                       {"date", "2026-09-02"}}}};
    edit(aside.dump());
  }
  const Outcome outcome = check({"--json"});
  EXPECT_EQ(outcome.status, 0);
  const json findings = json::parse(outcome.out)["findings"];
  ASSERT_EQ(findings.size(), 4u);
  for (const json& finding : findings) EXPECT_EQ(finding["set_aside"], "It is so");
  EXPECT_EQ(answer()["steps"][2]["done"], 16) << "what is set aside is not done";

  edit(R"({"remove": "touchpoint", "id": )" + findings[2]["id"].dump() + "}");
  EXPECT_EQ(answer()["findings"].size(), 3u);
  const Outcome list = shell.run({"edit", file}, "{\"list\": \"set_aside\"}\n");
  EXPECT_EQ(json::parse(list.out)["records"].size(), 3u) << "it goes with its thing";
}

TEST_F(CheckCommand, NamesLinksByTheirEndsAndReviewsByTheirDay) {
  const Outcome outcome = shell.run({"edit", file}, "{\"list\": \"touchpoint\"}\n");
  const json listed = json::parse(outcome.out);
  for (const json& record : listed["records"]) {
    if (record["title"] != "Proposal") continue;
    edit(R"({"set": "touchpoint", "id": )" + record["id"].dump() +
         R"(, "values": {"status": "retired"}})");
  }
  EXPECT_EQ(findingOn("retired_linked", "Proposal → Security questionnaire")["kind"], "link");
  const json late =
      json::parse(shell.run({"check", file, "--json", "--today", "2027-01-01"}).out)["findings"];
  const auto review = std::ranges::find(late, "review_overdue",
                                        [](const json& f) { return f["rule"].get<std::string>(); });
  ASSERT_NE(review, late.end());
  EXPECT_EQ((*review)["name"], "2026-07-08");
}

TEST_F(CheckCommand, TakesTheDayFromTheOptionAndElseFromTheClock) {
  const auto findings = [&](const std::string& day) {
    const Outcome outcome = shell.run({"check", file, "--json", "--today", day});
    return json::parse(outcome.out)["findings"].size();
  };
  EXPECT_EQ(findings("2026-10-07"), 4u);
  EXPECT_EQ(findings("2026-10-08"), 5u) << "the review is overdue";
  EXPECT_EQ(shell.run({"check", file}).status, 1);
}

TEST_F(CheckCommand, RefusesWhatIsNoDayAndNoMap) {
  for (const char* day : {"30.9.2026", "2026-02-30", "tomorrow"}) {
    const Outcome outcome = shell.run({"check", file, "--today", day});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_TRUE(outcome.err.starts_with("throughline: --today: expected a date")) << outcome.err;
    EXPECT_EQ(outcome.out, "");
  }
  EXPECT_EQ(shell.run({"check"}).status, 2);
  EXPECT_EQ(shell.run({"check", shell.at("none.journey")}).status, 4);
  EXPECT_EQ(shell.run({"check", shell.write("text.journey", "no map")}).status, 3);
}

}  // namespace
}  // namespace throughline::commands
