#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "shell.h"

namespace throughline::commands {
namespace {

using nlohmann::json;

class DiffCommand : public ::testing::Test {
 protected:
  Shell shell;
  std::string file = shell.leah();
  std::string copy = copied("copy.journey");

  std::string copied(const std::string& name) {
    support::writeFile(shell.folder() / name, support::contentOf(file));
    return shell.at(name);
  }
  Outcome run(std::vector<std::string> words, const std::vector<std::string>& more = {}) {
    words.insert(words.begin(), "diff");
    words.insert(words.end(), more.begin(), more.end());
    return shell.run(words);
  }
  json answer(std::vector<std::string> words) { return json::parse(run(words, {"--json"}).out); }
  json edit(const std::string& map, const std::string& line) {
    const Outcome outcome = shell.run({"edit", map}, line + "\n");
    EXPECT_EQ(outcome.status, 0) << outcome.out << outcome.err;
    return json::parse(outcome.out);
  }
  /// The id of the touchpoint of this title.
  std::string touchpoint(const std::string& title) {
    const json list = edit(file, R"({"list": "touchpoint"})");
    for (const json& each : list["records"]) {
      if (each["title"] == title) return each["id"].dump();
    }
    return {};
  }
};

TEST_F(DiffCommand, OfTwoMapsThatAreTheSameExitsWithNought) {
  const Outcome outcome = run({file, copy});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  EXPECT_NE(outcome.out.find("These two are the same."), std::string::npos);
  EXPECT_NE(outcome.out.find("The numbers are the same, Q3 2026."), std::string::npos);
  EXPECT_EQ(outcome.out.find("Passage"), std::string::npos);
  const json same = answer({file, copy});
  EXPECT_EQ(same["records"], json::array());
  EXPECT_EQ(same["numbers"]["period"], (json{"Q3 2026", "Q3 2026"}));
}

TEST_F(DiffCommand, TellsEachDifferenceAsTheContractSays) {
  const std::string pricing = touchpoint("Pricing page");
  const std::string demo = touchpoint("Product demo");
  const std::string kickOff = touchpoint("Kick-off deck");
  const std::string wizard = touchpoint("Set-up wizard");
  edit(copy, R"({"set": "touchpoint", "id": )" + pricing + R"(, "values": {"owner": "Content"}})");
  edit(copy, R"({"move": "touchpoint", "id": )" + demo + R"(, "in": "Purchase"})");
  edit(copy, R"({"remove": "touchpoint", "id": )" + kickOff + "}");
  edit(copy, R"({"add": "question", "in": "Trigger", "values": {"text": "Why?", )"
             R"("kind": "worry"}})");

  const Outcome outcome = run({file, copy}, {"--json"});
  EXPECT_EQ(outcome.status, 1);
  const json records = json::parse(outcome.out)["records"];
  ASSERT_EQ(records.size(), 4u);
  EXPECT_EQ(records[0]["kind"], "question");
  EXPECT_EQ(records[0]["stage"], "Trigger");
  EXPECT_EQ(records[0]["change"], "added");
  EXPECT_EQ(records[0]["fields"]["text"], (json{nullptr, "Why?"}));
  EXPECT_EQ(records[0]["fields"]["kind"], (json{nullptr, "worry"}));
  EXPECT_EQ(records[1]["name"], "Pricing page");
  EXPECT_EQ(records[1]["change"], "changed");
  EXPECT_EQ(records[1]["fields"], (json{{"owner", {nullptr, "Content"}}}));
  EXPECT_EQ(records[2]["id"].dump(), demo);
  EXPECT_EQ(records[2]["stage"], "Purchase");
  EXPECT_EQ(records[2]["change"], "moved");
  EXPECT_EQ(records[2]["fields"].size(), 2u);
  EXPECT_TRUE(records[2]["fields"]["in"][0].is_number_integer());
  EXPECT_EQ(records[2]["fields"]["before"][1], nullptr) << "the end";
  EXPECT_EQ(records[3]["change"], "removed");
  EXPECT_EQ(records[3]["stage"], "Onboarding");
  EXPECT_EQ(records[3]["fields"]["before"][0].dump(), wizard);
  EXPECT_EQ(records[3]["fields"]["title"], (json{"Kick-off deck", nullptr}));
}

TEST_F(DiffCommand, LeavesOutWhatIsNoChangeOfTheJourneyUnlessAskedForAll) {
  edit(copy, R"({"add": "lane", "values": {"lane": "emotion", "folded": true}})");
  edit(copy, R"({"add": "set_aside", "values": {"rule": "no_owner", "kind": "touchpoint", "id": )" +
                 touchpoint("Pricing page") + R"(, "date": "2026-09-30", "reason": "so"}})");
  EXPECT_EQ(run({file, copy}).status, 0);
  EXPECT_EQ(run({file, copy}, {"--all"}).status, 1);
}

TEST_F(DiffCommand, ComparesTheNumbersOfTwoPeriods) {
  const Outcome outcome = run({file, "--from", "Q2 2026", "--to", "q3 2026"}, {"--json"});
  EXPECT_EQ(outcome.status, 1);
  const json all = json::parse(outcome.out);
  EXPECT_EQ(all["records"], json::array());
  const json& numbers = all["numbers"];
  EXPECT_EQ(numbers["period"], (json{"Q2 2026", "Q3 2026"}));
  ASSERT_EQ(numbers["stages"].size(), 7u);
  EXPECT_EQ(numbers["stages"][0], (json{{"stage", "Trigger"},
                                        {"volume", {4000, 4200}},
                                        {"per_day", false},
                                        {"health", {3, 3.1}}}));
  const json& passage = numbers["passages"][3];
  EXPECT_EQ(passage["from"], "Evaluation");
  EXPECT_EQ(passage["to"], "Purchase");
  EXPECT_EQ(passage["conversion"], (json{51.0 / 195, 48.0 / 202}));
  EXPECT_NEAR(passage["interval"][0].get<double>(), -0.109, 0.0005);
  EXPECT_EQ(passage["verdict"], "unclear");
  EXPECT_EQ(passage["days"], (json{31, 34}));
  EXPECT_EQ(numbers["weakest_link"][0]["stage"], "Evaluation");
  EXPECT_EQ(numbers["weakest_link"][1]["cause"], "conversion");
  EXPECT_EQ(json::parse(run({file, "--from", "Q3 2026", "--to", "Q2 2026"}, {"--json"}).out), all)
      << "the older one is before, whichever was named first";
  EXPECT_EQ(run({file, "--from", "Q2 2026", "--to", "Q2 2026"}).status, 0);
}

TEST_F(DiffCommand, ComparesTwoStatesOfTheHistoryTheOlderFirst) {
  const std::string pricing = touchpoint("Pricing page");
  const auto titled = [&](const std::string& title) {
    return edit(file, R"({"set": "touchpoint", "id": )" + pricing + R"(, "values": {"title": ")" +
                          title + R"("}})")["seq"]
        .dump();
  };
  const std::string first = titled("One");
  const std::string second = titled("Two");
  titled("Three");
  const json between = answer({file, "--from", "#" + first, "--to", "#" + second});
  ASSERT_EQ(between["records"].size(), 1u);
  EXPECT_EQ(between["records"][0]["fields"], (json{{"title", {"One", "Two"}}}));
  EXPECT_EQ(answer({file, "--from", "#" + second, "--to", "#" + first}), between);
  const json now = answer({file, "--from", "#" + second});
  EXPECT_EQ(now["records"][0]["fields"], (json{{"title", {"Two", "Three"}}}));
  EXPECT_EQ(answer({file, "--from", "now", "--to", "#" + second}), now);
}

