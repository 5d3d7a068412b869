#include "throughline/journey/intents/readings.h"

#include <gtest/gtest.h>

#include <random>

#include "support/random_journey.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/metric_catalogue.h"
#include "throughline/journey/rules.h"

namespace throughline::journey {
namespace {

class Readings : public testing::Test {
 protected:
  Readings() {
    Stage demo;
    demo.name = "Demo";
    putBefore(edit, demo);
    stage = journey.list<Stage>().front()->id;
    Period quarter{{}, {}, "Q3", *Date::parse("2026-07-01"), *Date::parse("2026-09-30")};
    period = edit.add(quarter);
    MapSettings settings;
    settings.title = "Readings";
    edit.add(settings);
  }
  [[nodiscard]] ReadingPlace at(Measure measure) const { return {stage, measure, period}; }
  [[nodiscard]] std::optional<double> value(Measure measure) const {
    return readingAt(journey, at(measure));
  }

  IdSource ids = seededIds(3);
  Journey journey;
  Edit edit{journey, ids};
  Id<Stage> stage;
  Id<Period> period;
};

TEST_F(Readings, RecordsComeAndGoWithTheirValues) {
  setReadings(edit, {{at(Measure::volume), 202}, {at(Measure::days), 34}});
  EXPECT_EQ(value(Measure::volume), 202);
  EXPECT_EQ(value(Measure::days), 34);
  EXPECT_EQ(value(Measure::moved), std::nullopt);
  setReadings(edit, {{at(Measure::moved), 48}});
  EXPECT_EQ(journey.count(Kind::passage_reading), 1U);
  setReadings(edit, {{at(Measure::days), std::nullopt}});
  EXPECT_EQ(value(Measure::moved), 48);
  setReadings(edit, {{at(Measure::moved), std::nullopt}, {at(Measure::volume), std::nullopt}});
  EXPECT_EQ(journey.count(Kind::passage_reading), 0U);
  EXPECT_EQ(journey.count(Kind::reading), 0U);
}

TEST_F(Readings, TargetsStandBesideThemInWhatTheTableCounts) {
  const auto target = [&](Measure measure) { return ReadingPlace{stage, measure, kTarget}; };
  setReadings(edit, {{target(Measure::volume), 200},
                     {target(Measure::health), 40},
                     {target(Measure::days), 21},
                     {target(Measure::moved), 28.7}});
  const Stage& demo = journey.get(stage);
  EXPECT_EQ(demo.volume.target, 200);
  EXPECT_EQ(demo.health.target, 40);
  EXPECT_EQ(demo.passage.targetDays, 21);
  EXPECT_EQ(demo.passage.targetConversion, 0.287) << "a share, typed in %";
  EXPECT_EQ(readingAt(journey, target(Measure::moved)), 28.7);
  EXPECT_EQ(readingAt(journey, target(Measure::days)), 21);
  setReadings(edit, {{target(Measure::health), std::nullopt}});
  EXPECT_EQ(readingAt(journey, target(Measure::health)), std::nullopt);
  EXPECT_EQ(readingAt(journey, target(Measure::volume)), 200);
  EXPECT_EQ(journey.count(Kind::reading), 0U) << "a target is no reading";
}

TEST_F(Readings, ARefusedTargetIsNamedInWhatTheTableCounts) {
  const auto target = [&](Measure measure) { return ReadingPlace{stage, measure, kTarget}; };
  const auto faults = readingFaults(journey, {{target(Measure::volume), 10},
                                              {target(Measure::days), 0},
                                              {target(Measure::moved), 120.5},
                                              {at(Measure::volume), 5}});
  ASSERT_EQ(faults.size(), 2U);
  EXPECT_EQ(english(faults.at(target(Measure::days))), "expected a number above 0, found 0");
  EXPECT_EQ(english(faults.at(target(Measure::moved))), "expected 0 to 100 %, found 120.5 %");
}

TEST_F(Readings, EachRefusedValueIsNamedWithItsReasonAndTheOthersMayBeSet) {
  setReadings(edit, {{at(Measure::volume), 100}, {at(Measure::moved), 40}});
  const auto faults = readingFaults(journey, {{at(Measure::volume), -1},
                                              {at(Measure::health), -5},
                                              {at(Measure::days), -2},
                                              {at(Measure::moved), 101}});
  ASSERT_EQ(faults.size(), 3U);
  EXPECT_EQ(english(faults.at(at(Measure::volume))), "expected a volume of at least 0, found -1");
  EXPECT_EQ(english(faults.at(at(Measure::moved))),
            "expected at most the stage's volume (100), found 101");
  EXPECT_TRUE(faults.contains(at(Measure::days)));
  EXPECT_EQ(value(Measure::volume), 100) << "asking changes nothing";
}

TEST_F(Readings, AVolumeBelowWhatMovedIsRefusedForWhatMoved) {
  setReadings(edit, {{at(Measure::volume), 100}, {at(Measure::moved), 40}});
  const auto faults = readingFaults(journey, {{at(Measure::volume), 30}});
  EXPECT_EQ(english(faults.at(at(Measure::volume))),
            "moved: expected at most the stage's volume (30), found 40");
  EXPECT_TRUE(
      readingFaults(journey, {{at(Measure::volume), 30}, {at(Measure::moved), 30}}).empty());
}

TEST(ReadingsProperty, WhatIsNotFaultedIsTakenByTheRulesOfTheWholeMap) {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Journey journey = support::randomJourney(seed);
    std::mt19937_64 random(seed);
    ReadingValues values;
    for (const Stage* stage : journey.list<Stage>()) {
      for (const Period* period : journey.list<Period>()) {
        for (const auto measure :
             {Measure::volume, Measure::health, Measure::days, Measure::moved}) {
          if (random() % 3 == 0) continue;
          const double number = static_cast<double>(random() % 200) - 50;
          values[{stage->id, measure, period->id}] =
              random() % 5 == 0 ? std::nullopt : std::optional(number);
        }
      }
    }
    const Journey before = journey;
    for (const auto& [place, sentence] : readingFaults(journey, values)) {
      EXPECT_FALSE(sentence.empty());
      values.erase(place);
    }
    auto ids = seededIds(seed);
    Edit edit(journey, ids);
    setReadings(edit, values);
    const auto fault = checkChanges(journey, edit.changes());
    EXPECT_FALSE(fault) << english(fault->message);
    for (const auto& [place, value] : values) EXPECT_EQ(readingAt(journey, place), value);
    applyChanges(journey, inverse(edit.changes()));
    EXPECT_EQ(journey, before);
  }
}

TEST(MetricCatalogue, HoldsWhatTheContractNamesEachOnce) {
  std::set<std::string_view> ids;
  for (const KnownMetric& metric : knownMetrics()) {
    EXPECT_TRUE(ids.insert(metric.id).second) << metric.id;
    EXPECT_EQ(knownMetric(metric.id), &metric);
    EXPECT_EQ(knownMetricNamed(" " + std::string(metric.name)), &metric);
  }
  EXPECT_EQ(ids.size(), 17U);
  EXPECT_EQ(knownMetric("bounce_rate")->better, Better::lower);
  EXPECT_EQ(knownMetric("time_of_day")->better, Better::none);
  EXPECT_EQ(knownMetric("nothing"), nullptr);
}

}  // namespace
}  // namespace throughline::journey
