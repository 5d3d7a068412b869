#include "throughline/metrics/periods.h"

#include <gtest/gtest.h>

#include "throughline/journey/edit.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/starter.h"

namespace throughline::metrics {
namespace {

using journey::Id;
using journey::Period;
using journey::Stage;

// Placed on the map in another order than in time.
class PeriodsTest : public testing::Test {
 protected:
  journey::IdSource ids = journey::seededIds(5);
  journey::Journey journey = journey::sevenStages("Periods", ids);
  journey::Edit edit{journey, ids};
  Id<Stage> stage = journey.list<Stage>().front()->id;
  Id<Period> summer = add("Summer", "2026-07-01", "2026-09-30");
  Id<Period> winter = add("Winter", "2026-01-01", "2026-03-31");
  Id<Period> spring = add("Spring", "2026-04-01", "2026-06-30");

  Id<Period> add(const std::string& name, const char* start, const char* end) {
    const Period period{{edit.freshId(journey::Kind::period)},
                        {},
                        name,
                        *journey::Date::parse(start),
                        *journey::Date::parse(end)};
    putBefore(edit, period);
    return period.id;
  }
};

TEST_F(PeriodsTest, StandByTheirFirstDay) {
  std::vector<std::string> names;
  for (const Period* period : periodsByDate(journey)) names.push_back(period->name);
  EXPECT_EQ(names, (std::vector<std::string>{"Winter", "Spring", "Summer"}));
}

TEST_F(PeriodsTest, TheOneBeforeIsTheEarlierByDate) {
  EXPECT_EQ(periodBefore(journey, summer), spring);
  EXPECT_EQ(periodBefore(journey, spring), winter);
  EXPECT_FALSE(periodBefore(journey, winter).has_value());
  EXPECT_FALSE(periodBefore(journey, {summer.value + winter.value + 1}).has_value());
}

TEST_F(PeriodsTest, TheOneAYearBeforeBeganThenAndIsAsLong) {
  const auto summerBefore = add("Summer before", "2025-07-01", "2025-09-30");
  const auto weeks = add("Thirteen weeks", "2024-07-01", "2024-09-29");
  add("July before", "2025-07-01", "2025-07-31");
  EXPECT_EQ(periodAYearBefore(journey, summer), summerBefore);
  EXPECT_EQ(periodAYearBefore(journey, summerBefore), weeks);
  EXPECT_FALSE(periodAYearBefore(journey, winter).has_value());
  EXPECT_FALSE(periodAYearBefore(journey, {summer.value + winter.value + 1}).has_value());
}

TEST_F(PeriodsTest, TheNewestHasAReadingOfAStageOrOfAPassage) {
  EXPECT_FALSE(newestWithReading(journey).has_value());
  putBefore(edit, journey::Reading{.stage = stage, .period = spring, .value = 1});
  putBefore(edit, journey::Reading{.stage = stage, .period = winter, .value = 2});
  EXPECT_EQ(newestWithReading(journey), spring);
  putBefore(edit, journey::PassageReading{.stage = stage, .period = summer, .medianDays = 3});
  EXPECT_EQ(newestWithReading(journey), summer);
}

}  // namespace
}  // namespace throughline::metrics
