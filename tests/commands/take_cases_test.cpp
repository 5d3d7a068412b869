#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "shell.h"
#include "support/take_cases.h"

// What `take --json` makes of the tables of tests/take_cases. What an entry does not mention
// is free.

namespace throughline::commands {
namespace {

using nlohmann::json;

/// What the map holds where an answer says that it wrote.
json readingsOf(Shell& shell, const std::string& map, const json& placed) {
  const std::string document = shell.at("after.json");
  shell.run({"export", map, document});
  const json exported = json::parse(support::contentOf(document));
  for (const json& stage : exported["stages"]) {
    if (stage["name"] != placed["stage"]) continue;
    const std::string metric = placed["metric"];
    const bool ofPassage = metric == "days" || metric == "moved";
    const json& held = ofPassage ? stage["passage"] : stage[metric];
    const std::string key = ofPassage ? metric == "days" ? "median_days" : "moved" : "value";
    if (!held.contains("readings")) return nullptr;
    for (const json& reading : held["readings"]) {
      if (reading["period"] == placed["period"]) return reading.value(key, json());
    }
  }
  return nullptr;
}

void expectPlaced(const json& expected, const json& found, const std::string& where) {
  for (const auto& [key, value] : expected.items()) {
    const std::string at = where + "." + key;
    ASSERT_TRUE(found.contains(key)) << at;
    if (key == "doubt") {
      EXPECT_EQ(!found[key].is_null(), value.get<bool>()) << at << ": " << found;
    } else if (value.is_number()) {
      EXPECT_NEAR(found[key].get<double>(), value.get<double>(), 1e-9) << at;
    } else {
      EXPECT_EQ(found[key], value) << at;
    }
  }
}

class TakeCase : public ::testing::TestWithParam<std::size_t> {
 protected:
  /// Takes the table of the case into a new map.
  Outcome take(Shell& shell, const std::vector<std::string>& further) {
    const support::TakeCase& given = support::takeCases()[GetParam()];
    m_map = shell.at("map.journey");
    std::filesystem::remove(m_map);
    EXPECT_EQ(shell.run({"import", given.map(), m_map}).status, 0);
    std::vector<std::string> words{"take", m_map, given.table(), "--json"};
    for (const std::string option : given.entry["take"]) words.push_back(option);
    words.insert(words.end(), further.begin(), further.end());
    return shell.run(words);
  }
  static const json& entry() { return support::takeCases()[GetParam()].entry; }
  std::string m_map;
};

TEST_P(TakeCase, IsTakenAsItMustBe) {
  const json& expected = entry();
  Shell shell;
  const Outcome outcome = take(shell, {});
  EXPECT_EQ(outcome.status, expected["exit"]) << expected["why"] << outcome.out << outcome.err;
  const json answer = json::parse(outcome.out);
  ASSERT_EQ(answer["placed"].size(), expected["placed"].size()) << answer.dump(1);
  for (std::size_t i = 0; i < expected["placed"].size(); ++i) {
    const json& found = answer["placed"][i];
    expectPlaced(expected["placed"][i], found, "placed[" + std::to_string(i) + "]");
    if (answer["as"] != "readings") continue;
    const json held = readingsOf(shell, m_map, found);
    EXPECT_EQ(held.is_null(), !found["written"].get<bool>()) << found;
    if (found["written"]) {
      EXPECT_EQ(held, found["value"]);
    }
  }
  EXPECT_EQ(answer["left_out"].size(), expected["left_out"]) << answer["left_out"];
  EXPECT_EQ(answer["new_departments"], expected["new_departments"]);
}

TEST_P(TakeCase, IsWrittenWholeWhereItIsAccepted) {
  const json& expected = entry();
  Shell shell;
  const Outcome outcome = take(shell, {"--accept"});
  EXPECT_EQ(outcome.status, expected["left_out"] == 0 ? 0 : 1) << outcome.out << outcome.err;
  const json answer = json::parse(outcome.out);
  ASSERT_EQ(answer["placed"].size(), expected["placed"].size());
  for (const json& found : answer["placed"]) {
    EXPECT_TRUE(found["written"].get<bool>()) << found;
    if (answer["as"] != "readings") continue;
    EXPECT_EQ(readingsOf(shell, m_map, found), found["value"]);
  }
}

TEST_P(TakeCase, ChangesNothingInADryRun) {
  Shell shell;
  const Outcome wet = take(shell, {});
  const Outcome dry = take(shell, {"--dry-run"});
  EXPECT_EQ(dry.out, wet.out);
  EXPECT_EQ(dry.status, wet.status);
  EXPECT_EQ(shell.run({"history", m_map}).out, "");
}

INSTANTIATE_TEST_SUITE_P(Tables, TakeCase,
                         ::testing::Range(std::size_t{0}, support::takeCases().size()));

}  // namespace
}  // namespace throughline::commands
