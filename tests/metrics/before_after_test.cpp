#include "throughline/metrics/before_after.h"

#include "throughline/metrics/experiments.h"
#include "trial_map.h"

namespace throughline::metrics {
namespace {

using journey::Experiment;
using journey::ExperimentKind;
using journey::MetricRole;

class BeforeAndAfter : public TrialMap {
 protected:
  Experiment experiment{.stage = kDemo, .kind = ExperimentKind::before_after};

  [[nodiscard]] Sides sidesFrom(const char* start) {
    experiment.start = day(start);
    return sidesOf(map, experiment);
  }
};

TEST_F(BeforeAndAfter, AreTheLastPeriodUpToTheStartAndTheNewestFromIt) {
  EXPECT_EQ(sidesFrom("2026-07-01"), (Sides{quarter(2), quarter(4)}));
  EXPECT_EQ(sidesFrom("2026-06-30"), (Sides{quarter(2), quarter(4)})) << "it ends that day";
  EXPECT_EQ(sidesFrom("2026-08-15"), (Sides{quarter(2), quarter(4)}));
  EXPECT_EQ(sidesFrom("2026-10-01"), (Sides{quarter(3), quarter(4)}));
  EXPECT_EQ(sidesFrom("2026-10-02"), (Sides{quarter(3), {}})) << "none begins after it yet";
  EXPECT_EQ(sidesFrom("2026-02-01"), (Sides{{}, quarter(4)}));
}

TEST_F(BeforeAndAfter, WithoutAStartAreUndefinedUnlessTheyAreNamed) {
  EXPECT_EQ(sidesOf(map, experiment), Sides{});
  experiment.after = quarter(3);
  EXPECT_EQ(sidesOf(map, experiment), (Sides{{}, quarter(3)}));
  experiment.start = day("2026-07-01");
  EXPECT_EQ(sidesOf(map, experiment), (Sides{quarter(2), quarter(3)}));
  experiment.before = quarter(1);
  EXPECT_EQ(sidesOf(map, experiment), (Sides{quarter(1), quarter(3)}));
}

TEST_F(BeforeAndAfter, OfPeriodsThatEndTogetherTheLaterOneCounts) {
  period(5, "2026-06-01", "2026-06-30");
  EXPECT_EQ(sidesFrom("2026-07-01").before, quarter(5));
}

TEST_F(BeforeAndAfter, OfACampaignGoByItsFirstDay) {
  journey::Campaign campaign{.stage = kDemo, .start = day("2026-07-01")};
  EXPECT_EQ(sidesOf(map, campaign), (Sides{quarter(2), quarter(4)}));
}

TEST_F(BeforeAndAfter, TakeTheirNumbersFromTheStagesReadings) {
  volumes(2, 200, 50, 10);
  volumes(4, 220, 110, 10);
  experiment.start = day("2026-07-01");
  const ExperimentNumbers numbers = experimentNumbers(map, experiment);
  EXPECT_EQ(numbers.difference, 0.25);
  EXPECT_EQ(numbers.interval, newcombe({50, 200}, {110, 220}));
  EXPECT_EQ(numbers.verdict, Verdict::better);
  EXPECT_FALSE(numbers.pValue);
  EXPECT_FALSE(numbers.bBeatsA);
  EXPECT_FALSE(numbers.beforeAfter.fewCases);
}

TEST_F(BeforeAndAfter, HaveNoVerdictWhereASideIsMissing) {
  volumes(2, 200, 50, 10);
  const BeforeAfter sides = beforeAfter(map, kDemo, {quarter(2), quarter(4)});
  EXPECT_EQ(sides.conversion.before, 0.25);
  EXPECT_FALSE(sides.conversion.after);
  EXPECT_FALSE(sides.verdict);
  EXPECT_FALSE(beforeAfter(map, kDemo, {}).verdict);
}

TEST_F(BeforeAndAfter, AreUnclearWhereMoreMovedOnThanCame) {
  volumes(2, 200, 50, 10);
  volumes(4, 20, 50, 10);
  const BeforeAfter sides = beforeAfter(map, kDemo, {quarter(2), quarter(4)});
  EXPECT_EQ(sides.conversion.after, 2.5);
  EXPECT_FALSE(sides.interval);
  EXPECT_EQ(sides.verdict, Verdict::unclear);
  EXPECT_TRUE(sides.fewCases);
}

TEST_F(BeforeAndAfter, ShowTheStagesHealthWithItsDifferenceAlone) {
  read(kDemo, 2, 24, MetricRole::health);
  read(kDemo, 4, 31.5, MetricRole::health);
  experiment.start = day("2026-07-01");
  experiment.metric = journey::ExperimentMetric::health;
  const ExperimentNumbers numbers = experimentNumbers(map, experiment);
  EXPECT_EQ(numbers.beforeAfter.health.before, 24);
  EXPECT_EQ(numbers.difference, 7.5);
  EXPECT_FALSE(numbers.interval);
  EXPECT_FALSE(numbers.verdict);
}

TEST_F(BeforeAndAfter, ShowTheReadingsOfTheStagesTouchpoints) {
  const auto touchpoint = [&](std::int64_t id, journey::Id<journey::Stage> stage) {
    map.put(journey::Touchpoint{.id = {id}, .stage = stage, .title = "T" + std::to_string(id)});
  };
  const auto measured = [&](std::int64_t id, const char* metric, std::int64_t period, double is) {
    map.put(journey::TouchpointReading{.id = {next()},
                                       .touchpoint = {id},
                                       .metric = metric,
                                       .period = quarter(period),
                                       .value = is});
  };
  touchpoint(50, kDemo);
  touchpoint(51, kDemo);
  touchpoint(52, kOffer);
  measured(50, "pageviews", 2, 100);
  measured(50, "pageviews", 4, 140);
  measured(50, "bounce_rate", 4, 31);
  measured(51, "pageviews", 3, 7);
  measured(52, "pageviews", 2, 5);
  const auto shifts = beforeAfter(map, kDemo, {quarter(2), quarter(4)}).touchpoints;
  ASSERT_EQ(shifts.size(), 2U);
  EXPECT_EQ(shifts[0].touchpoint.value, 50);
  EXPECT_EQ(shifts[0].metric, "pageviews");
  EXPECT_EQ(shifts[0].value.absolute(), 40);
  EXPECT_EQ(shifts[1].metric, "bounce_rate");
  EXPECT_FALSE(shifts[1].value.before);
  EXPECT_EQ(shifts[1].value.after, 31);
}

}  // namespace
}  // namespace throughline::metrics
