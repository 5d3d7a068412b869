#include "throughline/metrics/coverage.h"

#include <gtest/gtest.h>

namespace throughline::metrics {
namespace {

PeriodNumbers numbersOf(std::vector<PassageNumbers> passages) {
  PeriodNumbers numbers;
  for (const PassageNumbers& passage : passages) {
    if (passage.days) numbers.leadTimeDays = numbers.leadTimeDays.value_or(0) + *passage.days;
  }
  numbers.passages = std::move(passages);
  return numbers;
}

TEST(Coverage, AQuarterThatHasJustBegunIsNoProofThatAllIsWell) {
  const auto begun = numbersOf({{.conversion = 0.4, .days = 3}, {}, {.days = 9}, {}});
  EXPECT_EQ(coverageOf(begun).measured, 2u);
  EXPECT_EQ(coverageOf(begun).passages, 4u);
  EXPECT_FALSE(coverageOf(begun).isWhole());
  EXPECT_EQ(english(whyNoWeakestLink(begun)), "None so far: 2 of 4 passages have numbers");
  EXPECT_EQ(english(leadTimeText(begun)), "Lead time 12 days so far, of 2 of 4 passages");
}

TEST(Coverage, OnlyWhenAllAreKnownDoesEveryPassageKeepItsTarget) {
  const auto whole = numbersOf({{.conversion = 0.4, .days = 3}, {.conversion = 1, .days = 1}});
  EXPECT_EQ(english(whyNoWeakestLink(whole)), "Every passage keeps its target");
  EXPECT_EQ(english(leadTimeText(whole)), "Lead time 4 days");
  // A team that counts, but takes no times.
  EXPECT_EQ(english(whyNoWeakestLink(numbersOf({{.conversion = 0.4}, {.conversion = 1}}))),
            "Every passage keeps its target");
  EXPECT_EQ(english(whyNoWeakestLink(numbersOf({{}, {}}))), "No passage has numbers yet");
}

}  // namespace
}  // namespace throughline::metrics
