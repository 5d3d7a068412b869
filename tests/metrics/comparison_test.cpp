#include "throughline/metrics/comparison.h"

#include <gtest/gtest.h>

namespace throughline::metrics {
namespace {

PeriodNumbers onePassage(double moved, double volume, std::optional<double> days = {}) {
  PeriodNumbers numbers;
  numbers.stages = {{.stage = {1}, .volume = volume, .health = 30}, {.stage = {2}}};
  numbers.passages = {{.from = {1},
                       .to = {2},
                       .volume = volume,
                       .moved = moved,
                       .conversion = moved / volume,
                       .days = days}};
  return numbers;
}

TEST(Shift, IsUndefinedWhereASideIs) {
  EXPECT_FALSE((Shift{{}, 1}).absolute().has_value());
  EXPECT_FALSE((Shift{1, {}}).absolute().has_value());
  EXPECT_FALSE((Shift{{}, 1}).relative().has_value());
  EXPECT_FALSE((Shift{1, {}}).relative().has_value());
}

TEST(Shift, IsRelativeToTheSizeOfWhatWasBefore) {
  EXPECT_EQ((Shift{40, 30}).absolute(), -10);
  EXPECT_EQ((Shift{40, 30}).relative(), -0.25);
  EXPECT_EQ((Shift{-40, -30}).relative(), 0.25) << "less negative is a rise";
  EXPECT_EQ((Shift{0, 30}).absolute(), 30);
  EXPECT_FALSE((Shift{0, 30}).relative().has_value());
}

TEST(Comparison, APassageIsBetterOrWorseOnlyWhereTheIntervalLeavesOutZero) {
  const auto verdict = [](double before, double after) {
    return compare(onePassage(before, 200), onePassage(after, 200)).passages[0].verdict;
  };
  EXPECT_EQ(verdict(50, 80), Verdict::better);
  EXPECT_EQ(verdict(80, 50), Verdict::worse);
  EXPECT_EQ(verdict(50, 51), Verdict::unclear);
  EXPECT_EQ(verdict(50, 50), Verdict::unclear);
}

TEST(Comparison, TheIntervalIsNewcombesOfTheChange) {
  const auto passage = compare(onePassage(48, 80), onePassage(56, 70)).passages[0];
  EXPECT_EQ(passage.interval, newcombe({48, 80}, {56, 70}));
  EXPECT_EQ(passage.from.value, 1);
  EXPECT_EQ(passage.to.value, 2);
  EXPECT_EQ(passage.conversion.before, 0.6);
  EXPECT_EQ(passage.conversion.after, 0.8);
}

TEST(Comparison, WithoutCountsOnBothSidesThereIsNoIntervalAndNoVerdict) {
  const PeriodNumbers whole = onePassage(80, 200);
  for (const bool missingBefore : {true, false}) {
    for (const auto part : {&PassageNumbers::moved, &PassageNumbers::volume}) {
      PeriodNumbers incomplete = onePassage(20, 200);
      (incomplete.passages[0].*part).reset();
      const auto passage =
          (missingBefore ? compare(incomplete, whole) : compare(whole, incomplete)).passages[0];
      EXPECT_FALSE(passage.interval.has_value());
      EXPECT_EQ(passage.verdict, Verdict::unclear);
    }
  }
  EXPECT_FALSE(compare(onePassage(300, 200), whole).passages[0].interval.has_value());
}

TEST(Comparison, DaysVolumesAndHealthAreHeldSideBySide) {
  PeriodNumbers after = onePassage(80, 250, 9);
  after.stages[0].health = 24;
  const Comparison comparison = compare(onePassage(80, 200, 12), after);
  EXPECT_EQ(comparison.passages[0].days.absolute(), -3);
  ASSERT_EQ(comparison.stages.size(), 2U);
  EXPECT_EQ(comparison.stages[0].stage.value, 1);
  EXPECT_EQ(comparison.stages[0].volume.relative(), 0.25);
  EXPECT_EQ(comparison.stages[0].health.absolute(), -6);
  EXPECT_FALSE(comparison.stages[1].volume.absolute().has_value());
}

}  // namespace
}  // namespace throughline::metrics
