#include "throughline/journey/passages.h"

#include <gtest/gtest.h>

#include "throughline/journey/intents/passages.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/readings.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/rules.h"

namespace throughline::journey {
namespace {

/// Stages "A", "B", "C" and a quarter.
class Passages : public testing::Test {
 protected:
  Passages() {
    MapSettings settings;
    settings.title = "Passages";
    edit.add(settings);
    for (const char* name : {"A", "B", "C"}) stages.push_back(addStage(edit, name));
    Period quarter{{}, {}, "Q3", *Date::parse("2026-07-01"), *Date::parse("2026-09-30")};
    quarter.id = period = {edit.freshId(Kind::period)};
    putBefore(edit, quarter);
  }
  void setMoved(double value) { setReadings(edit, {{at(), value}}); }
  [[nodiscard]] ReadingPlace at() const { return {stages[0], Measure::moved, period}; }
  [[nodiscard]] std::optional<Fault> fault() const { return checkAll(journey); }

  IdSource ids = seededIds(3);
  Journey journey;
  Edit edit{journey, ids};
  std::vector<Id<Stage>> stages;
  Id<Period> period;
};

TEST_F(Passages, LeadFromAStageToTheNextOne) {
  EXPECT_EQ(nextStage(journey, stages[0]), stages[1]);
  EXPECT_EQ(nextStage(journey, stages[2]), std::nullopt);
  EXPECT_EQ(nextStage(journey, Id<Stage>{99}), std::nullopt);
}

TEST_F(Passages, AReadingIsMeasuredToThePresentNextStageAndCountsWhileItIsThat) {
  setMoved(5);
  EXPECT_EQ(countingReading(journey, stages[0], period)->to, stages[1]);
  moveStage(edit, stages[2], stages[1]);  // A, C, B
  EXPECT_EQ(countingReading(journey, stages[0], period), nullptr);
  EXPECT_EQ(readingAt(journey, at()), std::nullopt);

  setMoved(7);
  EXPECT_EQ(journey.count(Kind::passage_reading), 2U) << "measured again beside the first";
  EXPECT_EQ(readingAt(journey, at()), 7);
  EXPECT_FALSE(fault());

  moveStage(edit, stages[2], {});  // A, B, C
  EXPECT_EQ(readingAt(journey, at()), 5) << "counts again when the order is as it was";
}

TEST_F(Passages, AReadingThatIsCarriedOverCountsForThePresentNextStage) {
  setMoved(5);
  EXPECT_TRUE(readingsToCarryOver(journey, stages[0]).empty());
  moveStage(edit, stages[2], stages[1]);  // A, C, B
  ASSERT_EQ(readingsToCarryOver(journey, stages[0]).size(), 1U);
  carryReadingsOver(edit);
  EXPECT_EQ(readingAt(journey, at()), 5);
  EXPECT_EQ(journey.count(Kind::passage_reading), 1U);
  EXPECT_TRUE(readingsToCarryOver(journey, stages[0]).empty());
  EXPECT_FALSE(fault());
}

TEST_F(Passages, NothingIsCarriedOverOntoAReadingOrFromOneOfSeveral) {
  setMoved(5);                            // to B
  moveStage(edit, stages[2], stages[1]);  // A, C, B
  setMoved(7);                            // to C
  EXPECT_TRUE(readingsToCarryOver(journey, stages[0]).empty()) << "C has one of its own";
  addStage(edit, "D", stages[2]);  // A, D, C, B
  EXPECT_TRUE(readingsToCarryOver(journey, stages[0]).empty()) << "of B or of C?";
  const Journey before = journey;
  carryReadingsOver(edit);
  EXPECT_EQ(journey, before);
}

TEST_F(Passages, TheLastStageHasNothingToCarryOverTo) {
  setMoved(5);
  moveStage(edit, stages[0], {});  // B, C, A
  EXPECT_TRUE(readingsToCarryOver(journey, stages[0]).empty());
}

TEST_F(Passages, RemovingTheStageThatAReadingWasMeasuredToTakesItAlongAndUndoBringsItBack) {
  setMoved(5);
  const Journey before = journey;
  Edit removal(journey, ids);
  removeStage(removal, stages[1]);
  EXPECT_EQ(journey.count(Kind::passage_reading), 0U);
  EXPECT_FALSE(fault());
  applyChanges(journey, inverse(removal.changes()));
  EXPECT_EQ(journey, before);
}

TEST_F(Passages, WhatAChangeLeavesUnsaidStaysOrMeansTheNextStageInANewReading) {
  setMoved(5);
  PassageReading reading = *countingReading(journey, stages[0], period);
  reading.to = stages[2];
  journey.put(reading);
  PassageReading older = reading;
  older.to.reset();
  older.moved = 6;
  const ChangeSet changes{{Kind::passage_reading,
                           reading.id.value,
                           older,
                           older,
                           {describe(Kind::passage_reading).find("to")}}};
  applyChanges(journey, changes);
  EXPECT_EQ(journey.get(reading.id).moved, 6);
  EXPECT_EQ(journey.get(reading.id).to, stages[2]);

  journey.erase(Kind::passage_reading, reading.id.value);
  applyChanges(journey, inverse(changes));
  EXPECT_EQ(journey.get(reading.id).to, stages[1]);
}

TEST_F(Passages, HaveOneReadingPerPeriodAndStageMeasuredTo) {
  setMoved(5);
  PassageReading second = *countingReading(journey, stages[0], period);
  second.id = {};
  second.to = stages[2];
  putBefore(edit, second);
  EXPECT_FALSE(fault());
  second.to = stages[1];
  putBefore(edit, second);
  EXPECT_EQ(english(fault().value().message),
            "expected one reading per period, found a second one for “Q3”");
}

TEST_F(Passages, AreNotMeasuredToTheStageThatIsLeft) {
  putBefore(edit, PassageReading{.stage = stages[0], .period = period, .to = stages[0]});
  EXPECT_EQ(english(fault().value().message),
            "expected another stage than the one that is left, found “A”");
}

TEST_F(Passages, AStageHoldsOneEarlierTargetOfAKindPerDay) {
  EarlierTarget target{.stage = stages[0], .of = TargetOf::health, .value = 40};
  putBefore(edit, target);
  target.of = TargetOf::volume;
  putBefore(edit, target);
  EXPECT_FALSE(fault());
  putBefore(edit, target);
  EXPECT_EQ(english(fault().value().message),
            "expected one earlier target per day, found a second one for 1970-01-01");
}

TEST_F(Passages, AnEarlierTargetHoldsOnlyWhatItsKindHas) {
  const auto sentence = [&](const EarlierTarget& target) {
    Edit trial(journey, ids);
    putBefore(trial, target);
    const auto found = fault();
    trial.rollBack();
    return found ? found->field + ": " + english(found->message) : "nothing";
  };
  EXPECT_EQ(sentence({.stage = stages[0], .of = TargetOf::passage, .value = 40}),
            "value: expected nothing for the passage, found 40");
  EXPECT_EQ(sentence({.stage = stages[0], .of = TargetOf::health, .conversion = 0.5}),
            "conversion: expected nothing for the health, found 0.5");
  EXPECT_EQ(sentence({.stage = stages[0], .of = TargetOf::volume, .days = 2}),
            "days: expected nothing for the volume, found 2");
  EXPECT_EQ(sentence({.stage = stages[0], .of = TargetOf::passage, .conversion = 1, .days = 2}),
            "nothing");
}

}  // namespace
}  // namespace throughline::journey
