#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "shell.h"

// Maps in which a number once misled, and what `metrics --json` has to say of them:
// tests/number_cases. What an entry does not mention is free.

namespace throughline::commands {
namespace {

using nlohmann::json;

json casesOf(const std::string& name) {
  return json::parse(support::contentOf(support::projectFile("tests/number_cases/" + name)));
}

/// Entries of a list of objects are found by their first mentioned name.
const json* entryNamed(const json& list, const json& expected) {
  for (const char* key : {"stage", "from"}) {
    if (!expected.contains(key)) continue;
    for (const json& entry : list) {
      if (entry[key] == expected[key]) return &entry;
    }
  }
  return nullptr;
}

void expectWithin(const json& expected, const json& found, const std::string& where) {
  if (expected.is_object()) {
    ASSERT_TRUE(found.is_object()) << where << ": " << found;
    for (const auto& [key, value] : expected.items()) {
      ASSERT_TRUE(found.contains(key)) << where << "." << key;
      expectWithin(value, found[key], where + "." + key);
    }
  } else if (expected.is_array() && !expected.empty() && expected[0].is_object()) {
    for (const json& entry : expected) {
      const json* named = entryNamed(found, entry);
      ASSERT_NE(named, nullptr) << where << " lacks " << entry;
      expectWithin(entry, *named, where + "[" + entry.begin()->dump() + "]");
    }
  } else if (expected.is_number()) {
    ASSERT_TRUE(found.is_number()) << where << ": " << found;
    EXPECT_NEAR(found.get<double>(), expected.get<double>(), 1e-9) << where;
  } else {
    EXPECT_EQ(found, expected) << where;
  }
}

/// Makes the edits, in which "<its id>" stands for the record that was made before
/// and "<id of NAME>" for a stage.
void edit(Shell& shell, const std::string& file, const json& edits) {
  json its;
  for (json line : edits) {
    for (auto& [key, value] : line.items()) {
      const std::string text = value.is_string() ? value.get<std::string>() : "";
      if (text == "<its id>") value = its;
      if (!text.starts_with("<id of ")) continue;
      const auto stages = json::parse(shell.run({"edit", file}, R"({"list":"stage"})").out);
      for (const json& stage : stages["records"]) {
        if ("<id of " + stage["name"].get<std::string>() + ">" == text) value = stage["id"];
      }
    }
    const json answer = json::parse(shell.run({"edit", file}, line.dump()).out);
    ASSERT_EQ(answer["ok"], true) << line << ": " << answer;
    its = answer.value("id", its);
  }
}

TEST(NumberCases, MetricsSaysWhatEachHasToSay) {
  const json cases = casesOf("expected.json");
  ASSERT_EQ(cases.size(), 3U);
  for (const json& one : cases) {
    const std::string name = one["case"];
    SCOPED_TRACE(name + ": " + one["why"].get<std::string>());
    Shell shell;
    const std::string file = shell.at("map.journey");
    const auto document = support::projectFile("tests/number_cases/" + name).string();
    ASSERT_EQ(shell.run({"import", document, file}).status, 0);
    edit(shell, file, one["edit"]);
    const Outcome outcome = shell.run({"metrics", file, "--json"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    expectWithin(one["metrics"], json::parse(outcome.out), "metrics");
  }
}

}  // namespace
}  // namespace throughline::commands
