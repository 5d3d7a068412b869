#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "support/temporary_folder.h"
#include "throughline/exchange/json.h"
#include "throughline/store/document.h"

namespace throughline::store {
namespace {

journey::Journey example() {
  std::ifstream file(THROUGHLINE_SOURCE_DIR "/resources/examples/leah.json");
  std::stringstream text;
  text << file.rdbuf();
  journey::IdSource ids = journey::seededIds(1);
  return exchange::journeyFromJson(text.str(), {}, ids).journey;
}

// METRICS.md's worked example, as the views in the file compute it.
TEST(Numbers, TheViewsGiveTheWorkedExample) {
  const support::TemporaryFolder folder;
  const auto document = Document::create(folder.path() / "leah.journey", example(), {});
  const metrics::PeriodNumbers numbers = document->numbers();
  ASSERT_EQ(numbers.stages.size(), 7U);
  ASSERT_EQ(numbers.passages.size(), 6U);
  EXPECT_EQ(document->journey().get(*numbers.period).name, "Q3 2026");
  ASSERT_TRUE(numbers.weakestLink.has_value());
  EXPECT_EQ(numbers.weakestLink->passage, 3U);
  EXPECT_EQ(numbers.weakestLink->cause, metrics::Cause::conversion);
  EXPECT_NEAR(*numbers.passages[3].conversion, 0.2376, 5e-5);
  EXPECT_NEAR(*numbers.passages[3].uplift.byConversion, 1.6833, 5e-5);
  EXPECT_NEAR(*numbers.passages[3].uplift.byDelay, 1.2549, 5e-5);
  EXPECT_FALSE(numbers.passages[5].uplift.byDelay.has_value());
  EXPECT_EQ(*numbers.leadTimeDays, 304);
  EXPECT_NEAR(*numbers.overallConversion, 0.00833, 5e-6);
  EXPECT_EQ(numbers.lowestConversion, 3U);
  EXPECT_EQ(numbers.longestDelay, 3U);
}

}  // namespace
}  // namespace throughline::store
