#include "throughline/metrics/weakest_link.h"

#include <gtest/gtest.h>

#include <cmath>

namespace throughline::metrics {
namespace {

using journey::Rule;

// METRICS.md, "Worked example".
std::vector<PassageFacts> example(bool withTargets = true) {
  std::vector<PassageFacts> facts{
      {1680.0 / 4200, 3, false, 0.40, 5}, {504.0 / 1680, 9, false, 0.35, 10},
      {202.0 / 504, 12, false, 0.40, 14}, {48.0 / 202, 34, false, 0.40, 21},
      {41.0 / 48, 6, false, 0.90, 10},    {35.0 / 41, 240, true, 0.85, 270},
  };
  if (!withTargets) {
    for (PassageFacts& fact : facts) fact.targetConversion.reset(), fact.targetDays.reset();
  }
  return facts;
}

TEST(WeakestLink, TheWorkedExampleHolds) {
  const Judgement judgement = judge(example());
  EXPECT_EQ(judgement.weakest, 3U);
  EXPECT_EQ(judgement.cause, Cause::conversion);
  const double conversions[] = {1, 1.1667, 1, 1.6833, 1.0537, 1};
  for (std::size_t i = 0; i < 6; ++i) {
    EXPECT_NEAR(*judgement.passages[i].byConversion, conversions[i], 5e-5) << i;
  }
  EXPECT_NEAR(*judgement.passages[3].byDelay, 1.2549, 5e-5);
  EXPECT_FALSE(judgement.passages[5].byDelay.has_value());
  EXPECT_EQ(judgement.lowestConversion, 3U);
  EXPECT_EQ(judgement.longestDelay, 3U);
}

TEST(WeakestLink, WithoutTargetsTheMedianIsTheBenchmark) {
  const Judgement judgement = judge(example(false));
  EXPECT_EQ(judgement.weakest, 3U);
  const Uplift& uplift = judgement.passages[3];
  EXPECT_NEAR(*uplift.benchmarkConversion, 0.4004, 5e-5);
  EXPECT_NEAR(*uplift.byConversion, 1.6850, 5e-5);
  EXPECT_NEAR(*uplift.byDelay, 1.6410, 5e-5);
  EXPECT_EQ(*uplift.benchmarkDays, 9);
}

TEST(WeakestLink, ThereIsNoneWhereEveryPassageKeepsItsBenchmark) {
  const std::vector<PassageFacts> facts{{0.4, 3, false, 0.4, 5}, {0.5, 1, false, 0.2, {}}};
  EXPECT_FALSE(judge(facts).weakest.has_value());
  EXPECT_FALSE(judge({}).weakest.has_value());
}

TEST(WeakestLink, RoundingIsNoUplift) {
  // 0.1 * 3 is not 0.3, by less than the rule's tolerance.
  const std::vector<PassageFacts> facts{{0.3, {}, false, 0.1 * 3, {}}};
  EXPECT_GT(*judge(facts).passages[0].byConversion, 1);
  EXPECT_FALSE(judge(facts).weakest.has_value());
}

TEST(WeakestLink, OfEqualsTheEarlierIsNamed) {
  const std::vector<PassageFacts> facts{
      {0.9, {}, false, 0.9, {}}, {0.2, {}, false, 0.4, {}}, {0.3, {}, false, 0.6, {}}};
  EXPECT_EQ(judge(facts).weakest, 1U);
}

TEST(WeakestLink, AStalledPassageHasAnInfiniteUplift) {
  const std::vector<PassageFacts> facts{{0.1, {}, false, 0.9, {}}, {0.0, 3, false, 0.1, {}}};
  const Judgement judgement = judge(facts);
  EXPECT_EQ(judgement.weakest, 1U);
  EXPECT_TRUE(judgement.passages[1].stalled);
  EXPECT_TRUE(std::isinf(*judgement.passages[1].larger));
}

TEST(WeakestLink, APassageIsStalledWhateverItsBenchmark) {
  const std::vector<PassageFacts> facts{
      {0.0, {}, false, 0.0, {}}, {0.0, 30, false, {}, 5}, {0.0, {}, false, 0.4, {}}};
  const Judgement judgement = judge(facts);
  for (const Uplift& uplift : judgement.passages) {
    EXPECT_TRUE(uplift.stalled);
    EXPECT_TRUE(std::isinf(*uplift.byConversion));
  }
  EXPECT_EQ(judgement.weakest, 0U) << "of equals the earlier";
  EXPECT_EQ(judgement.cause, Cause::conversion);
}

TEST(WeakestLink, TwoUpliftsAreEqualWithinOnePartInAMillionMillions) {
  const auto weakest = [](double part) {
    const std::vector<PassageFacts> facts{{0.2, {}, false, 0.4, {}},
                                          {0.2, {}, false, 0.4 * (1 + part), {}}};
    return judge(facts).weakest;
  };
  EXPECT_EQ(weakest(5e-13), 0U);
  EXPECT_EQ(weakest(2e-12), 1U);
}

TEST(WeakestLink, ASameDayStepIsNeverADelay) {
  const std::vector<PassageFacts> facts{{{}, 0.0}, {{}, 0.2}, {{}, 1.0}};
  const Judgement judgement = judge(facts);
  for (const Uplift& uplift : judgement.passages) EXPECT_EQ(*uplift.byDelay, 1);
  EXPECT_FALSE(judgement.weakest.has_value());
  EXPECT_EQ(judgement.longestDelay, 2U);
}

TEST(WeakestLink, TheOtherRulesFlagTheLowestAndTheLongest) {
  const std::vector<PassageFacts> facts{
      {0.5, 10, false, {}, {}}, {0.2, 2, false, 0.1, {}}, {0.4, 90, true, {}, {}}};
  EXPECT_EQ(judge(facts, Rule::conversion).weakest, 1U);
  EXPECT_EQ(judge(facts, Rule::delay).weakest, 0U);
  EXPECT_EQ(judge(facts, Rule::delay).cause, Cause::delay);
}

TEST(WeakestLink, WhatIsUndefinedStaysUndefined) {
  const std::vector<PassageFacts> facts{{}, {{}, {}, true}};
  const Judgement judgement = judge(facts);
  for (const Uplift& uplift : judgement.passages) {
    EXPECT_FALSE(uplift.larger.has_value());
    EXPECT_FALSE(uplift.benchmarkConversion.has_value());
  }
  EXPECT_FALSE(judgement.lowestConversion.has_value());
  EXPECT_FALSE(judgement.longestDelay.has_value());
}

}  // namespace
}  // namespace throughline::metrics
