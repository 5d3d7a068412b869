#include "throughline/metrics/what_if.h"

#include <gtest/gtest.h>

namespace throughline::metrics {
namespace {

PassageNumbers passage(std::optional<double> conversion, std::optional<double> days) {
  PassageNumbers passage;
  passage.conversion = conversion;
  passage.days = days;
  return passage;
}

// 1,000 come, 200 are left after 30 days.
PeriodNumbers threeStages() {
  PeriodNumbers numbers;
  numbers.stages.resize(3);
  numbers.stages[2].volume = 200;
  numbers.passages = {passage(0.5, 10.0), passage(0.4, 20.0)};
  numbers.leadTimeDays = 30;
  return numbers;
}

TEST(WhatIf, SeveralPassagesScaleTheLastVolumeTogether) {
  const WhatIf answer = whatIf(threeStages(), {{0, {0.75, {}}}, {1, {0.2, {}}}});
  EXPECT_DOUBLE_EQ(*answer.after.finalVolume, 200 * 1.5 * 0.5);
  EXPECT_EQ(*answer.after.leadTimeDays, 30);
  EXPECT_DOUBLE_EQ(*answer.after.flow, 5);
}

TEST(WhatIf, LeavesBeforeAsItIs) {
  const WhatIf answer = whatIf(threeStages(), {{0, {1.0, 1.0}}});
  EXPECT_EQ(*answer.before.finalVolume, 200);
  EXPECT_EQ(*answer.before.leadTimeDays, 30);
  EXPECT_DOUBLE_EQ(*answer.before.flow, 200.0 / 30);
}

TEST(WhatIf, NobodyMovesOnFromAConversionSetToNone) {
  EXPECT_EQ(*whatIf(threeStages(), {{1, {0.0, {}}}}).after.finalVolume, 0);
}

TEST(WhatIf, AConversionOfNoneOrOfNobodyKnowsCannotBeScaled) {
  PeriodNumbers numbers = threeStages();
  numbers.passages[0].conversion = 0;
  EXPECT_FALSE(whatIf(numbers, {{0, {0.4, {}}}}).after.finalVolume.has_value());
  numbers.passages[0].conversion.reset();
  const WhatIf answer = whatIf(numbers, {{0, {0.4, {}}}});
  EXPECT_FALSE(answer.after.finalVolume.has_value());
  EXPECT_FALSE(answer.after.flow.has_value());
  EXPECT_EQ(*answer.before.finalVolume, 200);
}

TEST(WhatIf, DaysOfAPassageThatHasNoneCountFromZero) {
  PeriodNumbers numbers = threeStages();
  numbers.passages[1].days.reset();
  numbers.leadTimeDays = 10;
  EXPECT_EQ(*whatIf(numbers, {{1, {{}, 5.0}}}).after.leadTimeDays, 15);
  numbers.passages[0].days.reset();
  numbers.leadTimeDays.reset();
  EXPECT_EQ(*whatIf(numbers, {{1, {{}, 5.0}}}).after.leadTimeDays, 5);
}

TEST(WhatIf, ThereIsNoFlowInNoTime) {
  PeriodNumbers numbers = threeStages();
  numbers.leadTimeDays = 0;
  EXPECT_FALSE(whatIf(numbers, {}).before.flow.has_value());
  numbers.stages.clear();
  EXPECT_FALSE(whatIf(numbers, {}).before.finalVolume.has_value());
}

}  // namespace
}  // namespace throughline::metrics
