#include "throughline/metrics/confidence.h"

#include <gtest/gtest.h>

#include <boost/math/distributions/beta.hpp>
#include <cmath>

#include "throughline/metrics/experiments.h"

namespace throughline::metrics {
namespace {

using journey::Rule;

struct Measured {
  double moved = 0;
  double volume = 0;
  std::optional<double> target;
  std::optional<double> days;
};

PeriodNumbers numbersWith(const std::vector<Measured>& passages, Rule rule = Rule::flow) {
  PeriodNumbers numbers;
  numbers.rule = rule;
  for (const Measured& passage : passages) {
    numbers.passages.push_back({.volume = passage.volume,
                                .moved = passage.moved,
                                .conversion = passage.moved / passage.volume,
                                .days = passage.days,
                                .targetConversion = passage.target});
  }
  return numbers;
}

/// The shares as numbers of draws, which is what they are.
std::vector<long> wins(const PeriodNumbers& numbers) {
  std::vector<long> counts;
  for (const double share : confidence(numbers)) counts.push_back(std::lround(share * kDraws));
  return counts;
}

// Where both have the same target the lower conversion wins, and how often the one is
// below the other has an integral, which is worked out without a draw.
TEST(Confidence, OfTwoPassagesIsTheProbabilityThatTheOneIsLower) {
  const struct {
    Measured first, second;
  } pairs[] = {{{48, 202}, {55, 210}},
               {{0, 12}, {1, 20}},
               {{12, 12}, {19, 20}},
               {{0, 3}, {0, 30}},
               {{1000, 90'000}, {1050, 90'000}},
               {{4e8, 1e9}, {4.00002e8, 1e9}},
               {{7, 20}, {7, 20}}};
  for (auto [first, second] : pairs) {
    first.target = second.target = 1;
    const auto shares = confidence(numbersWith({first, second}));
    const double exact =
        probabilityBBeatsA({first.moved, first.volume}, {second.moved, second.volume});
    // Four standard errors of 20,000 draws, at most.
    EXPECT_NEAR(shares[0], exact, 0.015) << first.moved << " and " << second.moved;
    EXPECT_NEAR(shares[0] + shares[1], 1, 1e-3);
  }
}

// The figures are what users see and write down: the same map gives the same ones.
TEST(Confidence, TheSameNumbersGiveTheSameSharesForEver) {
  EXPECT_EQ(wins(numbersWith({{1680, 4200, 0.45, 3},
                              {504, 1680, 0.35, 9},
                              {202, 504, 0.4, 12},
                              {48, 202, 0.28, 14},
                              {41, 48, 0.95, 6},
                              {35, 41, 0.95, {}}})),
            (std::vector<long>{530, 5276, 24, 8983, 2431, 2756}));
}

TEST(Confidence, WhereNobodyMovedOnItIsDrawnAsWell) {
  EXPECT_EQ(wins(numbersWith({{0, 40, 0.5, {}}, {2, 100, 0.5, {}}, {1, 90, 0.5, {}}})),
            (std::vector<long>{12533, 2008, 5459}));
}

TEST(Confidence, WithoutTargetsTheMedianOfEachDrawIsTheBenchmark) {
  EXPECT_EQ(wins(numbersWith({{30, 100, 0.36, {}}, {24, 90}, {50, 80, 0.8, {}}, {11, 40}})),
            (std::vector<long>{5183, 4040, 6780, 3997}));
  EXPECT_EQ(wins(numbersWith({{30, 100, 0.36, {}}, {24, 90}, {50, 80}, {11, 40}, {20, 60}})),
            (std::vector<long>{7420, 5951, 0, 5616, 1013}));
}

TEST(Confidence, DelaysStandBesideTheDraws) {
  EXPECT_EQ(wins(numbersWith({{30, 100, 0.36, 4}, {50, 100, 0.5, 14}, {60, 100, {}, 9}})),
            (std::vector<long>{8678, 11322, 0}));
}

TEST(Confidence, ByTheLowestConversionTheLowestOfEachDrawWins) {
  EXPECT_EQ(wins(numbersWith({{30, 100}, {24, 90}, {50, 80}}, Rule::conversion)),
            (std::vector<long>{6136, 13864, 0}));
}

TEST(Confidence, AConversionThatIsNoCountIsNotDrawn) {
  const PeriodNumbers numbers = numbersWith({{150, 100, 3.1, {}}, {30, 60, 1, {}}});
  EXPECT_EQ(ConfidenceCache{}.toDraw(numbers), 1U);
  // The first wins where 3.1 / 1.5 is more than 1 / drawn.
  const boost::math::beta_distribution<> drawn(30.5, 30.5);
  const double exact = cdf(complement(drawn, 1.5 / 3.1));
  EXPECT_NEAR(confidence(numbers)[0], exact, 0.015);
}

TEST(Confidence, ALongestDelayIsTheSameInEveryDraw) {
  const auto numbers = numbersWith({{30, 100, {}, 4}, {50, 100, {}, 40}}, Rule::delay);
  EXPECT_EQ(confidence(numbers), (std::vector<double>{0, 1}));
}

TEST(Confidence, EachPassageHasDrawsOfItsOwn) {
  // Alike in numbers, not in draws: neither always wins.
  const auto shares = confidence(numbersWith({{7, 20, 1, {}}, {7, 20, 1, {}}}));
  EXPECT_NEAR(shares[0], 0.5, 0.015);
}

TEST(ConfidenceCache, OnlyWhatChangedIsDrawnAnew) {
  ConfidenceCache cache;
  PeriodNumbers numbers = numbersWith({{30, 100}, {24, 90}, {50, 80}});
  EXPECT_EQ(cache.toDraw(numbers), 3U);
  (void)cache.confidence(numbers);
  EXPECT_EQ(cache.toDraw(numbers), 0U);
  numbers.passages[1].moved = 25;
  numbers.passages[1].conversion = 25.0 / 90;
  EXPECT_EQ(cache.toDraw(numbers), 1U);
  numbers.passages[2].volume = 81;
  numbers.passages[2].conversion = 50.0 / 81;
  EXPECT_EQ(cache.toDraw(numbers), 2U);
  EXPECT_EQ(cache.confidence(numbers), confidence(numbers));
  numbers.passages.pop_back();
  EXPECT_EQ(cache.confidence(numbers), confidence(numbers));
  numbers.passages.push_back(numbers.passages[0]);
  EXPECT_EQ(cache.toDraw(numbers), 1U) << "what was forgotten is drawn again";
}

TEST(Confidence, WordsBeginAtTheirEdges) {
  EXPECT_EQ(sureness(1), Sureness::sure);
  EXPECT_EQ(sureness(0.95), Sureness::sure);
  EXPECT_EQ(sureness(0.9499), Sureness::likely);
  EXPECT_EQ(sureness(0.75), Sureness::likely);
  EXPECT_EQ(sureness(0.7499), Sureness::close);
  EXPECT_EQ(sureness(0), Sureness::close);
}

}  // namespace
}  // namespace throughline::metrics
