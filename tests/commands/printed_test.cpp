#include <gtest/gtest.h>

#include <cstdlib>

#include "shell.h"

// What a command prints, letter by letter, kept in tests/commands/printed. After a
// change that is meant, THROUGHLINE_REPRINT=1 writes the files anew.

namespace throughline::commands {
namespace {

class Printed : public ::testing::Test {
 protected:
  /// What the words print stands in the file; `words` may name the example map by "MAP".
  void expectFile(const std::string& name, std::vector<std::string> words, int status = 0) {
    for (std::string& word : words) {
      if (word == "MAP") word = m_file;
    }
    const Outcome outcome = m_shell.run(words);
    ASSERT_EQ(outcome.status, status) << outcome.err;
    EXPECT_EQ(outcome.err, "");
    const auto path = support::projectFile("tests/commands/printed/" + name);
    if (std::getenv("THROUGHLINE_REPRINT")) support::writeFile(path, outcome.out);
    EXPECT_EQ(outcome.out, support::contentOf(path)) << name;
  }

  Shell m_shell;
  std::string m_file = m_shell.leah();
};

TEST_F(Printed, Help) { expectFile("help.txt", {"help"}); }

TEST_F(Printed, Templates) {
  expectFile("templates.txt", {"templates"});
  expectFile("templates.json", {"templates", "--json"});
}

TEST_F(Printed, TheNumbersOfTheExample) {
  const std::vector<std::string> words{"metrics",        "MAP",       "--what-if",
                                       "Evaluation=40%", "--what-if", "Purchase=3d"};
  expectFile("metrics.txt", words);
  auto asJson = words;
  asJson.emplace_back("--json");
  expectFile("metrics.json", asJson);
}

TEST_F(Printed, TheCheckOfTheExample) {
  expectFile("check.txt", {"check", "MAP", "--today", "2026-09-30"}, 1);
}

TEST_F(Printed, TheCheckOfAnEmptyMap) {
  m_file = m_shell.at("empty.journey");
  ASSERT_EQ(m_shell.run({"new", m_file, "--title", "Empty"}).status, 0);
  expectFile("check_empty.txt", {"check", "MAP", "--today", "2026-09-30"}, 1);
}

TEST_F(Printed, TheNumbersByTheLongestDelayOfThePeriodThatHasNoneBefore) {
  expectFile("metrics_first_by_delay.txt",
             {"metrics", "MAP", "--period", "Q3 2025", "--rule", "delay"});
}

TEST_F(Printed, TheNumbersOfAMapWithoutAny) {
  m_file = m_shell.at("empty.journey");
  ASSERT_EQ(m_shell.run({"new", m_file, "--title", "Empty"}).status, 0);
  expectFile("metrics_none.txt", {"metrics", "MAP"});
}

}  // namespace
}  // namespace throughline::commands
