#include "throughline/journey/date.h"

#include <gtest/gtest.h>

namespace throughline::journey {
namespace {

TEST(Date, RunsFromYearOneToYear9999) {
  EXPECT_EQ(Date::of(1, 1, 1)->iso(), "0001-01-01");
  EXPECT_EQ(Date::of(9999, 12, 31)->iso(), "9999-12-31");
  EXPECT_FALSE(Date::of(0, 12, 31).has_value());
  EXPECT_FALSE(Date::of(10'000, 1, 1).has_value());
}

TEST(Date, CountsDaysFrom1970) {
  EXPECT_EQ(Date::parse("1970-01-01")->dayNumber(), 0);
  EXPECT_EQ(Date::parse("1969-12-31")->dayNumber(), -1);
  EXPECT_EQ(Date::parse("2000-03-01")->dayNumber(), 11'017);
  EXPECT_EQ(Date::fromDayNumber(11'017).iso(), "2000-03-01");
}

TEST(Date, IsReadFromIsoAndNothingElse) {
  EXPECT_EQ(Date::parse("0987-10-05")->iso(), "0987-10-05");
  for (const char* bad : {"", "2026-09-3", "2026-09-300", "2026/09-30", "2026-09/30", "202a-09-30",
                          "2026-0:-30", "2026-09-3/", "+026-09-30", "2026-00-30", "2026-13-01",
                          "2026-09-00", "2026-09-31", "0000-01-01"}) {
    EXPECT_FALSE(Date::parse(bad).has_value()) << bad;
  }
}

}  // namespace
}  // namespace throughline::journey
