#include <gtest/gtest.h>

#include <cmath>

#include "support/plain_numbers.h"
#include "support/random_numbers.h"
#include "throughline/journey/rules.h"
#include "throughline/metrics/confidence.h"
#include "throughline/metrics/numbers.h"

namespace throughline::metrics {
namespace {

using journey::Journey;
using journey::Period;
using journey::Rule;
using support::Maybe;

constexpr std::uint64_t kMaps = 600;
constexpr double kPart = 1e-9;

void expectSame(const Maybe& found, const Maybe& expected, const std::string& what) {
  ASSERT_EQ(found.has_value(), expected.has_value()) << what;
  if (!found) return;
  EXPECT_FALSE(std::isnan(*found)) << what;
  if (*found == *expected) return;
  EXPECT_LE(std::abs(*found - *expected), kPart * std::abs(*expected))
      << what << ": " << *found << " and " << *expected;
}

void expectSame(const StageNumbers& found, const support::PlainStage& expected) {
  expectSame(found.volume, expected.volume, "volume");
  expectSame(found.health, expected.health, "health");
  EXPECT_EQ(word(found.healthStatus), expected.healthStatus);
  expectSame(found.volumeTrend, expected.volumeTrend, "volume trend");
  expectSame(found.healthTrend, expected.healthTrend, "health trend");
}

void expectSame(const PassageNumbers& found, const support::PlainPassage& expected) {
  expectSame(found.conversion, expected.conversion, "conversion");
  expectSame(found.days, expected.days, "days");
  const auto interval = found.interval();
  expectSame(interval ? Maybe(interval->low) : Maybe(), expected.low, "interval's low end");
  expectSame(interval ? Maybe(interval->high) : Maybe(), expected.high, "interval's high end");
  expectSame(found.uplift.benchmarkConversion, expected.benchmarkConversion, "benchmark");
  expectSame(found.uplift.benchmarkDays, expected.benchmarkDays, "benchmark days");
  expectSame(found.uplift.byConversion, expected.conversionUplift, "conversion uplift");
  expectSame(found.uplift.byDelay, expected.delayUplift, "delay uplift");
  expectSame(found.uplift.larger, expected.uplift, "uplift");
  EXPECT_EQ(found.uplift.stalled, expected.stalled);
}

void expectSame(const PeriodNumbers& found, const support::PlainNumbers& expected) {
  ASSERT_EQ(found.stages.size(), expected.stages.size());
  ASSERT_EQ(found.passages.size(), expected.passages.size());
  for (std::size_t i = 0; i < found.stages.size(); ++i) {
    SCOPED_TRACE("stage " + std::to_string(i));
    expectSame(found.stages[i], expected.stages[i]);
  }
  for (std::size_t i = 0; i < found.passages.size(); ++i) {
    SCOPED_TRACE("passage " + std::to_string(i));
    expectSame(found.passages[i], expected.passages[i]);
  }
  expectSame(found.leadTimeDays, expected.leadTime, "lead time");
  expectSame(found.overallConversion, expected.overallConversion, "overall conversion");
  EXPECT_EQ(found.lowestConversion, expected.lowestConversion);
  EXPECT_EQ(found.longestDelay, expected.longestDelay);
  ASSERT_EQ(found.weakestLink.has_value(), expected.weakest.has_value());
  if (!found.weakestLink) return;
  EXPECT_EQ(found.weakestLink->passage, *expected.weakest);
  EXPECT_EQ(word(found.weakestLink->cause), expected.cause);
}

TEST(NumbersProperty, AgreeWithAnIndependentCalculationOnRandomMaps) {
  for (std::uint64_t seed = 1; seed <= kMaps; ++seed) {
    const Journey journey = support::RandomNumbers(seed).make();
    ASSERT_FALSE(journey::checkAll(journey).has_value()) << seed;
    for (const Period* period : journey.list<Period>()) {
      const Rule rule =
          static_cast<Rule>((seed + static_cast<std::uint64_t>(period->id.value)) % 3);
      SCOPED_TRACE("seed " + std::to_string(seed) + ", " + period->name + ", " +
                   std::string(journey::word(rule)));
      expectSame(numbersOf(journey, period->id, rule),
                 support::plainNumbers(journey, period->id, rule));
      if (testing::Test::HasFailure()) return;
    }
  }
}

/// The rule itself on every draw, as METRICS.md words it: what the quick way must equal.
std::vector<std::size_t> winsByJudging(const PeriodNumbers& numbers,
                                       const std::vector<std::vector<double>>& draws) {
  std::vector<PassageFacts> facts;
  for (const PassageNumbers& passage : numbers.passages) facts.push_back(passage.facts());
  std::vector<std::size_t> wins(facts.size());
  for (const auto& draw : draws) {
    for (std::size_t i = 0; i < facts.size(); ++i) {
      if (facts[i].conversion) facts[i].conversion = draw[i];
    }
    if (const auto weakest = judge(facts, numbers.rule).weakest) ++wins[*weakest];
  }
  return wins;
}

TEST(NumbersProperty, TheQuickRuleForDrawsNamesTheSamePassageAsTheRule) {
  for (std::uint64_t seed = 1; seed <= kMaps; ++seed) {
    const Journey journey = support::RandomNumbers(seed).make();
    const Rule rule = static_cast<Rule>(seed % 3);
    const PeriodNumbers numbers = numbersOf(journey, journey.list<Period>().front()->id, rule);
    std::vector<PassageFacts> facts;
    for (const PassageNumbers& passage : numbers.passages) facts.push_back(passage.facts());
    const DrawJudge quick(facts, rule);
    std::mt19937_64 random(seed);
    std::vector<std::vector<double>> draws(20, std::vector<double>(facts.size()));
    std::vector<std::size_t> wins(facts.size());
    for (auto& draw : draws) {
      // Tenths, so that ties and exact hits of the benchmark are among them.
      for (double& conversion : draw) conversion = static_cast<double>(random() % 14) / 10;
      std::vector<double> measured;
      for (const std::size_t i : quick.measured()) measured.push_back(draw[i]);
      const double middle = measured.empty() ? 0 : median(measured);
      if (const auto weakest = quick.weakest(draw, middle)) ++wins[*weakest];
    }
    EXPECT_EQ(wins, winsByJudging(numbers, draws)) << "seed " << seed;
  }
}

TEST(NumbersProperty, TheCacheGivesTheSameConfidenceAsAFreshStart) {
  ConfidenceCache cache;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const Journey journey = support::RandomNumbers(seed).make();
    for (const Period* period : journey.list<Period>()) {
      const PeriodNumbers numbers = numbersOf(journey, period->id);
      EXPECT_EQ(cache.confidence(numbers), confidence(numbers)) << "seed " << seed;
      EXPECT_EQ(cache.toDraw(numbers), 0U);
      if (period != journey.list<Period>().front()) break;
    }
  }
}

}  // namespace
}  // namespace throughline::metrics
