#include "throughline/metrics/map_comparison.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/maps.h"
#include "throughline/metrics/periods.h"

namespace throughline::metrics {
namespace {

using journey::Id;
using journey::Journey;
using journey::Period;
using journey::Stage;

Id<Stage> stageNamed(const Journey& map, const std::string& name) {
  for (const Stage* stage : map.list<Stage>()) {
    if (stage->name == name) return stage->id;
  }
  return {};
}
Id<Period> periodNamed(const Journey& map, const std::string& name) {
  for (const Period* period : map.list<Period>()) {
    if (period->name == name) return period->id;
  }
  return {};
}
const PassageOfTwo& passageFrom(const MapComparison& compared, Id<Stage> stage) {
  return *std::ranges::find_if(compared.passages, [&](const PassageOfTwo& passage) {
    return passage.compared.from == stage;
  });
}
const StageOfTwo& stageOf(const MapComparison& compared, Id<Stage> stage) {
  return *std::ranges::find(compared.stages, stage, &StageOfTwo::stage);
}

class TwoMaps : public testing::Test {
 protected:
  Journey before = support::leahMap();
  Journey after = before;

  MapComparison compare(const char* then = "Q2 2026", const char* now = "Q3 2026") const {
    return compareMaps(before, after, periodNamed(before, then), periodNamed(after, now));
  }
  Id<Stage> stage(const char* name) const { return stageNamed(after, name); }
};

TEST_F(TwoMaps, OfOneMapCompareItsPeriods) {
  const MapComparison compared = compare();
  ASSERT_EQ(compared.passages.size(), 6u);
  ASSERT_EQ(compared.stages.size(), 7u);
  const PassageOfTwo& evaluation = passageFrom(compared, stage("Evaluation"));
  EXPECT_EQ(evaluation.presence, Presence::both);
  EXPECT_NEAR(*evaluation.compared.conversion.after, 48.0 / 202, 1e-12);
  ASSERT_TRUE(evaluation.compared.interval);
  EXPECT_NEAR(evaluation.compared.interval->low, -0.109, 0.0005);
  EXPECT_NEAR(evaluation.compared.interval->high, 0.061, 0.0005);
  EXPECT_EQ(evaluation.compared.verdict, Verdict::unclear);
  EXPECT_FALSE(compared.perDay);
  EXPECT_TRUE(compared.differ());
  EXPECT_TRUE(compared.haveNumbersInCommon());
  EXPECT_EQ(stageOf(compared, stage("Trigger")).volume.absolute(), 200);
}

TEST_F(TwoMaps, WithoutAPeriodTakeTheNewestWithAReadingOfEach) {
  const auto newest = *newestWithReading(before);
  for (const auto& [id, reading] : before.all<journey::Reading>()) {
    if (reading.period == newest) after.erase(journey::Kind::reading, id.value);
  }
  for (const auto& [id, reading] : before.all<journey::PassageReading>()) {
    if (reading.period == newest) after.erase(journey::Kind::passage_reading, id.value);
  }
  const MapComparison compared = compareMaps(before, after);
  EXPECT_EQ(compared.before.period, newest);
  EXPECT_EQ(compared.after.period, periodBefore(after, newest));
}

TEST_F(TwoMaps, ThatAreTheSameDoNotDiffer) { EXPECT_FALSE(compareMaps(before, after).differ()); }

TEST_F(TwoMaps, MatchStagesByTheirIdsWhateverTheyAreCalled) {
  Stage renamed = after.get(stage("Evaluation"));
  renamed.name = "Bewertung";
  after.put(renamed);
  const MapComparison compared = compare();
  EXPECT_EQ(passageFrom(compared, renamed.id).presence, Presence::both);
}

TEST_F(TwoMaps, ShowAStageThatOneSideHasWithTheOtherUndefinedAndBothItsPassages) {
  Stage added;
  added.id = {4242};
  added.name = "Approval";
  const auto stages = after.list<Stage>();
  added.rank = rankBetween(stages[3]->rank, stages[4]->rank);
  after.put(added);
  const MapComparison compared = compare();
  ASSERT_EQ(compared.stages.size(), 8u);
  EXPECT_EQ(compared.stages[4].presence, Presence::onlyAfter);
  EXPECT_FALSE(compared.stages[4].volume.before);
  std::vector<Presence> ofEvaluation;
  for (const PassageOfTwo& passage : compared.passages) {
    if (passage.compared.from == stage("Evaluation")) ofEvaluation.push_back(passage.presence);
  }
  EXPECT_EQ(ofEvaluation, (std::vector{Presence::onlyBefore, Presence::onlyAfter}));
  EXPECT_EQ(passageFrom(compared, added.id).presence, Presence::onlyAfter);

  std::swap(before, after);
  const MapComparison back = compare();
  ASSERT_EQ(back.stages.size(), 8u);
  EXPECT_EQ(back.stages[4].presence, Presence::onlyBefore) << "where it stood";
  EXPECT_EQ(back.stages[4].stage, added.id);
}

TEST_F(TwoMaps, WithPeriodsOfDifferentLengthCompareVolumesPerDay) {
  Period month = after.get(periodNamed(after, "Q3 2026"));
  month.start = *journey::Date::of(2026, 9, 1);
  after.put(month);
  const MapComparison compared = compare();
  EXPECT_TRUE(compared.perDay);
  const StageOfTwo& trigger = stageOf(compared, stage("Trigger"));
  EXPECT_TRUE(trigger.perDay);
  EXPECT_NEAR(*trigger.comparedVolume().before, 4000.0 / 91, 1e-9);
  EXPECT_NEAR(*trigger.comparedVolume().after, 4200.0 / 30, 1e-9);
  EXPECT_EQ(trigger.volume.after, 4200);
}

TEST_F(TwoMaps, SayWhereThereAreFewCases) {
  const MapComparison compared = compare();
  EXPECT_FALSE(passageFrom(compared, stage("Onboarding")).fewAfter);
  for (const auto& [id, reading] : before.all<journey::Reading>()) {
    if (reading.stage != stage("Onboarding") || reading.metric != journey::MetricRole::volume) {
      continue;
    }
    journey::Reading few = reading;
    few.value = 29;
    if (reading.period == periodNamed(after, "Q3 2026")) after.put(few);
  }
  EXPECT_TRUE(passageFrom(compare(), stage("Onboarding")).fewAfter);
  EXPECT_FALSE(passageFrom(compare(), stage("Onboarding")).fewBefore);
}

TEST_F(TwoMaps, DoNotCompareHealthOfOtherMetrics) {
  EXPECT_TRUE(stageOf(compare(), stage("Trigger")).sameHealth);
  Stage other = after.get(stage("Trigger"));
  other.health.unit = "min";
  after.put(other);
  EXPECT_FALSE(stageOf(compare(), stage("Trigger")).sameHealth);
}

TEST_F(TwoMaps, KeepTheTargetThatHeldThen) {
  Stage changed = after.get(stage("Evaluation"));
  changed.passage.targetConversion = 0.1;
  after.put(changed);
  const MapComparison compared = compare();
  EXPECT_EQ(compared.before.passages[3].targetConversion, 0.4);
  EXPECT_EQ(compared.after.passages[3].targetConversion, 0.1);
}

TEST_F(TwoMaps, OfWhichOneHasNoNumbersHaveNoneInCommon) {
  for (const auto& [id, reading] : before.all<journey::Reading>()) {
    after.erase(journey::Kind::reading, id.value);
  }
  for (const auto& [id, reading] : before.all<journey::PassageReading>()) {
    after.erase(journey::Kind::passage_reading, id.value);
  }
  const MapComparison compared = compareMaps(before, after);
  EXPECT_FALSE(compared.haveNumbersInCommon());
  EXPECT_TRUE(compared.differ());
  EXPECT_FALSE(compared.after.period);
}

TEST(DirectionOf, FollowsTheWayThatIsBetter) {
  using journey::Better;
  EXPECT_EQ(directionOf({2, 3}, Better::higher), Verdict::better);
  EXPECT_EQ(directionOf({2, 3}, Better::lower), Verdict::worse);
  EXPECT_EQ(directionOf({3, 2}, Better::lower), Verdict::better);
  EXPECT_FALSE(directionOf({2, 3}, Better::none));
  EXPECT_FALSE(directionOf({2, 2}, Better::higher));
  EXPECT_FALSE(directionOf({{}, 2}, Better::higher));
}

}  // namespace
}  // namespace throughline::metrics
