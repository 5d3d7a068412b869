#pragma once

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "support/plain_numbers.h"
#include "throughline/metrics/numbers.h"

// Numbers that were found in different ways, held to each other. What one of them
// leaves undefined the other has to leave undefined too.

namespace throughline::support {

inline constexpr double kSamePart = 1e-9;

inline void expectSame(const Maybe& found, const Maybe& expected, const std::string& what) {
  ASSERT_EQ(found.has_value(), expected.has_value()) << what;
  if (!found) return;
  EXPECT_FALSE(std::isnan(*found)) << what;
  if (*found == *expected) return;
  EXPECT_LE(std::abs(*found - *expected), kSamePart * std::abs(*expected))
      << what << ": " << *found << " and " << *expected;
}

inline void expectSame(const PlainStage& found, const PlainStage& expected) {
  expectSame(found.volume, expected.volume, "volume");
  expectSame(found.health, expected.health, "health");
  EXPECT_EQ(found.volumeTarget, expected.volumeTarget);
  EXPECT_EQ(found.healthTarget, expected.healthTarget);
  EXPECT_EQ(found.healthStatus, expected.healthStatus);
  expectSame(found.volumeTrend, expected.volumeTrend, "volume trend");
  expectSame(found.healthTrend, expected.healthTrend, "health trend");
  EXPECT_EQ(found.trendPerDay, expected.trendPerDay);
}

inline void expectSame(const PlainPassage& found, const PlainPassage& expected) {
  expectSame(found.conversion, expected.conversion, "conversion");
  expectSame(found.days, expected.days, "days");
  EXPECT_EQ(found.fixedTerm, expected.fixedTerm);
  EXPECT_EQ(found.targetConversion, expected.targetConversion);
  EXPECT_EQ(found.targetDays, expected.targetDays);
  expectSame(found.low, expected.low, "interval's low end");
  expectSame(found.high, expected.high, "interval's high end");
  expectSame(found.benchmarkConversion, expected.benchmarkConversion, "benchmark");
  expectSame(found.benchmarkDays, expected.benchmarkDays, "benchmark days");
  expectSame(found.conversionUplift, expected.conversionUplift, "conversion uplift");
  expectSame(found.delayUplift, expected.delayUplift, "delay uplift");
  expectSame(found.uplift, expected.uplift, "uplift");
  EXPECT_EQ(found.stalled, expected.stalled);
  EXPECT_EQ(found.doubtful, expected.doubtful);
}

inline void expectSame(const PlainNumbers& found, const PlainNumbers& expected) {
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
  expectSame(found.leadTime, expected.leadTime, "lead time");
  expectSame(found.overallConversion, expected.overallConversion, "overall conversion");
  EXPECT_EQ(found.lowestConversion, expected.lowestConversion);
  EXPECT_EQ(found.longestDelay, expected.longestDelay);
  EXPECT_EQ(found.weakest, expected.weakest);
  EXPECT_EQ(found.cause, expected.cause);
}

/// What `metrics` found, in the plain words of the independent calculation.
[[nodiscard]] inline PlainNumbers inPlainWords(const metrics::PeriodNumbers& numbers) {
  PlainNumbers plain;
  for (const metrics::StageNumbers& stage : numbers.stages) {
    plain.stages.push_back({stage.volume, stage.health, stage.volumeTarget, stage.healthTarget,
                            std::string(word(stage.healthStatus)), stage.volumeTrend,
                            stage.healthTrend, stage.trendPerDay});
  }
  for (const metrics::PassageNumbers& passage : numbers.passages) {
    const metrics::Uplift& uplift = passage.uplift;
    const auto interval = passage.interval();
    plain.passages.push_back({passage.conversion, passage.days, passage.fixedTerm,
                              passage.targetConversion, passage.targetDays,
                              interval ? Maybe(interval->low) : Maybe(),
                              interval ? Maybe(interval->high) : Maybe(),
                              uplift.benchmarkConversion, uplift.benchmarkDays, uplift.byConversion,
                              uplift.byDelay, uplift.larger, uplift.stalled, passage.isDoubtful()});
  }
  plain.leadTime = numbers.leadTimeDays;
  plain.overallConversion = numbers.overallConversion;
  plain.lowestConversion = numbers.lowestConversion;
  plain.longestDelay = numbers.longestDelay;
  if (numbers.weakestLink) {
    plain.weakest = numbers.weakestLink->passage;
    plain.cause = word(numbers.weakestLink->cause);
  }
  return plain;
}

}  // namespace throughline::support
