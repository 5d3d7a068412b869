#include "throughline/exchange/tables/reading_units.h"

#include <gtest/gtest.h>

#include "throughline/exchange/tables/figure.h"

namespace throughline::exchange {
namespace {

TEST(ReadingUnits, WhoMovedOnIsCountedInTheUnitOfTheVolume) {
  const journey::Stage stage{.volume = {.name = "Leads", .unit = "people"},
                             .health = {.name = "Reply rate", .unit = "%"}};
  const auto taken = [&](const char* text, journey::Measure measure) {
    return readFigure({.text = text}, {}, measuredOf(stage, {stage.id, measure, {1}}))
        .figure.has_value();
  };
  EXPECT_TRUE(taken("120 people", journey::Measure::volume));
  EXPECT_TRUE(taken("120 people", journey::Measure::moved));
  EXPECT_FALSE(taken("120 people", journey::Measure::health));
  EXPECT_FALSE(taken("120 people", journey::Measure::days));
  EXPECT_TRUE(taken("12 days", journey::Measure::days));
}

}  // namespace
}  // namespace throughline::exchange
