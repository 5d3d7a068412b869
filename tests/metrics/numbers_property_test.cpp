#include <gtest/gtest.h>

#include "support/plain_numbers.h"
#include "support/random_numbers.h"
#include "support/same_numbers.h"
#include "throughline/journey/rules.h"
#include "throughline/metrics/confidence.h"
#include "throughline/metrics/numbers.h"

namespace throughline::metrics {
namespace {

using journey::Journey;
using journey::Period;
using journey::Rule;

constexpr std::uint64_t kMaps = 600;

TEST(NumbersProperty, AgreeWithAnIndependentCalculationOnRandomMaps) {
  for (std::uint64_t seed = 1; seed <= kMaps; ++seed) {
    const Journey journey = support::RandomNumbers(seed).make();
    ASSERT_FALSE(journey::checkAll(journey).has_value()) << seed;
    for (const Period* period : journey.list<Period>()) {
      const Rule rule =
          static_cast<Rule>((seed + static_cast<std::uint64_t>(period->id.value)) % 3);
      SCOPED_TRACE("seed " + std::to_string(seed) + ", " + period->name + ", " +
                   std::string(journey::word(rule)));
      support::expectSame(support::inPlainWords(numbersOf(journey, period->id, rule)),
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
