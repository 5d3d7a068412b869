#include <gtest/gtest.h>

#include "shell.h"
#include "throughline/journey/text.h"

// Texts with directional marks, in what the commands print.

namespace throughline::commands {
namespace {

constexpr const char* kMap =
    "{\"format\":\"throughline.journey\",\"version\":1,\"title\":\"\u202Eeltit\","
    "\"periods\":[{\"name\":\"\u202E1Q\",\"start\":\"2026-01-01\",\"end\":\"2026-03-31\"}],"
    "\"stages\":[{\"name\":\"\u202Eeno\",\"volume\":{\"name\":\"\u2067V\",\"readings\":[{"
    "\"period\":"
    "\"\u202E1Q\",\"value\":9}]},\"health\":{\"name\":\"\u202EH\",\"unit\":\"\u202Etinu\"},"
    "\"passage\":{\"readings\":[{\"period\":\"\u202E1Q\",\"moved\":4}]}},"
    "{\"name\":\"\u2067owt\"},{\"name\":\"three\u2069\"}]}";

/// No line leaves a mark open in front of what stands behind it.
void expectInOrder(const std::string& text) {
  EXPECT_NE(text.find("\u2068"), std::string::npos) << "nothing of it is shown: " << text;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) EXPECT_EQ(journey::isolated(line), line);
}

TEST(DisguisedText, StandsIsolatedInWhatCommandsPrint) {
  Shell shell;
  const std::string file = shell.at("a.journey");
  ASSERT_EQ(shell.run({"import", shell.write("a.json", kMap), file}).status, 0);
  expectInOrder(shell.run({"metrics", file}).out);
  expectInOrder(shell.run({"export", file, shell.at("a.png"), "--stage", "nowhere"}).err);
  const std::string table =
      shell.write("a.tsv", "\t\u202E1Q\tQ7\n\u202Eeno\t12.000\tx\u202Ey\n\u202Enoom\t4\t5\n");
  const Outcome taken = shell.run({"take", file, table, "--as", "readings"});
  expectInOrder(taken.out + taken.err);
  const Outcome refused =
      shell.run({"edit", file}, "{\"add\":\"stage\",\"values\":{\"name\":\"\u202Eeno\"}}\n");
  expectInOrder(refused.out);
}

TEST(DisguisedText, ColumnsStandUnderEachOther) {
  Shell shell;
  const std::string file = shell.at("a.journey");
  shell.run({"import", shell.write("a.json", kMap), file});
  std::istringstream lines(shell.run({"metrics", file}).out);
  std::string heads;
  std::string row;
  std::getline(lines, heads);
  std::getline(lines, heads);
  std::getline(lines, heads);
  std::getline(lines, row);
  EXPECT_EQ(heads.find("Volume") + 5,
            journey::characterCount(row.substr(0, row.find('9'))).value() - 2)
      << "isolates take no room";
}

TEST(DisguisedText, IsStoredAsItWasGiven) {
  Shell shell;
  const std::string file = shell.at("a.journey");
  shell.run({"import", shell.write("a.json", kMap), file});
  shell.run({"export", file, shell.at("b.json")});
  const std::string document = support::contentOf(shell.at("b.json"));
  EXPECT_NE(document.find("\"\u202Eeltit\""), std::string::npos);
  EXPECT_EQ(document.find("\u2068"), std::string::npos);
}

TEST(DisguisedText, TheNameOfAFileIsShownInTheOrderOfItsLetters) {
  Shell shell;
  const std::string file = shell.at("Leah\u202Egpj.yenruoj");
  const std::string shown = shell.at("Leah\uFFFDgpj.yenruoj");
  EXPECT_EQ(shell.run({"new", file}).out.substr(0, shown.size()), shown);
  EXPECT_EQ(shell.run({"verify", file}).out, shown + ": sound from end to end\n");
  EXPECT_EQ(shell.run({"new", file}).err.find("throughline: " + shown + ": "), 0U);
}

}  // namespace
}  // namespace throughline::commands
