#include <gtest/gtest.h>

#include "support/files.h"
#include "targets.h"

namespace throughline::fuzz {
namespace {

class Seeds : public ::testing::TestWithParam<Target> {};

// What a fuzzer found once stays found: its input lies among the seeds, made small.
TEST_P(Seeds, BreakNoRuleAndAreRefusedInOneSentence) {
  const auto folder = support::projectFile("tests/fuzz/corpus") / std::string(GetParam().name);
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    SCOPED_TRACE(entry.path().filename().string());
    EXPECT_NO_THROW(GetParam().run(support::contentOf(entry.path())));
    ++count;
  }
  EXPECT_GE(count, 3U);
  EXPECT_NO_THROW(GetParam().run(""));
}

INSTANTIATE_TEST_SUITE_P(EachTarget, Seeds, ::testing::ValuesIn(targets().begin(), targets().end()),
                         [](const auto& target) { return std::string(target.param.name); });

}  // namespace
}  // namespace throughline::fuzz
