#include <filesystem>

#include "edit_fixture.h"

namespace throughline::commands {
namespace {

/// The example and a copy of its file, each edited by itself.
class MergeCommand : public ::testing::Test {
 protected:
  MergeCommand() : mine(shell.leah()), theirs(shell.at("copy.journey")) {
    std::filesystem::copy_file(mine, theirs);
  }
  json edit(const std::string& file, const std::string& line) {
    return json::parse(shell.run({"edit", file}, line).out);
  }
  json records(const std::string& file, const std::string& kind) {
    return edit(file, json{{"list", kind}}.dump())["records"];
  }
  json record(const std::string& file, const std::string& kind, const std::string& name) {
    for (const json& each : records(file, kind)) {
      for (const char* key : {"title", "name", "text"}) {
        if (each.value(key, "") == name) return each;
      }
    }
    return {};
  }
  std::string set(const std::string& kind, const std::string& name, const json& values) {
    return json{{"set", kind}, {"id", record(mine, kind, name)["id"]}, {"values", values}}.dump();
  }
  json merge(int status, std::vector<std::string> more = {}) {
    more.insert(more.begin(), {"merge", mine, theirs, "--json"});
    const Outcome outcome = shell.run(more);
    EXPECT_EQ(outcome.status, status) << outcome.err;
    return json::parse(outcome.out);
  }

