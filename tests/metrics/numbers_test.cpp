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
