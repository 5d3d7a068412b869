#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "shell.h"

// What each option of `take` does, and what it answers in words.

namespace throughline::commands {
namespace {

using nlohmann::json;

class TakeOptionsTest : public ::testing::Test {
 protected:
  Outcome take(const std::string& table, std::vector<std::string> options) {
    options.insert(options.begin(), {"take", map, "-"});
    return shell.run(options, table);
  }
  json answer(const std::string& table, std::vector<std::string> options) {
    options.insert(options.end(), {"--json", "--dry-run"});
    return json::parse(take(table, std::move(options)).out);
  }
  /// What was done last, as the history says it.
  std::string lastEdit() {
    const std::string line = shell.run({"history", map}).out;
    const auto end = line.find('\n');
    return line.substr(0, end).substr(line.rfind("  ", end) + 2);
  }

  Shell shell;
  std::string map = [this] {
    std::string file = shell.at("map.journey");
    shell.run({"import", support::projectFile("tests/take_cases/mini.json").string(), file});
    return file;
  }();
};

TEST_F(TakeOptionsTest, AMetricGoesFromStageToStage) {
  for (const char* metric : {"volume", "health", "days", "moved"}) {
    const json placed =
        answer("1\n2\n", {"--metric", metric, "--in", "Trigger", "--period", "Q1 2026"})["placed"];
    ASSERT_EQ(placed.size(), 2u) << metric;
    EXPECT_EQ(placed[0]["metric"], metric);
    EXPECT_EQ(placed[0]["stage"], "Trigger");
    EXPECT_EQ(placed[1]["metric"], metric);
    EXPECT_EQ(placed[1]["stage"], "Research");
  }
}

TEST_F(TakeOptionsTest, TheDecimalSignIsTheOneThatIsSaid) {
  const std::string table = "\tQ1 2026\nReply rate\t1.234\n";
  const auto taken = [&](const char* sign) {
    return answer(table, {"--numbers", sign})["placed"][0];
  };
  EXPECT_EQ(taken("point")["value"], 1.234);
  EXPECT_TRUE(taken("point")["doubt"].is_null());
  EXPECT_EQ(taken("comma")["value"], 1234);
  EXPECT_TRUE(taken("comma")["doubt"].is_null());
  EXPECT_FALSE(taken("auto")["doubt"].is_null());
}

TEST_F(TakeOptionsTest, WhatTheTableHoldsMayBeSaid) {
  EXPECT_EQ(answer("Demo\n", {"--as", "touchpoints"})["as"], "touchpoints");
  EXPECT_EQ(answer("Demo\n", {"--as", "readings"})["as"], "readings");
  EXPECT_EQ(answer("\tQ1 2026\nTrigger\t1\n", {})["as"], "readings");
  EXPECT_EQ(answer("Title\tOwner\nDemo\tSales\n", {})["as"], "touchpoints");
}

TEST_F(TakeOptionsTest, PeriodsThatTheMapLacksAreListed) {
  const std::string table = "\tQ4 2026\tQ1 2027\nTrigger\t1\t2\n";
  EXPECT_EQ(take(table, {}).out,
            "readings: 0 placed, 0 written, 0 in doubt, 2 left out\n"
            "periods that this map lacks: Q4 2026, Q1 2027\n"
            "row 2, column 2: left out: “1”: this map has no period “Q4 2026”\n"
            "row 2, column 3: left out: “2”: this map has no period “Q1 2027”\n");
  EXPECT_EQ(shell.run({"history", map}).out, "") << "nothing was written";
}

TEST_F(TakeOptionsTest, PeriodsAreMadeEvenWhereEveryFigureWaits) {
  EXPECT_EQ(take("\tQ4 2026\nTrigger\t12.000\n", {"--make-periods"}).status, 1);
  EXPECT_EQ(lastEdit(), "Add period");
  EXPECT_EQ(take("\tQ1 2027\tQ2 2027\nTrigger\t12.000\t\n", {"--make-periods"}).status, 1);
  EXPECT_EQ(take("\tQ4 2026\nTrigger\t12.000\n", {}).status, 1);
  EXPECT_EQ(take("\tQ4 2026\nTrigger\t12.000\n", {"--accept"}).status, 0);
  EXPECT_EQ(lastEdit(), "Paste reading");
}

TEST_F(TakeOptionsTest, DepartmentsThatTheMapLacksAreListedAndMade) {
  const Outcome outcome =
      take("Demo\tPhone\tSales\nCall\tPhone\tPress\n", {"--as", "touchpoints", "--in", "2"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out,
            "touchpoints: 2 placed, 2 written, 0 in doubt, 0 left out\n"
            "departments that this map lacks: Sales, Press\n");
  EXPECT_EQ(lastEdit(), "Paste touchpoints");
}

TEST_F(TakeOptionsTest, ACardInDoubtWaitsUntilItIsAccepted) {
  const std::string table = "Title\tSide\nDemo\tbehind\nCall\tcustomer\n";
  const Outcome waits = take(table, {"--in", "Trigger"});
  EXPECT_EQ(waits.status, 1);
  EXPECT_EQ(waits.out,
            "touchpoints: 2 placed, 1 written, 1 in doubt, 0 left out\n"
            "row 2: in doubt: “Demo” in Trigger: “behind” is not known, so it becomes customer\n");
  const Outcome accepted = take(table, {"--in", "Trigger", "--accept"});
  EXPECT_EQ(accepted.status, 0);
  EXPECT_EQ(accepted.out, "touchpoints: 2 placed, 2 written, 0 in doubt, 0 left out\n");
}

TEST_F(TakeOptionsTest, OfTwoDoubtsTheFirstIsTold) {
  const std::string table = "Title\tSide\tStatus\nDemo\tbehind\tsoon\n";
  EXPECT_NE(take(table, {"--in", "Trigger"}).out.find("“behind” is not known"), std::string::npos);
  const std::string doubt = answer(table, {"--in", "Trigger"})["placed"][0]["doubt"];
  EXPECT_NE(doubt.find("“behind” is not known"), std::string::npos) << doubt;
}

TEST_F(TakeOptionsTest, WhatWasWrittenStandsInTheAnswer) {
  const json placed = json::parse(
      take("\tQ1 2026\tQ2 2026\tQ3 2026\nTrigger\t1\t12.000\t3\n", {"--json"}).out)["placed"];
  ASSERT_EQ(placed.size(), 3u);
  EXPECT_EQ(placed[0]["written"], true);
  EXPECT_EQ(placed[1]["written"], false);
  EXPECT_EQ(placed[2]["written"], true);
}

TEST_F(TakeOptionsTest, ALongCellIsCutWhereItIsQuoted) {
  const auto said = [&](const std::string& cell) {
    return take("\tQ1 2026\tQ2 2026\nTrigger\t1\t" + cell + "\nResearch\t1\t2\n", {}).out;
  };
  const std::string forty(40, 'x');
  EXPECT_NE(said(forty).find("“" + forty + "”: "), std::string::npos) << said(forty);
  EXPECT_NE(said(forty + "y").find("“" + forty + "…”: "), std::string::npos) << said(forty + "y");
}

TEST_F(TakeOptionsTest, AFaultyTableIsNamedByItsFile) {
  const std::string file = shell.write("table.tsv", " \n");
  EXPECT_EQ(shell.run({"take", map, file}).err,
            "throughline: " + file + ": expected a table, found nothing\n");
  const std::string bytes = shell.write("bytes.tsv", "a\nM\xFC\n");
  EXPECT_EQ(shell.run({"take", map, bytes}).err,
            "throughline: " + bytes +
                ": expected text in UTF-8, found bytes of another encoding in line 2\n");
}

}  // namespace
}  // namespace throughline::commands
