#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "shell.h"
#include "support/without_rights.h"

// How `take` is asked and how it ends; what becomes of tables stands in tests/take_cases
// and in tests/exchange/tables/take.

namespace throughline::commands {
namespace {

class Take : public ::testing::Test {
 protected:
  Outcome take(const std::string& table, std::vector<std::string> options) {
    options.insert(options.begin(), {"take", map, "-"});
    return shell.run(options, table);
  }

  Shell shell;
  std::string map = [this] {
    std::string file = shell.at("map.journey");
    shell.run({"import", support::projectFile("tests/take_cases/mini.json").string(), file});
    return file;
  }();
};

TEST_F(Take, SaysInWordsWhatWaitsAndWhatIsLeftOut) {
  const Outcome outcome = take("\tQ1 2026\nTrigger\t12.000\nMoon\t3\nResearch\t4\n", {});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(outcome.out,
            "readings: 2 placed, 1 written, 1 in doubt, 1 left out\n"
            "row 2, column 2: in doubt: Trigger, 12000: “12.000” is read as 12000 and could be "
            "12\n"
            "row 3, column 2: left out: “3”: this map has no stage, metric or period called "
            "“Moon”\n");
  EXPECT_EQ(take("Moon\tDemo\n\tCall\n", {"--as", "touchpoints", "--in", "2"}).out,
            "touchpoints: 1 placed, 1 written, 0 in doubt, 1 left out\n"
            "row 2: left out: “Call”: it has no title\n");
}

TEST_F(Take, IsOneEditThatIsUndoneAtOnce) {
  ASSERT_EQ(take("\tQ1 2026\tQ2 2026\nTrigger\t1\t2\n", {}).status, 0);
  const Outcome history = shell.run({"history", map});
  EXPECT_EQ(std::ranges::count(history.out, '\n'), 1) << history.out;
  EXPECT_NE(history.out.find("Paste 2 readings"), std::string::npos) << history.out;
}

TEST_F(Take, MakesTheOfferedPeriodsWhenAsked) {
  const Outcome outcome = take("\tQ4 26\nTrigger\t1\n", {"--make-periods", "--json"});
  EXPECT_EQ(outcome.status, 0) << outcome.out;
  const auto answer = nlohmann::json::parse(outcome.out);
  EXPECT_EQ(answer["new_periods"],
            nlohmann::json::parse(R"([{"name": "Q4 2026", "start": "2026-10-01",
                                       "end": "2026-12-31", "from": "Q4 26"}])"));
  const Outcome metrics = shell.run({"metrics", map, "--period", "Q4 2026"});
  EXPECT_EQ(metrics.status, 0) << metrics.err;
}

TEST_F(Take, QuartersAreThoseOfTheMapsFiscalYear) {
  ASSERT_EQ(shell.run({"edit", map}, R"({"list": "map"})").status, 0);
  const auto list = nlohmann::json::parse(shell.run({"edit", map}, R"({"list": "map"})").out);
  const auto id = list["records"][0]["id"].dump();
  ASSERT_EQ(shell
                .run({"edit", map},
                     R"({"set": "map", "id": )" + id + R"(, "values": {"fiscal_year_start": 4}})")
                .status,
            0);
  const Outcome outcome = take("\tQ4 26\nTrigger\t1\n", {"--make-periods", "--json"});
  EXPECT_EQ(nlohmann::json::parse(outcome.out)["placed"][0]["period"], "Q1 2026")
      << "from January to March, which the map has: " << outcome.out;
}

TEST_F(Take, AsksWhatTheTableHoldsWhereNothingTells) {
  const Outcome outcome = take("Demo\nCall\n", {});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.err,
            "throughline: take: expected --as readings or --as touchpoints, because neither "
            "headings nor figures tell which the table holds\n");
}

TEST_F(Take, RefusesWhatItDoesNotKnowByTheOptionsName) {
  const auto errorOf = [&](std::vector<std::string> options) {
    const Outcome outcome = take("1\n", std::move(options));
    EXPECT_EQ(outcome.status, 2) << outcome.err;
    return outcome.err.substr(0, outcome.err.find(": expected"));
  };
  EXPECT_EQ(errorOf({"--as", "cards"}), "throughline: --as");
  EXPECT_EQ(errorOf({"--in", "Moon"}), "throughline: --in");
  EXPECT_EQ(errorOf({"--in", "5"}), "throughline: --in");
  EXPECT_EQ(errorOf({"--metric", "cost"}), "throughline: --metric");
  EXPECT_EQ(errorOf({"--period", "Q4 2026"}), "throughline: --period");
  EXPECT_EQ(errorOf({"--numbers", "german"}), "throughline: --numbers");
}

TEST_F(Take, SaysThatFurtherTablesAreNotRead) {
  const std::string one = "<table><tr><td></td><td>Q1 2026</td></tr><tr><td>Trigger</td><td>1</td>";
  const Outcome outcome = take(one + "</tr></table>" + one + "</tr></table>", {});
  EXPECT_EQ(outcome.status, 0) << outcome.out;
  EXPECT_EQ(outcome.err,
            "throughline: standard input: expected one table, found 1 more: only the first that "
            "holds a figure is read\n");
}

TEST_F(Take, TellsInputThatIsNoTableFromAFileThatIsNotThere) {
  EXPECT_EQ(take("", {}).status, 3);
  EXPECT_EQ(take(" \n\n", {}).err,
            "throughline: standard input: expected a table, found nothing\n");
  EXPECT_EQ(take(std::string("1\t\0\n", 4), {}).status, 3);
  EXPECT_EQ(shell.run({"take", map, shell.at("none.tsv")}).status, 4);
  EXPECT_EQ(shell.run({"take", shell.at("none.journey"), "-"}, "1\n").status, 4);
}

TEST_F(Take, ReadsAMapThatCannotBeWrittenInADryRunOnly) {
  const support::WithoutRights rights(std::filesystem::path(map).parent_path());
  const std::string table = "\tQ1 2026\nTrigger\t1\n";
  EXPECT_EQ(take(table, {"--dry-run"}).status, 0);
  EXPECT_EQ(take(table, {}).status, 4);
}

}  // namespace
}  // namespace throughline::commands