  Shell shell;
  std::string mine;
  std::string theirs;
};

TEST_F(MergeCommand, TakesWhatOnlyTheCopyChangedAndLeavesItAsItIs) {
  edit(mine, set("touchpoint", "Pricing page", {{"owner", "Sales"}}));
  edit(theirs,
       set("touchpoint", "Pricing page", {{"status", "live"}, {"job", "See what it costs"}}));
  const std::string before = support::contentOf(theirs);
  EXPECT_EQ(merge(0), (json{{"base", "history"}, {"taken", 1}, {"conflicts", json::array()}}));
  EXPECT_EQ(support::contentOf(theirs), before);
  const json merged = record(mine, "touchpoint", "Pricing page");
  EXPECT_EQ(merged["owner"], "Sales");
  EXPECT_EQ(merged["status"], "live");
  EXPECT_EQ(merged["job"], "See what it costs");
  const std::string history = shell.run({"history", mine}).out;
  EXPECT_EQ(history.substr(0, history.find('\n')),
            "2  2024-10-04T00:00:00Z  Ana  Merge with copy.journey up to its edit 1: 1 taken, 0 "
            "conflicts");
  EXPECT_EQ(merge(0)["taken"], 0) << "once more there is nothing to take";
  EXPECT_EQ(shell.run({"history", mine}).out, history);
}

TEST_F(MergeCommand, ListsWhatBothChangedAndKeepsMineOrTakesTheirs) {
  const std::string id = record(mine, "touchpoint", "Pricing page")["id"].dump();
  const json owner = record(mine, "touchpoint", "Pricing page").value("owner", json());
  edit(mine, set("touchpoint", "Pricing page", {{"owner", "Sales"}}));
  edit(theirs, set("touchpoint", "Pricing page", {{"owner", "Product"}}));
  const json answer = merge(1);
  ASSERT_EQ(answer["conflicts"].size(), 1u);
  EXPECT_EQ(answer["conflicts"][0], (json{{"kind", "touchpoint"},
                                          {"id", json::parse(id)},
                                          {"name", "Pricing page"},
                                          {"field", "owner"},
                                          {"base", owner},
                                          {"mine", "Sales"},
                                          {"theirs", "Product"}}));
  EXPECT_EQ(record(mine, "touchpoint", "Pricing page")["owner"], "Sales");
  merge(1, {"--take", "theirs"});
  EXPECT_EQ(record(mine, "touchpoint", "Pricing page")["owner"], "Product");
}

TEST_F(MergeCommand, KeepsWhatOneEditedAndTheOtherDeleted) {
  const std::string id = record(mine, "touchpoint", "Pricing page")["id"].dump();
  edit(mine, R"({"remove": "touchpoint", "id": )" + id + "}");
  edit(theirs, set("touchpoint", "Peer asks in Slack group", {{"job", "x"}}));
  edit(theirs, R"({"set": "touchpoint", "id": )" + id + R"(, "values": {"job": "See the price"}})");
  const json answer = merge(1);
  ASSERT_EQ(answer["conflicts"].size(), 1u);
  EXPECT_EQ(answer["conflicts"][0]["field"], json());
  EXPECT_EQ(answer["conflicts"][0]["mine"], json());
  EXPECT_EQ(answer["conflicts"][0]["theirs"]["job"], "See the price");
  EXPECT_EQ(record(mine, "touchpoint", "Pricing page")["job"], "See the price");
}

TEST_F(MergeCommand, ADepartmentThatBothAddedIsOneAndItsOwnersFollow) {
  edit(mine, R"({"add": "department", "values": {"name": "Partners", "color": "#112233"}})");
  edit(theirs, R"({"add": "department", "values": {"name": " partners", "color": "#445566"}})");
  edit(theirs, set("touchpoint", "Pricing page", {{"owner", "partners"}}));
  const json answer = merge(1);
  ASSERT_EQ(answer["conflicts"].size(), 2u) << answer;
  EXPECT_EQ(answer["conflicts"][1]["field"], "color");
  EXPECT_EQ(answer["conflicts"][1]["base"], json());
  EXPECT_EQ(record(mine, "touchpoint", "Pricing page")["owner"], "Partners");
}

TEST_F(MergeCommand, AStageThatTheCopyDeletedStaysWhereItHoldsSomethingNew) {
  const std::string stage = record(mine, "stage", "Trigger")["id"].dump();
  const std::string added =
      edit(mine, R"({"add": "question", "in": "Trigger", "values": {"text": "Why now?"}})")["id"]
          .dump();
  edit(theirs, R"({"remove": "stage", "id": )" + stage + "}");
  const json answer = merge(1);
  ASSERT_EQ(answer["conflicts"].size(), 1u) << answer;
  EXPECT_EQ(answer["conflicts"][0]["kind"], "stage");
  EXPECT_EQ(answer["conflicts"][0]["theirs"], json());
  EXPECT_FALSE(record(mine, "stage", "Trigger").empty());
  EXPECT_FALSE(record(mine, "question", "Why now?").empty());
}

TEST_F(MergeCommand, WithoutAHistoryInCommonEveryOtherDifferenceIsAConflict) {
  edit(mine, set("touchpoint", "Pricing page", {{"channel", "Website"}}));
  edit(mine, set("touchpoint", "Pricing page", {{"channel", "Site"}}));
  shell.run({"export", mine, shell.at("map.json")});
  shell.run({"import", shell.at("map.json"), shell.at("other.journey")});
  theirs = shell.at("other.journey");
  edit(mine, set("touchpoint", "Pricing page", {{"status", "live"}}));
  edit(theirs, R"({"add": "question", "in": "Trigger", "values": {"text": "Why now?"}})");
  edit(mine, R"({"set": "map", "id": )" + records(mine, "map")[0]["id"].dump() +
                 R"(, "values": {"scope": "mine"}})");
  const json answer = merge(1);
  EXPECT_EQ(answer["base"], "none") << answer;
  EXPECT_EQ(answer["taken"], 1);
  EXPECT_EQ(answer["conflicts"].size(), 2u) << answer;
  EXPECT_FALSE(record(mine, "question", "Why now?").empty());
}

TEST_F(MergeCommand, RefusesWhatMakesNoSense) {
  const Outcome itself = shell.run({"merge", mine, mine});
  EXPECT_EQ(itself.status, 2);
  EXPECT_EQ(itself.err,
            "throughline: " + mine + ": expected a copy of the map, found the map itself\n");
  EXPECT_EQ(shell.run({"merge", mine, theirs, "--take", "mine"}).status, 2);
  EXPECT_EQ(shell.run({"merge", mine, shell.at("none.journey")}).status, 4);
  EXPECT_EQ(shell.run({"merge", mine, shell.write("no.journey", "no map")}).status, 3);
}

}  // namespace
}  // namespace throughline::commands
