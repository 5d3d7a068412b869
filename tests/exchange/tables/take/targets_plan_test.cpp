#include "take_fixture.h"

// Targets of a table, where they may be taken: in the window, whose table has a column of them.

namespace throughline::exchange {
namespace {

using journey::Measure;
using TargetsPlanTest = TakeTest;

TEST_F(TargetsPlanTest, AColumnOfTargetsBesidePeriodsGoesToTheTargets) {
  const std::string text =
      "Stage\tMetric\tQ1 2026\tTarget\n"
      "Trigger\tVolume\t40\t50\n"
      "Trigger\tMoved on\t20\t60 %\n"
      "Trigger\tMedian days\t9\t7\n"
      "Research\tHealth\t30 %\t35 %\n";
  take(text, {.targets = true});
  EXPECT_EQ(at(2, 3), "Trigger volume Q1 2026 = 40");
  EXPECT_EQ(at(2, 4), "Trigger volume target = 50");
  EXPECT_EQ(at(3, 4), "Trigger moved target = 60") << "a share of those who reach the stage";
  EXPECT_EQ(at(4, 4), "Trigger days target = 7");
  EXPECT_EQ(at(5, 4), "Research health target = 35");
  take(text);
  EXPECT_EQ(at(2, 3), "Trigger volume Q1 2026 = 40");
  EXPECT_EQ(whyNot(3, 4), "a plan, not what was measured") << "the command takes readings alone";
}

TEST_F(TargetsPlanTest, ATableOfTargetsAloneNeedsNoPeriod) {
  take("Phase\tZiel\nTrigger\t500\nResearch\t200\n", {.targets = true});
  EXPECT_EQ(at(2, 2), "Trigger volume target = 500");
  EXPECT_EQ(at(3, 2), "Research volume target = 200");
  take("\tTrigger\tResearch\nTargets\t500\t200\n", {.targets = true});
  EXPECT_EQ(at(2, 3), "Research volume target = 200") << "turned";
}

TEST_F(TargetsPlanTest, TheTargetOfOnePeriodIsAPlan) {
  take("\tQ1 2026\tTarget Q1 2026\nTrigger\t40\t50\n", {.targets = true});
  EXPECT_EQ(at(2, 2), "Trigger volume Q1 2026 = 40");
  EXPECT_EQ(whyNot(2, 3), "a plan, not what was measured");
  take("\tQ1 2026\t\n\tActual\tTarget\nTrigger\t40\t50\n", {.targets = true});
  EXPECT_EQ(at(3, 2), "Trigger volume Q1 2026 = 40?");
  EXPECT_EQ(whyNot(3, 3), "a plan, not what was measured");
  take("\tQ1 2026\tPlan\nTrigger\t40\t50\n", {.targets = true});
  EXPECT_EQ(whyNot(2, 3), "a plan, not what was measured") << "a plan is no target for good";
}

TEST_F(TargetsPlanTest, BeyondTheNewestPeriodStandTheTargetsWithADoubt) {
  const ReadingsGrid::Row first{named<journey::Stage>("Trigger"), Measure::volume};
  const auto newest = named<journey::Period>("Q3 2026");
  take("4\t5\t6\n", {.begin = first, .period = newest, .targets = true});
  EXPECT_EQ(at(1, 1), "Trigger volume Q3 2026 = 4");
  EXPECT_EQ(at(1, 2), "Trigger volume target = 5?");
  EXPECT_EQ(whyNot(1, 3), "it lies beyond the last period of this map");
  take("4\t5\n", {.begin = first, .period = newest});
  EXPECT_EQ(whyNot(1, 2), "it lies beyond the last period of this map");
}

TEST_F(TargetsPlanTest, WhatBeginsAtATargetGoesDownTheTargets) {
  const ReadingsGrid::Row first{named<journey::Stage>("Trigger"), Measure::health};
  take("4\n14\n60\n9\n", {.begin = first, .period = journey::kTarget, .targets = true});
  EXPECT_EQ(at(1, 1), "Trigger health target = 4");
  EXPECT_EQ(at(2, 1), "Trigger days target = 14");
  EXPECT_EQ(at(3, 1), "Trigger moved target = 60");
  EXPECT_EQ(at(4, 1), "Research volume target = 9");
}

TEST_F(TargetsPlanTest, WithoutAPlaceToBeginNothingBecomesATarget) {
  take("4\t5\t6\t7\n", {.targets = true});
  EXPECT_EQ(at(1, 3), "Trigger volume Q3 2026 = 6?");
  EXPECT_EQ(whyNot(1, 4), "it lies beyond the last period of this map");
}

TEST_F(TargetsPlanTest, WhatNoTargetCanBeIsLeftOut) {
  take("Stage\tMetric\tTarget\nTrigger\tMoved on\t140 %\nTrigger\tDays\t0\nTrigger\tVolume\t20 %\n",
       {.targets = true});
  EXPECT_EQ(whyNot(2, 3), "expected 0 to 100 %, found 140 %");
  EXPECT_EQ(whyNot(3, 3), "expected a number above 0, found 0");
  EXPECT_NE(whyNot(4, 3), "");
  EXPECT_TRUE(plan.placed.empty());
}

TEST_F(TargetsPlanTest, TheyAreWrittenWithTheReadingsAndAnEqualOneIsAsItIs) {
  take("\tQ1 2026\tTarget\nTrigger\t40\t50\n", {.targets = true});
  journey::Edit edit(map, ids);
  writeReadings(edit, plan, chooseReadings(map, plan, [](const auto&) { return false; }));
  const auto stage = named<journey::Stage>("Trigger");
  EXPECT_EQ(map.get(stage).volume.target, 50);
  EXPECT_EQ(readingAt(map, {stage, Measure::volume, named<journey::Period>("Q1 2026")}), 40);
  take("\tTarget\nTrigger\t50\n", {.targets = true});
  EXPECT_TRUE(plan.placed.front().isAsItIs());
}

}  // namespace
}  // namespace throughline::exchange