TEST_F(DiffCommand, ComparesWithTheMapOnTheDayOfAReview) {
  // The shell's clock stands on 2024-10-04: the history reaches a review of that day.
  edit(file, R"({"add": "review", "values": {"date": "2024-10-04", "period": "Q2 2026"}})");
  const json review = answer({file, "--from", "2024-10-04"});
  EXPECT_EQ(review["records"], json::array());
  EXPECT_EQ(review["numbers"]["period"], (json{"Q2 2026", "Q3 2026"}));
}

TEST_F(DiffCommand, SaysWhereTheHistoryDoesNotReachAReviewAndComparesTheNumbers) {
  edit(file, R"({"add": "review", "values": {"date": "2024-01-10", "period": "Q1 2026"}})");
  const Outcome outcome = run({file, "--from", "2024-01-10"}, {"--json"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_NE(outcome.err.find("only the numbers are compared"), std::string::npos) << outcome.err;
  const json all = json::parse(outcome.out);
  EXPECT_EQ(all["records"], json::array());
  EXPECT_EQ(all["numbers"]["period"], (json{"Q1 2026", "Q3 2026"}));
}

TEST_F(DiffCommand, RefusesWhatItCannotCompare) {
  const auto expectUsage = [&](const std::vector<std::string>& words, const std::string& what) {
    const Outcome outcome = run(words);
    EXPECT_EQ(outcome.status, 2) << outcome.out;
    EXPECT_NE(outcome.err.find(what), std::string::npos) << outcome.err;
    EXPECT_EQ(std::ranges::count(outcome.err, '\n'), 1) << outcome.err;
  };
  expectUsage({file}, "diff: expected two maps, or one with --from and --to");
  expectUsage({file, copy, "--from", "now"}, "diff: expected two maps");
  expectUsage({file, "--from", "Q9 1999"}, "--from: expected the date of a review (2026-07-08)");
  expectUsage({file, "--from", "Q2 2026", "--to", "now"}, "--from: expected two states");
  EXPECT_EQ(run({file, "--from", "#99999"}).status, 2);
  EXPECT_EQ(run({file, shell.at("none.journey")}).status, 4);
  EXPECT_EQ(run({file, shell.write("not.journey", "text")}).status, 3);
}

TEST_F(DiffCommand, PrintsForPeople) {
  const std::string demo = touchpoint("Product demo");
  edit(copy, R"({"move": "touchpoint", "id": )" + demo + R"(, "in": "Purchase"})");
  edit(copy, R"({"set": "touchpoint", "id": )" + touchpoint("Pricing page") +
                 R"(, "values": {"owner": "Content", "status": "retired"}})");
  const Outcome outcome = run({file, copy});
  for (const std::string line :
       {"2 changes: 1 moved, 1 changed", "Evaluation",
        "  ~ Changed  touchpoint “Pricing page”: ", "Owner nobody → Content", "Purchase",
        "  → Moved    touchpoint “Product demo”: from "
        "Evaluation"}) {
    EXPECT_NE(outcome.out.find(line), std::string::npos) << line << "\n" << outcome.out;
  }
}

}  // namespace
}  // namespace throughline::commands
