#include <gtest/gtest.h>

#include "shell.h"

namespace throughline::commands {
namespace {

void expectUsageError(const Outcome& outcome, const std::string& line) {
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(outcome.err, "throughline: " + line + "\n");
}

TEST(CommandLine, HelpNamesEveryCommand) {
  Shell shell;
  for (const auto& words : {std::vector<std::string>{"help"}, {"--help"}, {"-h"}}) {
    const Outcome help = shell.run(words);
    EXPECT_EQ(help.status, 0);
    for (const char* command :
         {"new", "templates", "import", "export", "edit", "history", "verify", "schema"}) {
      EXPECT_NE(help.out.find(std::string("throughline ") + command), std::string::npos) << command;
    }
  }
}

TEST(CommandLine, EveryCommandTellsItsUsage) {
  Shell shell;
  EXPECT_EQ(shell.run({"help", "verify"}).out,
            "throughline verify FILE\n    checks the file from end to end\n");
  EXPECT_EQ(shell.run({"verify", "--help"}).out, shell.run({"help", "verify"}).out);
  EXPECT_EQ(shell.run({"export", "-h"}).status, 0);
  expectUsageError(shell.run({"help", "frobnicate"}),
                   "help: expected the name of a command, found “frobnicate”; `throughline help` "
                   "lists them");
}

TEST(CommandLine, TellsItsVersion) {
  Shell shell;
  EXPECT_EQ(shell.run({"--version"}).out.substr(0, 12), "throughline ");
}

TEST(CommandLine, AnUnknownWordIsWrongUsage) {
  Shell shell;
  expectUsageError(
      shell.run({"frobnicate"}),
      "frobnicate: expected a command or a map, found neither; `throughline help` lists the "
      "commands");
}

TEST(CommandLine, KnowsAWordOfItsOwnFromAMapAndFromTheWindowsOptions) {
  for (const char* word : {"new", "export", "schema", "help", "--help", "--version", "expotr"}) {
    EXPECT_TRUE(isCommand(word)) << word;
  }
  for (const char* word : {"leah.journey", "./new", "/tmp", "-platform", "maps/leah"}) {
    EXPECT_FALSE(isCommand(word)) << word;
  }
}

TEST(CommandLine, CountsTheWords) {
  Shell shell;
  expectUsageError(shell.run({"verify"}),
                   "verify: expected `throughline verify FILE`, found nothing after the command");
  expectUsageError(shell.run({"import", "a.json"}),
                   "import: expected `throughline import IN FILE [--strict]`, found 1 word after "
                   "the command");
  expectUsageError(shell.run({"verify", "a", "b"}),
                   "verify: expected `throughline verify FILE`, found 2 words after the command");
}

TEST(CommandLine, EveryCommandHasItsFewestAndMostWords) {
  const struct {
    const char* command;
    std::size_t fewest, most;
  } commands[] = {{"new", 1, 1},    {"templates", 0, 0}, {"import", 2, 2},  {"export", 2, 9},
                  {"edit", 1, 2},   {"take", 2, 2},      {"history", 1, 1}, {"metrics", 1, 1},
                  {"verify", 1, 1}, {"schema", 0, 0},    {"help", 0, 1}};
  Shell shell;
  const auto isMiscounted = [&](const std::string& command, std::size_t count) {
    std::vector<std::string> words(count, shell.at("none"));
    words.insert(words.begin(), command);
    const std::string usage = "throughline: " + command + ": expected `throughline " + command;
    return shell.run(words).err.starts_with(usage);
  };
  for (const auto& [command, fewest, most] : commands) {
    if (fewest > 0) {
      EXPECT_TRUE(isMiscounted(command, fewest - 1)) << command;
    }
    EXPECT_FALSE(isMiscounted(command, fewest)) << command;
    EXPECT_FALSE(isMiscounted(command, most)) << command;
    EXPECT_EQ(isMiscounted(command, most + 1), command != std::string("export")) << command;
  }
}

TEST(CommandLine, ChecksTheOptions) {
  Shell shell;
  expectUsageError(shell.run({"verify", ""}), "verify: expected a name, found an empty word");
  expectUsageError(shell.run({"verify", "a", "--json"}),
                   "verify --json: expected no option, found an option that it does not have");
  expectUsageError(shell.run({"new", "a", "--titel", "T"}),
                   "new --titel: expected one of --template, --title, --today, found an option "
                   "that it does not have");
  expectUsageError(shell.run({"new", "a", "--title"}),
                   "new --title: expected T after it, found nothing");
  expectUsageError(shell.run({"new", "a", "--title=A", "--title=B"}),
                   "new --title: expected the option once, found it twice");
  expectUsageError(shell.run({"import", "a.json", "b", "--strict=yes"}),
                   "import --strict: expected no value after it, found one");
}

TEST(CommandLine, AnOptionWithoutItsValueSaysWhichItTakes) {
  const struct {
    const char *command, *option, *value;
  } options[] = {{"new", "--template", "NAME"},
                 {"new", "--title", "T"},
                 {"export", "--period", "NAME"},
                 {"export", "--persona", "NAME"},
                 {"export", "--stage", "NAME"},
                 {"export", "--size", "WxH"},
                 {"export", "--scale", "N"},
                 {"take", "--as", "readings or touchpoints"},
                 {"take", "--in", "STAGE"},
                 {"take", "--metric", "volume, health, days or moved"},
                 {"take", "--period", "NAME"},
                 {"take", "--numbers", "auto, point or comma"},
                 {"metrics", "--period", "NAME"},
                 {"metrics", "--rule", "flow, conversion or delay"},
                 {"metrics", "--what-if", "STAGE=40% or STAGE=21d"}};
  Shell shell;
  for (const auto& [command, option, value] : options) {
    expectUsageError(
        shell.run({command, "a", "b", option}),
        std::string(command) + " " + option + ": expected " + value + " after it, found nothing");
  }
}

TEST(CommandLine, CleansWhatItQuotes) {
  Shell shell;
  const Outcome outcome = shell.run({"fro\x1b[31m\nb"});
  EXPECT_EQ(outcome.err.find('\x1b'), std::string::npos);
  EXPECT_EQ(outcome.err.find('\n'), outcome.err.size() - 1);
}

TEST(CommandLine, AnAnswerThatDoesNotArriveIsNotDone) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  out.setstate(std::ios::badbit);
  const std::vector<std::string> words{"schema"};
  EXPECT_EQ(run(words, {in, out, err}, Shell().services()), 4);
  EXPECT_EQ(err.str(),
            "throughline: standard output: expected to write the answer, found no way to\n");
}

/// Takes everything, as a buffer does, and has no room when it is emptied.
class FullDisk : public std::stringbuf {
  int sync() override { return -1; }
};

TEST(CommandLine, AnAnswerThatIsLostWhenItIsWrittenOutIsNotDone) {
  std::istringstream in;
  FullDisk disk;
  std::ostream out(&disk);
  std::ostringstream err;
  const std::vector<std::string> words{"schema"};
  EXPECT_EQ(run(words, {in, out, err}, Shell().services()), 4);
  EXPECT_NE(err.str(), "");
}

TEST(CommandLine, SchemaIsTheFileThatShips) {
  Shell shell;
  EXPECT_EQ(shell.run({"schema"}).out,
            support::contentOf(support::projectFile("resources/throughline.journey.schema.json")));
}

}  // namespace
}  // namespace throughline::commands
