#include <gtest/gtest.h>

#include <random>

#include "by_hand.h"
#include "throughline/metrics/experiments.h"

// The A/B test and the calculator against a second calculation, on random inputs.

namespace throughline::metrics {
namespace {

constexpr double kAgreed = 1e-9;

class ExperimentsProperty : public ::testing::Test {
 protected:
  ExperimentsProperty() { RecordProperty("seed", std::to_string(kSeed)); }

  double below(double bound) { return std::uniform_real_distribution(0.0, bound)(m_random); }
  /// Tiny ones and none among them as often as large ones.
  Proportion arm() {
    const double most = std::pow(10, 0.3 + below(3.2));
    const double seen = std::floor(1 + below(most));
    const double share = below(1) < 0.2 ? (below(1) < 0.5 ? 0 : 1) : below(1);
    return {std::floor(seen * share + 0.5 * below(1)), seen};
  }

  static constexpr unsigned kSeed = 20260930;
  std::mt19937 m_random{kSeed};
};

TEST_F(ExperimentsProperty, AnAbTestAgreesWithASecondCalculation) {
  for (int i = 0; i < 80; ++i) {
    Proportion a = arm();
    Proportion b = arm();
    a.moved = std::min(a.moved, a.entered);
    b.moved = std::min(b.moved, b.entered);
    SCOPED_TRACE(::testing::Message()
                 << a.moved << " of " << a.entered << ", " << b.moved << " of " << b.entered);
    const auto result = abTest(a, b);
    ASSERT_TRUE(result);
    EXPECT_NEAR(result->difference, b.moved / b.entered - a.moved / a.entered, kAgreed);
    EXPECT_NEAR(result->pValue, by_hand::pValue(a.moved, a.entered, b.moved, b.entered), kAgreed);
    const auto [low, high] = by_hand::newcombe(a.moved, a.entered, b.moved, b.entered);
    EXPECT_NEAR(result->interval.low, low, kAgreed);
    EXPECT_NEAR(result->interval.high, high, kAgreed);
    EXPECT_NEAR(result->bBeatsA, by_hand::bBeatsA(a.moved, a.entered, b.moved, b.entered), kAgreed);
  }
}

TEST_F(ExperimentsProperty, TheChanceThatBIsBetterHoldsForZeroTinyAndHugeCounts) {
  const std::pair<Proportion, Proportion> cases[] = {
      {{0, 1}, {0, 1}},       {{0, 1}, {1, 1}},    {{1, 1}, {0, 1}},
      {{0, 3}, {0, 2000}},    {{0, 2000}, {1, 1}}, {{2000, 2000}, {1, 1}},
      {{0, 2000}, {0, 2000}}, {{3, 3000}, {1, 7}}, {{22, 98}, {34, 101}}};
  for (const auto& [a, b] : cases) {
    EXPECT_NEAR(probabilityBBeatsA(a, b), by_hand::bBeatsA(a.moved, a.entered, b.moved, b.entered),
                kAgreed)
        << a.moved << " of " << a.entered << ", " << b.moved << " of " << b.entered;
  }
  // Of a million each the rates are normal to many digits.
  const Proportion a{500'000, 1'000'000};
  const Proportion b{500'700, 1'000'000};
  EXPECT_NEAR(probabilityBBeatsA(a, b), 1 - by_hand::normalAbove(0.0007 / std::sqrt(0.5e-6)), 1e-6);
  EXPECT_NEAR(probabilityBBeatsA(a, b) + probabilityBBeatsA(b, a), 1, 1e-12);
}

TEST_F(ExperimentsProperty, ASampleSizeAgreesWithASecondCalculation) {
  for (int i = 0; i < 500; ++i) {
    const double baseline = 0.001 + below(0.998);
    const double effect = below(1) < 0.5 ? below(1 - baseline) : -below(baseline);
    const double alpha = 0.001 + below(0.3);
    const double power = 0.5 + below(0.499);
    const auto size = sampleSizePerArm(baseline, effect, alpha, power);
    if (baseline + effect <= 0 || baseline + effect >= 1 || effect == 0) continue;
    ASSERT_TRUE(size);
    const double exact = by_hand::sampleSize(baseline, effect, alpha, power);
    EXPECT_GE(static_cast<double>(*size), exact * (1 - kAgreed));
    EXPECT_LT(static_cast<double>(*size), exact * (1 + kAgreed) + 1);
  }
}

TEST_F(ExperimentsProperty, TheSmallestEffectIsTheLastThatSoManyCouldShow) {
  for (int i = 0; i < 300; ++i) {
    const double baseline = below(1) < 0.1 ? 0 : below(1);
    const double people = std::floor(std::pow(10, below(5)));
    const auto smallest = smallestEffect(baseline, people);
    SCOPED_TRACE(::testing::Message() << baseline << ", " << people << " people");
    if (!smallest) {
      EXPECT_GT(by_hand::sampleSize(baseline, 1 - baseline, 0.05, 0.8), people * (1 - kAgreed));
      continue;
    }
    EXPECT_LE(by_hand::sampleSize(baseline, *smallest + kAgreed, 0.05, 0.8), people);
    EXPECT_GT(by_hand::sampleSize(baseline, *smallest - kAgreed, 0.05, 0.8), people);
  }
}

}  // namespace
}  // namespace throughline::metrics
