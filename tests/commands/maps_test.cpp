#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "shell.h"
#include "support/maps.h"
#include "support/raw_database.h"
#include "throughline/store/own_templates.h"

// new, templates, import, history, verify.

namespace throughline::commands {
namespace {

using nlohmann::json;

void expectRefused(const Outcome& outcome, int status, const std::string& line) {
  EXPECT_EQ(outcome.status, status);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err, "throughline: " + line + "\n");
}

TEST(NewCommand, MakesTheSevenStages) {
  Shell shell;
  const std::string file = shell.at("a.journey");
  const Outcome made = shell.run({"new", file, "--title", "Zoë’s way"});
  EXPECT_EQ(made.status, 0);
  EXPECT_EQ(made.err, "");
  EXPECT_EQ(made.out, file + ": 7 stages, 0 touchpoints, 0 links\n");
  shell.run({"export", file, shell.at("a.json")});
  EXPECT_EQ(json::parse(support::contentOf(shell.at("a.json")))["title"], "Zoë’s way");
}

TEST(NewCommand, NamesTheTemplatesThereAre) {
  Shell shell;
  EXPECT_EQ(shell.run({"new", shell.at("a.journey"), "--template", "Seven-Stages"}).status, 0);
  expectRefused(
      shell.run({"new", shell.at("b.journey"), "--template", "b2b"}), 2,
      "--template: expected one of seven-stages, b2b-saas, growth-marketer, agency, "
      "content-marketer, buyers-path, service-blueprint, e-commerce, example, found “b2b”");
  EXPECT_FALSE(std::filesystem::exists(shell.at("b.journey")));
}

TEST(NewCommand, ATemplateHasTheLastWholeQuartersBeforeToday) {
  Shell shell;
  const std::string file = shell.at("a.journey");
  const Outcome made =
      shell.run({"new", file, "--template", "agency", "--title", "Ours", "--today", "2028-11-18"});
  EXPECT_EQ(made.err, "");
  EXPECT_EQ(made.out, file + ": 7 stages, 22 touchpoints, 5 links\n");
  EXPECT_EQ(shell.run({"metrics", file}).out.substr(0, 7), "Q3 2028");
  EXPECT_EQ(shell.run({"verify", file}).status, 0);
  const std::string usual = shell.at("b.journey");
  shell.run({"new", usual, "--template", "agency"});  // the shell's clock stands in October 2024
  EXPECT_EQ(shell.run({"metrics", usual}).out.substr(0, 7), "Q3 2024");
}

TEST(NewCommand, RefusesATodayThatIsNoDate) {
  Shell shell;
  const std::string file = shell.at("a.journey");
  expectRefused(shell.run({"new", file, "--template", "agency", "--today", "tomorrow"}), 2,
                "--today: expected a date such as 2026-09-30, found “tomorrow”");
  expectRefused(shell.run({"new", file, "--template", "agency", "--today", "0001-01-05"}), 2,
                "0001-01-05: expected a day before which the map’s periods find room in the "
                "calendar");
  EXPECT_FALSE(std::filesystem::exists(file));
}

TEST(NewCommand, TakesTemplatesOfTheUsersOwn) {
  Shell shell;
  store::keepTemplate(shell.services(), "Workshop", support::leahMap(),
                      *journey::Date::parse("2026-09-30"));
  const std::string file = shell.at("a.journey");
  EXPECT_EQ(shell.run({"new", file, "--template", "workshop", "--today", "2027-01-01"}).err, "");
  EXPECT_EQ(shell.run({"metrics", file}).out.substr(0, 7), "Q4 2026");
  EXPECT_NE(shell.run({"templates"}).out.find("Workshop  your own: B2B SaaS"), std::string::npos);
  const json list = json::parse(shell.run({"templates", "--json"}).out);
  EXPECT_EQ(list.back()["name"], "Workshop");
  EXPECT_EQ(list.back()["own"], true);
  shell.write("templates/broken.json", "{");
  const Outcome outcome = shell.run({"templates"});
  EXPECT_EQ(outcome.status, 1) << "one could not be read";
  EXPECT_NE(outcome.err.find("broken.json"), std::string::npos);
}

TEST(NewCommand, RefusesAnImpossibleTitleAndAFileThatIsThere) {
  Shell shell;
  const std::string file = shell.write("a.journey", "mine");
  EXPECT_EQ(shell.run({"new", file}).status, 4);
  EXPECT_EQ(support::contentOf(file), "mine");
  expectRefused(shell.run({"new", shell.at("b.journey"), "--title", std::string(501, 'x')}), 2,
                "--title: expected at most 500 characters, found 501");
}

TEST(TemplatesCommand, ListsThem) {
  Shell shell;
  EXPECT_EQ(shell.run({"templates"}).out.substr(0, 14), "seven-stages  ");
  EXPECT_EQ(json::parse(shell.run({"templates", "--json"}).out)[0]["name"], "seven-stages");
}

TEST(ImportCommand, MakesAMapAndSaysWhatItHolds) {
  Shell shell;
  const std::string example = support::projectFile("resources/examples/leah.json").string();
  const Outcome made = shell.run({"import", example, shell.at("leah.journey"), "--strict"});
  EXPECT_EQ(made.status, 0);
  EXPECT_EQ(made.err, "");
  EXPECT_EQ(made.out, shell.at("leah.journey") + ": 7 stages, 21 touchpoints, 4 links\n");
  EXPECT_EQ(shell.run({"verify", shell.at("leah.journey")}).status, 0);
}

TEST(ImportCommand, PlacesAFaultByFileAndPathAndMakesNoMap) {
  Shell shell;
  json document =
      json::parse(support::contentOf(support::projectFile("resources/examples/leah.json")));
  document["stages"][3]["volume"]["readings"][0]["value"] = "abc";
  const std::string in = shell.write("leah.json", document.dump());
  expectRefused(shell.run({"import", in, shell.at("leah.journey")}), 3,
                in + ": stages[3].volume.readings[0].value: expected a number, found “abc”");
  EXPECT_FALSE(std::filesystem::exists(shell.at("leah.journey")));
}

TEST(ImportCommand, ReportsUnknownFieldsAndRefusesThemWhenStrict) {
  Shell shell;
  const std::string in = shell.write(
      "a.json", R"({"format":"throughline.journey","version":1,"title":"T","colour":1})");
  expectRefused(shell.run({"import", in, shell.at("a.journey"), "--strict"}), 3,
                in + ": colour: expected a field that a map has, found an unknown one");
  const Outcome made = shell.run({"import", in, shell.at("a.journey")});
  EXPECT_EQ(made.status, 0);
  EXPECT_EQ(made.err,
            "throughline: " + in + ": colour: left out, because a map has no such field\n");
}

TEST(ImportCommand, RefusesBadInputsInOneLine) {
  Shell shell;
  const std::string map = shell.at("a.journey");
  expectRefused(shell.run({"import", shell.at("none.json"), map}), 4,
                shell.at("none.json") + ": expected a file, found none of this name");
  std::filesystem::create_directory(shell.at("folder.json"));
  expectRefused(shell.run({"import", shell.at("folder.json"), map}), 3,
                shell.at("folder.json") + ": expected a file, found a folder");
  expectRefused(shell.run({"import", shell.write("empty.json", ""), map}), 3,
                shell.at("empty.json") + ": expected JSON, found no text at all");
  expectRefused(shell.run({"import", shell.write("cut.json", "{\"format\": \"thr"), map}), 3,
                shell.at("cut.json") +
                    ": line 1, column 16: expected JSON, found an invalid string: missing closing "
                    "quote");
  expectRefused(shell.run({"import", shell.write("bytes.json", "{\"title\": \"\xC3\x28\"}"), map}),
                3,
                shell.at("bytes.json") +
                    ": line 1: expected UTF-8, found an invalid byte (number 12 of the text)");
  const Outcome deep =
      shell.run({"import", shell.write("deep.json", std::string(100'000, '[')), map});
  EXPECT_EQ(deep.status, 3);
  EXPECT_NE(deep.err.find("expected at most 64 levels of nesting, found more\n"),
            std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(map));
}

TEST(ImportCommand, SaysWhichFormatsItReads) {
  Shell shell;
  const std::string map = shell.at("a.journey");
  expectRefused(shell.run({"import", "a.mmd", map}), 2,
                "a.mmd: expected a .json file, which is all that this build reads, found “.mmd”");
  expectRefused(shell.run({"import", "a.xlsx", map}), 2,
                "a.xlsx: expected a .json file, found “.xlsx”");
}

TEST(ImportCommand, NeverTouchesAFileThatIsThere) {
  Shell shell;
  const std::string file = shell.write("a.journey", "mine");
  const std::string example = support::projectFile("resources/examples/leah.json").string();
  expectRefused(shell.run({"import", example, file}), 4,
                file + ": expected a new file, found one that is there already");
  EXPECT_EQ(support::contentOf(file), "mine");
}

TEST(HistoryCommand, TellsWhenWhoAndWhatTheNewestFirst) {
  Shell shell;
  const std::string file = shell.leah();
  EXPECT_EQ(shell.run({"history", file}).out, "");
  EXPECT_EQ(shell.run({"history", file, "--json"}).out, "[]\n");
  shell.run({"edit", file}, R"({"add":"stage","values":{"name":"After"}})"
                            "\n{\"undo\":1}\n");
  EXPECT_EQ(shell.run({"history", file}).out,
            "2  2024-10-04T00:00:00Z  Ana  Undo: Add stage\n"
            "1  2024-10-04T00:00:00Z  Ana  Add stage\n");
  const json entries = json::parse(shell.run({"history", file, "--json"}).out);
  ASSERT_EQ(entries.size(), 2u);
  EXPECT_EQ(entries[1]["seq"], 1);
  EXPECT_EQ(entries[1]["who"], "Ana");
  EXPECT_EQ(entries[1]["what"], "Add stage");
  EXPECT_EQ(entries[1]["changes"][0]["after"]["name"], "After");
}

TEST(HistoryCommand, SaysWhichEntriesWereAlteredAndTellsTheOthers) {
  Shell shell;
  const std::string file = shell.leah();
  shell.run({"edit", file}, R"({"add":"stage","values":{"name":"After"}})"
                            "\n{\"undo\":1}\n{\"redo\":1}\n");
  support::withRawSql(file, "UPDATE history SET who = 'Nobody' WHERE seq = 2");
  Outcome outcome = shell.run({"history", file});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_EQ(outcome.out,
            "3  2024-10-04T00:00:00Z  Ana  Redo: Add stage\n"
            "2  cannot be read: expected the edit as it was written, found it altered\n"
            "1  2024-10-04T00:00:00Z  Ana  Add stage\n");
  EXPECT_EQ(outcome.err, "throughline: " + file +
                             ": history 2: expected the edit as it was written, found it "
                             "altered\n");
  support::withRawSql(file, "UPDATE history SET label = 'x' WHERE seq = 1");
  outcome = shell.run({"history", file, "--json"});
  const json entries = json::parse(outcome.out);
  ASSERT_EQ(entries.size(), 3u);
  EXPECT_EQ(entries[0]["what"], "Redo: Add stage");
  EXPECT_EQ(entries[1]["seq"], 2);
  EXPECT_EQ(entries[1]["fault"], "expected the edit as it was written, found it altered");
  EXPECT_EQ(outcome.err, "throughline: " + file +
                             ": history: expected every edit as it was written, found 2 "
                             "altered\n");
}

TEST(EveryCommand, SaysWhatAnotherProgramChangedWhereThatCanBeTold) {
  Shell shell;
  const std::string file = shell.leah();
  shell.run({"edit", file}, R"({"set":"map","values":{"title":"Mine"}})");
  const std::string changed =
      "throughline: " + file + ": changed by another program since Throughline last wrote it";
  support::withRawSql(file, "UPDATE map SET title = 'By hand'");
  const std::string err = shell.run({"history", file}).err;
  EXPECT_TRUE(err.starts_with(changed + ": map ")) << err;
  EXPECT_TRUE(err.ends_with(".title\n")) << err;
  support::withRawSql(file, "UPDATE stage SET summary = 'By hand'");
  EXPECT_EQ(shell.run({"history", file}).err, changed + "; which records differ cannot be told\n");
}

TEST(HistoryCommand, ReadsLongHistoriesToTheirBeginning) {
  Shell shell;
  const std::string file = shell.leah();
  std::string script;
  for (int i = 0; i < 130; ++i) {
    script += R"({"set":"map","values":{"title":"T)" + std::to_string(i) + "\"}}\n";
  }
  EXPECT_EQ(shell.run({"edit", file}, script).status, 0);
  const std::string out = shell.run({"history", file}).out;
  EXPECT_EQ(std::ranges::count(out, '\n'), 130);
  EXPECT_EQ(json::parse(shell.run({"history", file, "--json"}).out).size(), 130u);
}

TEST(VerifyCommand, FindsASoundMapSound) {
  Shell shell;
  const std::string file = shell.leah();
  const Outcome sound = shell.run({"verify", file});
  EXPECT_EQ(sound.status, 0);
  EXPECT_EQ(sound.out, file + ": sound from end to end\n");
  EXPECT_EQ(sound.err, "");
}

TEST(VerifyCommand, FindsWhatAnotherProgramChanged) {
  Shell shell;
  const std::string file = shell.leah();
  std::string bytes = support::contentOf(file);
  const auto at = bytes.find("Discovery call");
  ASSERT_NE(at, std::string::npos);
  bytes[at] = 'd';
  support::writeFile(file, bytes);
  const Outcome found = shell.run({"verify", file});
  EXPECT_EQ(found.status, 1);
  EXPECT_NE(found.out, "");
}

TEST(EveryCommand, SaysThatAnotherProgramChangedTheMap) {
  Shell shell;
  const std::string file = shell.leah();
  support::withRawSql(file, "UPDATE touchpoint SET title = 'd' WHERE title = 'Discovery call'");
  const Outcome done = shell.run({"export", file, shell.at("a.json")});
  EXPECT_EQ(done.status, 0);
  EXPECT_EQ(done.err, "throughline: " + file +
                          ": changed by another program since Throughline last wrote it; which "
                          "records differ cannot be told\n");
}

TEST(EveryCommand, RefusesWhatIsNoMapInOneLine) {
  Shell shell;
  const std::string none = shell.at("none.journey");
  const std::string foreign = shell.write("foreign.journey", std::string(5000, 'x'));
  const std::string empty = shell.write("empty.journey", "");
  const std::string leah = shell.leah();
  const std::string cut = shell.write("cut.journey", support::contentOf(leah).substr(0, 10'000));
  std::filesystem::create_directory(shell.at("folder.journey"));
  for (const auto& [file, status] : std::vector<std::pair<std::string, int>>{
           {none, 4}, {foreign, 3}, {empty, 3}, {cut, 3}, {shell.at("folder.journey"), 3}}) {
    for (const auto& words : std::vector<std::vector<std::string>>{
             {"history", file}, {"edit", file}, {"export", file, shell.at("x.json")}}) {
      const Outcome outcome = shell.run(words);
      EXPECT_EQ(outcome.status, status) << words[0] << ' ' << outcome.err;
      EXPECT_EQ(outcome.err.substr(0, 14 + file.size()), "throughline: " + file + ":") << words[0];
      EXPECT_EQ(outcome.err.find('\n'), outcome.err.size() - 1);
      EXPECT_EQ(outcome.out, "");
    }
  }
  EXPECT_FALSE(std::filesystem::exists(shell.at("x.json")));
}

TEST(VerifyCommand, RefusesWhatIsNoMapAndListsTheFaultsOfADamagedOne) {
  Shell shell;
  EXPECT_EQ(shell.run({"verify", shell.at("none.journey")}).status, 4);
  EXPECT_EQ(shell.run({"verify", shell.write("foreign.journey", std::string(5000, 'x'))}).status,
            3);
  const std::string cut =
      shell.write("cut.journey", support::contentOf(shell.leah()).substr(0, 10'000));
  const Outcome outcome = shell.run({"verify", cut});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(outcome.out, cut +
                             ": expected a sound map, found a damaged file (database disk image is "
                             "malformed)\n");
}

}  // namespace
}  // namespace throughline::commands
