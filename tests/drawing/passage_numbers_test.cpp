#include "passage_numbers.h"

#include <gtest/gtest.h>

#include "support/maps.h"
#include "throughline/drawing/layout.h"

namespace throughline::drawing {
namespace {

TEST(PassageNumbers, OfTheExampleAreThoseOfTheWorkedExample) {
  const auto map = support::leahMap();
  const auto numbers = stageNumbers(map, shownPeriod(map, {}));
  const std::vector<double> conversions{0.4, 0.3, 0.4008, 0.2376, 0.8542, 0.8537};
  const std::vector<double> days{3, 9, 12, 34, 6, 240};
  ASSERT_EQ(numbers.size(), 7U);
  for (std::size_t i = 0; i < conversions.size(); ++i) {
    ASSERT_TRUE(numbers[i].conversion && numbers[i].days);
    EXPECT_NEAR(*numbers[i].conversion, conversions[i], 5e-5);
    EXPECT_EQ(*numbers[i].days, days[i]);
  }
  EXPECT_FALSE(numbers.back().conversion);
  EXPECT_EQ(leadTime(numbers), 304.0);
}

TEST(PassageNumbers, AreUndefinedWithoutAPeriodAReadingOrAnyone) {
  auto map = support::leahMap();
  for (const auto& stage : stageNumbers(map, nullptr)) EXPECT_EQ(stage, StageNumbers{});
  EXPECT_FALSE(leadTime(stageNumbers(map, nullptr)));
  const auto* period = shownPeriod(map, {});
  const auto* trigger = map.list<journey::Stage>().front();
  for (const auto* reading : map.in<journey::Reading>(trigger->id)) {
    if (reading->period != period->id || reading->metric != journey::MetricRole::volume) continue;
    auto none = *reading;
    none.value = 0;
    map.put(none);
    EXPECT_FALSE(stageNumbers(map, period).front().conversion);
    map.erase(journey::Kind::reading, none.id.value);
    EXPECT_FALSE(stageNumbers(map, period).front().conversion);
    return;
  }
  FAIL() << "the example has no volume for its first stage";
}

TEST(PassageNumbers, CountThoseWhoMovedWhereThatIsKnown) {
  auto map = support::leahMap();
  const auto* period = shownPeriod(map, {});
  const auto* trigger = map.list<journey::Stage>().front();
  for (const auto* reading : map.in<journey::PassageReading>(trigger->id)) {
    auto counted = *reading;
    counted.moved = 2100;
    map.put(counted);
  }
  EXPECT_EQ(stageNumbers(map, period).front().conversion, 0.5);
}

}  // namespace
}  // namespace throughline::drawing
