#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "throughline/metrics/experiments.h"
#include "throughline/metrics/interval.h"

namespace throughline::metrics {
namespace {

TEST(Wilson, TheWorkedExampleHolds) {
  const auto interval = wilson({48, 202});
  EXPECT_NEAR(interval->low, 0.1842, 5e-5);
  EXPECT_NEAR(interval->high, 0.3009, 5e-5);
}

// Newcombe 1998, table II: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
TEST(Wilson, PublishedIntervalsHold) {
  const struct {
    double moved, entered, low, high;
  } cases[] = {{81, 263, 0.2553, 0.3662},
               {15, 148, 0.0624, 0.1605},
               {0, 20, 0.0000, 0.1611},
               {1, 29, 0.0061, 0.1718}};
  for (const auto& c : cases) {
    const auto interval = wilson({c.moved, c.entered});
    EXPECT_NEAR(interval->low, c.low, 5e-5);
    EXPECT_NEAR(interval->high, c.high, 5e-5);
  }
}

TEST(Wilson, OnlyACountHasAnInterval) {
  EXPECT_FALSE(wilson({1, 0}).has_value());
  EXPECT_FALSE(wilson({5, 4}).has_value());
  EXPECT_FALSE(wilson({-1, 4}).has_value());
  EXPECT_EQ(wilson({0, 4})->low, 0);
  EXPECT_EQ(wilson({4, 4})->high, 1);
}

// Newcombe 1998 (interval estimation for the difference), method 10: 56/70 - 48/80.
TEST(Newcombe, PublishedIntervalsHold) {
  const auto first = newcombe({48, 80}, {56, 70});
  EXPECT_NEAR(first->low, 0.0524, 5e-5);
  EXPECT_NEAR(first->high, 0.3339, 5e-5);
  const auto second = newcombe({3, 10}, {9, 10});
  EXPECT_NEAR(second->low, 0.1705, 5e-5);
  EXPECT_NEAR(second->high, 0.8090, 5e-5);
}

TEST(SampleSize, TheStatedOnesHold) {
  EXPECT_EQ(sampleSizePerArm(0.10, 0.02), 3841);
  EXPECT_EQ(sampleSizePerArm(0.24, 0.10), 323);
  EXPECT_EQ(sampleSizePerArm(0.03, 0.003), 53211);
  EXPECT_FALSE(sampleSizePerArm(0, 0.1).has_value());
  EXPECT_FALSE(sampleSizePerArm(0.5, 0).has_value());
  EXPECT_FALSE(sampleSizePerArm(0.95, 0.1).has_value());
}

TEST(SampleSize, FollowsSignificanceAndPower) {
  // By hand, with z(0.995) = 2.575829 and z(0.9) = 1.281552: 7280.99.
  EXPECT_EQ(sampleSizePerArm(0.10, 0.02, 0.01, 0.9), 7281);
  EXPECT_EQ(sampleSizePerArm(0.12, -0.02), sampleSizePerArm(0.10, 0.02)) << "either way";
}

TEST(SampleSize, NobodyCanMoveToAllOrToNone) {
  EXPECT_FALSE(sampleSizePerArm(1, -0.1).has_value());
  EXPECT_FALSE(sampleSizePerArm(0.9, 0.1).has_value());
  EXPECT_FALSE(sampleSizePerArm(0.1, -0.1).has_value());
  EXPECT_FALSE(sampleSizePerArm(0.1, -0.2).has_value());
}

TEST(AbTest, WithoutDifferenceOrSpreadItSaysSo) {
  const auto none = abTest({0, 20}, {0, 30});
  EXPECT_EQ(none->z, 0);
  EXPECT_EQ(none->pValue, 1);
  EXPECT_EQ(none->difference, 0);
  const auto all = abTest({20, 20}, {30, 30});
  EXPECT_EQ(all->z, 0);
  EXPECT_EQ(all->pValue, 1);
}

TEST(AbTest, AWorseArmHasANegativeZAndTheSamePValue) {
  const auto better = abTest({462, 1210}, {521, 1198});
  const auto worse = abTest({521, 1198}, {462, 1210});
  EXPECT_NEAR(worse->z, -better->z, 1e-12);
  EXPECT_NEAR(worse->pValue, better->pValue, 1e-12);
  EXPECT_NEAR(worse->difference, -better->difference, 1e-12);
  EXPECT_EQ(better->interval, newcombe({462, 1210}, {521, 1198}));
}

TEST(AbTest, ComparesCountsOnly) {
  EXPECT_FALSE(abTest({5, 4}, {1, 4}).has_value());
  EXPECT_FALSE(abTest({1, 4}, {1, 0}).has_value());
}

// One of one against none of one, under Beta(3/2, 1/2) and Beta(1/2, 3/2): with
// x = sin^2 the integral is elementary, 1/2 + 4/pi^2.
TEST(AbTest, TheProbabilityAgreesWithAnExactOne) {
  EXPECT_NEAR(probabilityBBeatsA({0, 1}, {1, 1}), 0.5 + 4 / (std::numbers::pi * std::numbers::pi),
              1e-6);
}

TEST(AbTest, AgreesWithAHandCalculation) {
  // 462 of 1210 against 521 of 1198: pooled 983/2408.
  const auto result = abTest({462, 1210}, {521, 1198});
  const double a = 462.0 / 1210, b = 521.0 / 1198, pooled = 983.0 / 2408;
  const double z = (b - a) / std::sqrt(pooled * (1 - pooled) * (1.0 / 1210 + 1.0 / 1198));
  EXPECT_NEAR(result->z, z, 1e-12);
  EXPECT_NEAR(result->pValue, std::erfc(z / std::sqrt(2.0)), 1e-12);
  EXPECT_GT(result->bBeatsA, 0.99);
  EXPECT_GT(result->interval.low, 0);
}

TEST(AbTest, TheProbabilitiesOfBothSidesAddUpToOne) {
  for (const auto& [a, b] : {std::pair{Proportion{0, 5}, Proportion{5, 5}},
                             std::pair{Proportion{3, 10}, Proportion{4, 9}},
                             std::pair{Proportion{22, 98}, Proportion{34, 101}},
                             std::pair{Proportion{1000, 90000}, Proportion{1100, 90000}}}) {
    EXPECT_NEAR(probabilityBBeatsA(a, b) + probabilityBBeatsA(b, a), 1, 1e-6);
  }
  EXPECT_NEAR(probabilityBBeatsA({7, 20}, {7, 20}), 0.5, 1e-6);
}

}  // namespace
}  // namespace throughline::metrics
