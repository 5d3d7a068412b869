#include "throughline/journey/id.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace throughline::journey {
namespace {

// The standard says what the engine gives for a seed: its 10,000th number.
TEST(Ids, OfASeedAreTheSameOnEveryMachine) {
  IdSource ids = seededIds(std::mt19937_64::default_seed);
  std::int64_t last = 0;
  for (int i = 0; i < 10'000; ++i) last = ids();
  EXPECT_EQ(last, static_cast<std::int64_t>(9'981'545'732'273'789'042ULL & ((1ULL << 52) - 1)) + 1);
}

TEST(Ids, FillTheirRangeAndNeverLeaveIt) {
  IdSource ids = seededIds(1);
  std::int64_t least = kLargestDrawnId, most = 0;
  for (int i = 0; i < 10'000; ++i) {
    const std::int64_t id = ids();
    least = std::min(least, id);
    most = std::max(most, id);
  }
  EXPECT_GE(least, 1);
  EXPECT_LT(least, kLargestDrawnId / 1000);
  EXPECT_LE(most, kLargestDrawnId);
  EXPECT_GT(most, kLargestDrawnId - kLargestDrawnId / 1000);
}

TEST(Ids, OfTheSystemDiffer) {
  IdSource one = randomIds(), other = randomIds();
  EXPECT_NE(one(), other());
  EXPECT_NE(one(), one());
}

}  // namespace
}  // namespace throughline::journey
