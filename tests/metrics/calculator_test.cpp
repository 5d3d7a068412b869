#include <cmath>

#include "throughline/metrics/experiments.h"
#include "trial_map.h"

namespace throughline::metrics {
namespace {

using journey::Experiment;
using journey::ExperimentKind;
using journey::ExperimentMetric;

class Calculator : public TrialMap {
 protected:
  Experiment experiment{.stage = kDemo, .smallestEffect = 0.1};
};

TEST_F(Calculator, TheWorkedFiguresHoldAtTheStagesVolume) {
  volumes(3, 202, 48, 41);
  experiment.baseline = 0.24;
  const TestPlan plan = testPlan(map, experiment);
  EXPECT_EQ(plan.size.perArm, 323);
  EXPECT_EQ(plan.size.together, 646);
  EXPECT_NEAR(*plan.size.weeks, 646 / (202 * 7.0 / 92), 1e-9) << "42 weeks";
  EXPECT_EQ(plan.size.feasible, false);
  EXPECT_EQ(plan.traffic->period, quarter(3));
  EXPECT_FALSE(plan.baselineOfStage);
}

TEST_F(Calculator, WhatTwelveWeeksCouldShowTakesTwelveWeeks) {
  volumes(3, 202, 48, 41);
  experiment.baseline = 0.24;
  const TestPlan plan = testPlan(map, experiment);
  ASSERT_TRUE(plan.smallestInTime);
  EXPECT_GT(*plan.smallestInTime, 0.1);
  EXPECT_LE(*testSizeFor(plan.question, *plan.smallestInTime).weeks, kLongestTestWeeks);
  EXPECT_TRUE(*testSizeFor(plan.question, *plan.smallestInTime).feasible);
  EXPECT_GT(*testSizeFor(plan.question, *plan.smallestInTime * 0.97).weeks, kLongestTestWeeks);
}

TEST_F(Calculator, WithoutABaselineTheStagesNewestConversionStandsForIt) {
  volumes(2, 400, 100, 50);
  volumes(3, 200, 40, 20);
  const TestPlan plan = testPlan(map, experiment);
  ASSERT_TRUE(plan.baselineOfStage);
  EXPECT_EQ(plan.baselineOfStage->period, quarter(3));
  EXPECT_EQ(plan.question.baseline, 0.2);
  EXPECT_EQ(testPlan(map, experiment, quarter(2)).question.baseline, 0.25);
}

TEST_F(Calculator, APeriodWithoutReadingsOfTheStageIsPassedOver) {
  volumes(2, 400, 100, 50);
  read(kContract, 3, 20);
  EXPECT_EQ(newestTraffic(map, kDemo)->period, quarter(2));
  EXPECT_EQ(newestConversion(map, kDemo)->period, quarter(2));
  EXPECT_FALSE(newestTraffic(map, kDemo, quarter(1)));
}

TEST_F(Calculator, AnExperimentOnHealthHasNoBaselineUnlessItNamesOne) {
  volumes(3, 200, 40, 20);
  experiment.metric = ExperimentMetric::health;
  EXPECT_FALSE(testPlan(map, experiment).question.baseline);
  experiment.baseline = 0.3;
  EXPECT_EQ(testPlan(map, experiment).question.baseline, 0.3);
}

TEST_F(Calculator, SignificanceAndPowerAreTheExperimentsOwn) {
  experiment.baseline = 0.1;
  experiment.smallestEffect = 0.02;
  EXPECT_EQ(testPlan(map, experiment).size.perArm, 3841);
  experiment.significance = 0.01;
  experiment.power = 0.9;
  EXPECT_EQ(testPlan(map, experiment).size.perArm, 7281);
}

TEST_F(Calculator, WhereNobodyComesNoTestEverEnds) {
  volumes(3, 0, 0, 0);
  experiment.baseline = 0.24;
  const TestPlan plan = testPlan(map, experiment);
  EXPECT_TRUE(std::isinf(*plan.size.weeks));
  EXPECT_EQ(plan.size.feasible, false);
  EXPECT_FALSE(plan.smallestInTime);
}

TEST_F(Calculator, WhatIsMissingLeavesTheRestUndefined) {
  experiment.baseline = 0.24;
  EXPECT_EQ(testPlan(map, experiment).size.perArm, 323);
  EXPECT_FALSE(testPlan(map, experiment).size.weeks) << "no volume";
  EXPECT_FALSE(testPlan(map, experiment).size.feasible);
  experiment.smallestEffect.reset();
  EXPECT_FALSE(testPlan(map, experiment).size.perArm);
  experiment = {.stage = kContract, .smallestEffect = 0.1};
  EXPECT_FALSE(testPlan(map, experiment).question.baseline) << "nothing follows the last stage";
}

TEST_F(Calculator, ASizeThatCannotBeCountedIsNone) {
  EXPECT_FALSE(sampleSizePerArm(0.5, 1e-9).has_value());
  EXPECT_FALSE(sampleSizePerArm(0.5, 0.1, 0, 0.8).has_value());
  EXPECT_FALSE(sampleSizePerArm(0.5, 0.1, 0.05, 1).has_value());
}

class Outcomes : public Calculator {
 protected:
  Outcomes() { experiment.kind = ExperimentKind::ab; }
  void arms(std::int64_t a, std::int64_t ofA, std::int64_t b, std::int64_t ofB) {
    experiment.a = {.n = ofA, .converted = a};
    experiment.b = {.n = ofB, .converted = b};
  }
};

TEST_F(Outcomes, SayHowMuchOfTheSampleIsIn) {
  experiment.baseline = 0.24;
  arms(22, 98, 34, 101);
  const ExperimentNumbers numbers = experimentNumbers(map, experiment);
  EXPECT_NEAR(*numbers.test.sampleIn, 199.0 / 646, 1e-12) << "31 %";
  EXPECT_EQ(numbers.verdict, Verdict::unclear);
  EXPECT_EQ(numbers.difference, 34.0 / 101 - 22.0 / 98);
  EXPECT_EQ(numbers.bBeatsA, numbers.test.test->bBeatsA);
  EXPECT_FALSE(numbers.test.fewCases);
}

TEST_F(Outcomes, AreBetterOrWorseWhereTheIntervalLeavesOutZero) {
  arms(462, 1210, 521, 1198);
  EXPECT_EQ(experimentNumbers(map, experiment).verdict, Verdict::better);
  arms(521, 1198, 462, 1210);
  EXPECT_EQ(experimentNumbers(map, experiment).verdict, Verdict::worse);
}

TEST_F(Outcomes, OfAnArmThatNobodySawThereAreNone) {
  arms(0, 0, 3, 10);
  EXPECT_FALSE(testOutcome(experiment, {}).test);
  EXPECT_FALSE(testOutcome(experiment, {}).verdict);
  arms(11, 10, 3, 10);
  EXPECT_FALSE(testOutcome(experiment, {}).test) << "more converted than came";
  experiment.b.converted.reset();
  EXPECT_FALSE(testOutcome(experiment, {}).test);
}

TEST_F(Outcomes, UnderThirtyInAnArmAreFewCases) {
  arms(3, 30, 4, 30);
  EXPECT_FALSE(testOutcome(experiment, {}).fewCases);
  arms(3, 30, 4, 29);
  EXPECT_TRUE(testOutcome(experiment, {}).fewCases);
}

TEST_F(Outcomes, OfAQualitativeExperimentHaveNoNumbers) {
  arms(462, 1210, 521, 1198);
  experiment.kind = ExperimentKind::qualitative;
  const ExperimentNumbers numbers = experimentNumbers(map, experiment);
  EXPECT_FALSE(numbers.difference);
  EXPECT_FALSE(numbers.verdict);
}

}  // namespace
}  // namespace throughline::metrics
