#include <gtest/gtest.h>

#include <random>
#include <set>
#include <tuple>

#include "checked_map.h"
#include "support/full_map.h"
#include "support/random_edits.h"

// The check that looks only at what has changed is the one computed anew.

namespace throughline::check {
namespace {

using journey::Journey;

/// A mix of what random edits never write: wording from inside, metrics, dates, what is set aside.
void alterTowardsRules(Journey& map, std::mt19937_64& random) {
  const auto oneOf = [&]<class T>(const journey::Table<T>& table) -> std::optional<T> {
    if (table.empty()) return std::nullopt;
    return std::next(table.begin(), static_cast<std::ptrdiff_t>(random() % table.size()))->second;
  };
  switch (random() % 7) {
    case 0:
      if (auto touchpoint = oneOf(map.all<journey::Touchpoint>())) {
        touchpoint->job = random() % 2 ? "Push demo" : "See it work";
        touchpoint->side = static_cast<journey::Side>(random() % 3);
        touchpoint->status = static_cast<journey::Status>(random() % 3);
        map.put(*touchpoint);
      }
      break;
    case 1:
      if (auto stage = oneOf(map.all<journey::Stage>())) {
        stage->health.name = random() % 2 ? "Win rate" : "";
        stage->job.statement = random() % 2 ? "Convert leads" : "Decide";
        map.put(*stage);
      }
      break;
    case 2:
      if (auto stage = oneOf(map.all<journey::Stage>())) {
        map.put(journey::Evidence{.id = {static_cast<std::int64_t>(random() % 5 + 1)},
                                  .stage = stage->id,
                                  .count = static_cast<std::int64_t>(random() % 7)});
      }
      break;
    case 3:
      if (auto experiment = oneOf(map.all<journey::Experiment>())) {
        experiment->status = static_cast<journey::ExperimentStatus>(random() % 5);
        experiment->kind = static_cast<journey::ExperimentKind>(random() % 3);
        map.put(*experiment);
      }
      break;
    case 4:
      if (auto reading = oneOf(map.all<journey::Reading>())) {
        reading->value = static_cast<double>(random() % 5000);
        map.put(*reading);
      }
      break;
    case 5: {
      const auto check = checkOf(map, exampleDay());
      if (check.findings.empty()) break;
      const Finding& finding = check.findings[random() % check.findings.size()];
      map.put(journey::SetAside{.id = {static_cast<std::int64_t>(random() % 9 + 1)},
                                .rule = finding.rule,
                                .kind = finding.on.kind,
                                .thing = finding.on.id,
                                .metric = finding.metric,
                                .reason = "It is so"});
      break;
    }
    default:
      if (auto campaign = oneOf(map.all<journey::Campaign>())) {
        campaign->brief = random() % 2 ? "brief.md" : "";
        map.put(*campaign);
      }
  }
}

TEST(LiveCheckTest, IsTheCheckComputedAnewAfterAnyEdits) {
  const std::uint64_t seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937_64 random(seed);
  for (int round = 0; round < 3; ++round) {
    Journey map = round == 0
                      ? support::leahMap()
                      : support::fullMap(5, 6, {.findings = 10, .personas = 3, .points = 10});
    support::RandomEdits edits(random());
    edits.keepBelow(250);
    journey::IdSource ids = journey::seededIds(random());
    LiveCheck live;
    journey::Date day = exampleDay();
    for (int turn = 0; turn < 120; ++turn) {
      if (random() % 3 == 0) {
        alterTowardsRules(map, random);
      } else {
        Journey trial = map;
        journey::Edit edit(trial, ids);
        edits(edit);
        map = trial;
      }
      if (random() % 8 == 0) day = journey::Date::fromDayNumber(day.dayNumber() + 40);
      const MapCheck& now = live.take(map, day);
      ASSERT_EQ(now, checkOf(map, day)) << "round " << round << ", turn " << turn;
    }
  }
}

TEST(LiveCheckTest, TellsFindingsApartByRuleRecordAndMetric) {
  std::mt19937_64 random(7);
  Journey map = support::leahMap();
  for (int turn = 0; turn < 200; ++turn) alterTowardsRules(map, random);
  const MapCheck check = checkOf(map, exampleDay());
  std::set<std::tuple<Rule, journey::RecordKey, std::optional<journey::MetricRole>>> keys;
  for (const Finding& finding : check.findings) {
    EXPECT_TRUE(keys.emplace(finding.rule, finding.on, finding.metric).second)
        << journey::word(finding.rule);
  }
}

TEST(LiveCheckTest, GivesTheSameAgainWhereNothingHasChanged) {
  const Journey map = support::leahMap();
  LiveCheck live;
  const MapCheck first = live.take(map, exampleDay());
  EXPECT_EQ(live.take(map, exampleDay()), first);
  EXPECT_NE(live.take(map, *journey::Date::of(2027, 9, 30)), first);
}

}  // namespace
}  // namespace throughline::check
