#include "throughline/check/finding.h"

#include <gtest/gtest.h>

namespace throughline::check {
namespace {

TEST(Rules, StandInTheOrderOfTheSteps) {
  for (std::size_t at = 1; at < kRules; ++at) {
    const auto rule = static_cast<Rule>(at);
    EXPECT_LE(stepOf(static_cast<Rule>(at - 1)), stepOf(rule)) << journey::word(rule);
  }
}

}  // namespace
}  // namespace throughline::check
