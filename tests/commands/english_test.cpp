#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QTranslator>

#include "shell.h"

// Command line and file speak English, whatever language the program has been given.

namespace throughline::commands {
namespace {

class Elsewhere : public QTranslator {
 public:
  Elsewhere() { QCoreApplication::installTranslator(this); }
  ~Elsewhere() override { QCoreApplication::removeTranslator(this); }
  Elsewhere(const Elsewhere&) = delete;
  Elsewhere& operator=(const Elsewhere&) = delete;

  [[nodiscard]] bool isEmpty() const override { return false; }
  [[nodiscard]] QString translate(const char*, const char*, const char*, int) const override {
    return "elsewhere";
  }
};

std::string without(std::string text, const std::string& part) {
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part)) {
    text.erase(at, part.size());
  }
  return text;
}

/// What some commands say and write of a map of their own.
std::vector<std::string> answers() {
  Shell shell;
  const std::string map = shell.leah();
  std::vector<std::string> said;
  const auto run = [&](const std::vector<std::string>& words, const std::string& input = {}) {
    const Outcome outcome = shell.run(words, input);
    said.push_back(without(outcome.out + outcome.err, shell.folder().path().string()));
  };
  run({"metrics", map});
  run({"metrics", map, "--json"});
  run({"edit", map}, R"({"add": "touchpoint", "in": "Evaluation", "values": {"title": "List"}})");
  run({"edit", map}, R"({"add": "touchpoint", "in": "Nowhere"})");
  run({"history", map});
  run({"verify", map});
  run({"metrics", map, "--period", "Q9"});
  run({"export", map, shell.at("map.png")});
  said.push_back(support::contentOf(shell.at("map.png")));
  return said;
}

TEST(English, IsSpokenInEveryLanguageOfTheWindow) {
  const auto expected = answers();
  const Elsewhere translation;
  EXPECT_EQ(answers(), expected);
}

}  // namespace
}  // namespace throughline::commands
