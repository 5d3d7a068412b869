#include "throughline/metrics/numbers.h"

#include <gtest/gtest.h>

#include "throughline/journey/intents/placing.h"
#include "throughline/journey/starter.h"
#include "throughline/metrics/comparison.h"
#include "throughline/metrics/confidence.h"
#include "throughline/metrics/periods.h"
#include "throughline/metrics/what_if.h"

namespace throughline::metrics {
namespace {

using journey::Id;
using journey::Kind;
using journey::MetricRole;
using journey::Period;
using journey::Stage;

// METRICS.md's worked example as a map, with a second, older period.
class NumbersTest : public testing::Test {
 protected:
  journey::IdSource ids = journey::seededIds(2);
  journey::Journey journey = journey::sevenStages("Leah", ids);
  journey::Edit edit{journey, ids};
  Id<Period> before = addPeriod("Q2 2026", "2026-04-01", "2026-06-30");
  Id<Period> now = addPeriod("Q3 2026", "2026-07-01", "2026-09-30");

  Id<Period> addPeriod(const std::string& name, const char* start, const char* end) {
    const Period period{{edit.freshId(Kind::period)},
                        {},
                        name,
                        *journey::Date::parse(start),
                        *journey::Date::parse(end)};
    putBefore(edit, period);
    return period.id;
  }
  void read(Id<Stage> stage, MetricRole metric, Id<Period> period, double value) {
    putBefore(edit,
              journey::Reading{.stage = stage, .metric = metric, .period = period, .value = value});
  }
  void SetUp() override {
    const double volumes[] = {4200, 1680, 504, 202, 48, 41, 35};
    const double days[] = {3, 9, 12, 34, 6, 240};
    const double conversions[] = {0.40, 0.35, 0.40, 0.40, 0.90, 0.85};
    const double targetDays[] = {5, 10, 14, 21, 10, 270};
    const auto stages = journey.list<Stage>();
    std::vector<Id<Stage>> order;
    for (const Stage* stage : stages) order.push_back(stage->id);
    for (std::size_t i = 0; i < order.size(); ++i) {
      read(order[i], MetricRole::volume, now, volumes[i]);
      if (i == 6) break;
      edit.change(order[i], [&](Stage& s) { s.passage = {conversions[i], targetDays[i], i == 5}; });
      putBefore(edit,
                journey::PassageReading{
                    .stage = order[i], .period = now, .to = order[i + 1], .medianDays = days[i]});
    }
    read(order[0], MetricRole::volume, before, 4000);
    read(order[3], MetricRole::health, now, 24);
    read(order[3], MetricRole::health, before, 30);
    edit.change(order[3], [](Stage& s) { s.health = {"Trial-to-paid", "%", {}, 40.0}; });
  }
};

TEST_F(NumbersTest, TheWorkedExampleHolds) {
  const PeriodNumbers numbers = numbersOf(journey);
  EXPECT_EQ(numbers.period, now);
  ASSERT_TRUE(numbers.weakestLink.has_value());
  EXPECT_EQ(numbers.weakestLink->passage, 3U);
  EXPECT_EQ(*numbers.leadTimeDays, 304);
  EXPECT_NEAR(*numbers.overallConversion, 0.00833, 5e-6);
  const auto shares = confidence(numbers);
  EXPECT_GT(shares[3], 0.999);
  EXPECT_EQ(shares, confidence(numbers));
}

TEST_F(NumbersTest, HealthIsHeldAgainstItsTargetAndThePeriodBefore) {
  const auto stages = numbersOf(journey).stages;
  EXPECT_EQ(stages[3].healthStatus, HealthStatus::off_target);
  EXPECT_NEAR(*stages[3].healthTrend, -0.2, 1e-12);
  EXPECT_NEAR(*stages[0].volumeTrend, 0.05, 1e-12);
  EXPECT_EQ(stages[0].healthStatus, HealthStatus::no_reading);
  EXPECT_FALSE(stages[1].volumeTrend.has_value());
}

TEST_F(NumbersTest, MovedCountsBeforeTheNextStagesVolume) {
  const auto id = journey.in<journey::PassageReading>(journey.list<Stage>()[0]->id)[0]->id;
  edit.change(id, [](journey::PassageReading& r) { r.moved = 1050; });
  EXPECT_EQ(*numbersOf(journey).passages[0].conversion, 0.25);
}

TEST_F(NumbersTest, AVolumeOfNoneLeavesTheConversionUndefined) {
  const auto id = journey.in<journey::Reading>(journey.list<Stage>()[3]->id)[0]->id;
  edit.change(id, [](journey::Reading& r) { r.value = 0; });
  const PeriodNumbers numbers = numbersOf(journey);
  EXPECT_FALSE(numbers.passages[3].conversion.has_value());
  EXPECT_EQ(*numbers.passages[2].conversion, 0);
  EXPECT_TRUE(numbers.passages[2].uplift.stalled);
}

TEST_F(NumbersTest, DrawsThatNoPassageWinsGoToTheFirstStalledOne) {
  // Only one passage is measured, so that every draw is its own benchmark.
  const auto stages = journey.list<Stage>();
  for (std::size_t i = 0; i < stages.size(); ++i) {
    edit.change(stages[i]->id, [](Stage& s) { s.passage = {}; });
    for (const auto* reading : journey.in<journey::PassageReading>(stages[i]->id)) {
      edit.erase(Kind::passage_reading, reading->id.value);
    }
    for (const auto* reading : journey.in<journey::Reading>(stages[i]->id)) {
      if (reading->metric != MetricRole::volume || reading->period != now) continue;
      if (i > 1) edit.erase(Kind::reading, reading->id.value);
      if (i == 1) edit.change(reading->id, [](journey::Reading& r) { r.value = 0; });
    }
  }
  const PeriodNumbers numbers = numbersOf(journey);
  ASSERT_TRUE(numbers.weakestLink.has_value());
  EXPECT_EQ(numbers.weakestLink->passage, 0U);
  EXPECT_EQ(confidence(numbers), (std::vector<double>{1, 0, 0, 0, 0, 0}));
}

TEST_F(NumbersTest, AConversionAboveOneIsDoubtfulAndNeverClamped) {
  const auto id = journey.in<journey::Reading>(journey.list<Stage>()[1]->id)[0]->id;
  edit.change(id, [](journey::Reading& r) { r.value = 4200; });
  EXPECT_FALSE(numbersOf(journey).passages[0].isDoubtful());
  edit.change(id, [](journey::Reading& r) { r.value = 4201; });
  const PassageNumbers passage = numbersOf(journey).passages[0];
  EXPECT_TRUE(passage.isDoubtful());
  EXPECT_EQ(*passage.conversion, 4201.0 / 4200);
}

TEST_F(NumbersTest, VolumesOfUnlikePeriodsCompareByTheDay) {
  const Id<Period> month = addPeriod("October 2026", "2026-10-01", "2026-10-31");
  const auto stages = journey.list<Stage>();
  read(stages[0]->id, MetricRole::volume, month, 1400);
  read(stages[3]->id, MetricRole::health, month, 12);
  const auto numbers = numbersOf(journey, month).stages;
  EXPECT_TRUE(numbers[0].trendPerDay);
  EXPECT_NEAR(*numbers[0].volumeTrend, (1400.0 / 31) / (4200.0 / 92) - 1, 1e-12);
  EXPECT_NEAR(*numbers[3].healthTrend, -0.5, 1e-12) << "health is no count";
  EXPECT_FALSE(numbers[1].trendPerDay) << "nothing was compared";
  EXPECT_FALSE(numbersOf(journey, now).stages[0].trendPerDay) << "91 days and 92";
}

TEST_F(NumbersTest, PeriodsAreUnlikeWhereOneIsMoreThanAnEighthLonger) {
  const auto lasting = [](int days) {
    Period period;
    period.end = journey::Date::fromDayNumber(days - 1);
    return period;
  };
  EXPECT_EQ(daysOf(lasting(1)), 1);
  EXPECT_FALSE(differInLength(lasting(32), lasting(36)));
  EXPECT_TRUE(differInLength(lasting(32), lasting(37)));
  EXPECT_TRUE(differInLength(lasting(37), lasting(32)));
  EXPECT_FALSE(differInLength(lasting(28), lasting(31))) << "months compare with months";
  EXPECT_TRUE(differInLength(lasting(31), lasting(90))) << "and never with a quarter";
}

TEST_F(NumbersTest, OnlyWhatWasMeasuredToThePresentNextStageCounts) {
  const auto stages = journey.list<Stage>();
  const Id<Stage> from = stages[1]->id, next = stages[2]->id, other = stages[4]->id;
  const auto measure = [&](Id<Stage> to, double moved, double days) {
    putBefore(edit,
              journey::PassageReading{
                  .stage = from, .period = before, .to = to, .medianDays = days, .moved = moved});
  };
  read(from, MetricRole::volume, before, 400);
  measure(other, 30, 50);
  PassageNumbers passage = numbersOf(journey, before).passages[1];
  EXPECT_FALSE(passage.conversion || passage.days);
  ASSERT_EQ(passage.measuredTo.size(), 1U);
  EXPECT_EQ(passage.measuredTo[0].stage, other);
  EXPECT_EQ(passage.measuredTo[0].moved, 30);
  EXPECT_EQ(passage.measuredTo[0].days, 50);
  measure(next, 100, 7);
  passage = numbersOf(journey, before).passages[1];
  EXPECT_EQ(passage.conversion, 0.25);
  EXPECT_EQ(passage.days, 7);
  EXPECT_EQ(passage.measuredTo.size(), 1U) << "kept beside it";
  EXPECT_TRUE(numbersOf(journey, now).passages[1].measuredTo.empty()) << "of that period";
  moveBefore(edit, Kind::stage, other.value, next.value);
  passage = numbersOf(journey, before).passages[1];
  EXPECT_EQ(passage.to, other);
  EXPECT_EQ(passage.days, 50) << "it counts again when the order is as it was";
  ASSERT_EQ(passage.measuredTo.size(), 1U);
  EXPECT_EQ(passage.measuredTo[0].stage, next);
}

TEST_F(NumbersTest, TheTargetIsTheOneThatHeldAtThePeriodsEnd) {
  const Id<Stage> stage = journey.list<Stage>()[3]->id;
  const auto held = [&](journey::TargetOf of, const char* until) {
    return journey::EarlierTarget{.stage = stage, .of = of, .until = *journey::Date::parse(until)};
  };
  auto health = held(journey::TargetOf::health, "2026-06-30");
  health.value = 30;
  putBefore(edit, health);
  auto older = held(journey::TargetOf::health, "2026-03-31");
  older.value = 99;
  putBefore(edit, older);
  auto passage = held(journey::TargetOf::passage, "2026-06-30");
  passage.conversion = 0.2;
  putBefore(edit, passage);
  putBefore(edit, held(journey::TargetOf::volume, "2026-06-30"));
  edit.change(stage, [](Stage& s) { s.volume.target = 500; });

  const PeriodNumbers then = numbersOf(journey, before);
  EXPECT_EQ(then.stages[3].healthTarget, 30) << "until a day: for periods that ended by then";
  EXPECT_EQ(then.stages[3].healthStatus, HealthStatus::on_target);
  EXPECT_EQ(then.stages[3].volumeTarget, std::nullopt) << "there was none";
  EXPECT_EQ(then.passages[3].targetConversion, 0.2);
  EXPECT_EQ(then.passages[3].targetDays, std::nullopt);
  const PeriodNumbers today = numbersOf(journey, now);
  EXPECT_EQ(today.stages[3].healthTarget, 40);
  EXPECT_EQ(today.stages[3].healthStatus, HealthStatus::off_target);
  EXPECT_EQ(today.stages[3].volumeTarget, 500);
  EXPECT_EQ(today.passages[3].targetConversion, 0.4);
  EXPECT_EQ(today.passages[3].targetDays, 21);
}

TEST_F(NumbersTest, AMapWithoutReadingsHasNoNumbersAndNoWeakestLink) {
  const auto empty = numbersOf(journey::sevenStages("Empty", ids));
  EXPECT_FALSE(empty.period.has_value());
  EXPECT_EQ(empty.passages.size(), 6U);
  EXPECT_FALSE(empty.weakestLink.has_value());
  EXPECT_FALSE(empty.leadTimeDays.has_value());
  for (const double share : confidence(empty)) EXPECT_EQ(share, 0);
}

TEST_F(NumbersTest, WhatIfScalesTheLastVolumeAndShiftsTheLeadTime) {
  const WhatIf answer = whatIf(numbersOf(journey), {{3, {0.4, 21.0}}});
  EXPECT_EQ(*answer.before.finalVolume, 35);
  EXPECT_NEAR(*answer.after.finalVolume, 35 * 0.4 / (48.0 / 202), 1e-9);
  EXPECT_EQ(*answer.after.leadTimeDays, 291);
  EXPECT_NEAR(*answer.after.flow, *answer.after.finalVolume / 291, 1e-12);
}

TEST_F(NumbersTest, WhatIfFromNothingIsUndefined) {
  const auto empty = numbersOf(journey::sevenStages("Empty", ids));
  const WhatIf answer = whatIf(empty, {{0, {0.4, {}}}});
  EXPECT_FALSE(answer.after.finalVolume.has_value());
  EXPECT_FALSE(answer.after.flow.has_value());
}

TEST_F(NumbersTest, TheCacheGivesTheSameSharesAsFreshDraws) {
  ConfidenceCache cache;
  for (const double value : {48.0, 80.0, 48.0}) {
    const auto id = journey.in<journey::Reading>(journey.list<Stage>()[4]->id)[0]->id;
    edit.change(id, [&](journey::Reading& r) { r.value = value; });
    const auto numbers = numbersOf(journey);
    EXPECT_EQ(cache.confidence(numbers), confidence(numbers));
  }
}

TEST_F(NumbersTest, PeriodsCompareByTheirIntervals) {
  const PeriodNumbers after = numbersOf(journey, now);
  PeriodNumbers earlier = after;
  earlier.passages[3].moved = 80;
  earlier.passages[3].conversion = 80.0 / 202;
  const Comparison comparison = compare(earlier, after);
  EXPECT_EQ(comparison.passages[3].verdict, Verdict::worse);
  EXPECT_EQ(comparison.passages[0].verdict, Verdict::unclear);
  EXPECT_EQ(*comparison.passages[0].days.absolute(), 0);
}

}  // namespace
}  // namespace throughline::metrics
