#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "shell.h"
#include "support/raw_database.h"

namespace throughline::commands {
namespace {

using nlohmann::json;

TEST(SalvageCommand, ASoundMapIsCopiedWhole) {
  Shell shell;
  const std::string file = shell.leah();
  const Outcome done = shell.run({"salvage", file, shell.at("out.journey")});
  EXPECT_EQ(done.status, 0);
  EXPECT_EQ(done.err, "");
  const auto records = done.out.substr(0, done.out.find('\n'));
  EXPECT_NE(records.find(" records, 0 of 0 edits"), std::string::npos) << done.out;
  shell.run({"export", file, shell.at("a.json")});
  shell.run({"export", shell.at("out.journey"), shell.at("b.json")});
  EXPECT_EQ(support::contentOf(shell.at("a.json")), support::contentOf(shell.at("b.json")));
}

TEST(SalvageCommand, ListsWhatWasLeftOutAndSaysSoByItsStatus) {
  Shell shell;
  const std::string file = shell.leah();
  support::withRawSql(file, "DELETE FROM department WHERE name = 'Legal'");
  const std::string before = support::contentOf(file);
  const Outcome done = shell.run({"salvage", file, shell.at("out.journey"), "--json"});
  EXPECT_EQ(done.status, 1);
  const json answer = json::parse(done.out);
  EXPECT_EQ(answer["kept"]["stage"], 7);
  EXPECT_EQ(answer["kept"]["touchpoint"], 21);
  ASSERT_EQ(answer["left_out"].size(), 1U) << done.out;
  const json& left = answer["left_out"][0];
  EXPECT_EQ(left["kind"], "touchpoint");
  EXPECT_GT(left["id"].get<std::int64_t>(), 0);
  EXPECT_EQ(left["what"], "Security questionnaire: Owner");
  EXPECT_EQ(left["why"], "it names a department that is not in the file; the rest is kept");
  EXPECT_EQ(shell.run({"verify", shell.at("out.journey")}).status, 0);
  EXPECT_TRUE(support::contentOf(file) == before);
}

TEST(SalvageCommand, NothingReadableMakesNoFile) {
  Shell shell;
  const std::string file = shell.write("notes.txt", std::string(9'000, 'x'));
  const Outcome done = shell.run({"salvage", file, shell.at("out.journey")});
  EXPECT_EQ(done.status, 3);
  EXPECT_EQ(done.err,
            "throughline: " + file + ": expected records of a map, found none that can be read\n");
  EXPECT_FALSE(std::filesystem::exists(shell.at("out.journey")));
}

TEST(SalvageCommand, NeverReplacesAFile) {
  Shell shell;
  const std::string file = shell.leah();
  const std::string there = shell.write("out.journey", "mine");
  EXPECT_EQ(shell.run({"salvage", file, there}).status, 4);
  EXPECT_EQ(support::contentOf(there), "mine");
}

TEST(SalvageCommand, EveryRefusalOfAMapSaysTheWayOut) {
  Shell shell;
  const std::string sound = support::contentOf(shell.leah());
  const std::string file = shell.at("leah.journey");
  const std::string way = "(throughline salvage " + file + " OUT.journey makes a new map";
  int number = 0;
  for (const char* sql :
       {"CREATE TABLE notes (text TEXT)", "CREATE INDEX notes ON stage (name)",
        "UPDATE touchpoint SET side = 'inside'", "DELETE FROM department WHERE name = 'Legal'",
        "PRAGMA journal_mode = WAL"}) {
    SCOPED_TRACE(sql);
    support::writeFile(file, sound);
    support::withRawSql(file, sql);
    const Outcome refused = shell.run({"metrics", file});
    EXPECT_EQ(refused.status, 3);
    EXPECT_NE(refused.err.find(way), std::string::npos) << refused.err;
    const std::string out = shell.at("out " + std::to_string(++number) + ".journey");
    EXPECT_LT(shell.run({"salvage", file, out}).status, 2);
    EXPECT_EQ(shell.run({"verify", out}).status, 0);
  }
}

}  // namespace
}  // namespace throughline::commands
