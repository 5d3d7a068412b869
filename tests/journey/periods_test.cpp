#include "throughline/journey/intents/periods.h"

#include <gtest/gtest.h>

#include "throughline/journey/error.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/readings.h"
#include "throughline/journey/rules.h"
#include "throughline/journey/starter.h"

namespace throughline::journey {
namespace {

class Periods : public testing::Test {
 protected:
  static Date day(const char* iso) { return *Date::parse(iso); }

  Id<Period> add(const std::string& name, const char* start, const char* end) {
    Period period{{}, {}, name, day(start), day(end)};
    period.id = Id<Period>{edit.freshId(Kind::period)};
    putBefore(edit, period);
    return period.id;
  }
  std::string next(std::optional<PeriodLength> length = {}) const {
    const auto period = nextPeriod(journey, today, length);
    if (!period) return "none";
    return period->name + ": " + period->start.iso() + " to " + period->end.iso();
  }

  Date today = day("2026-11-22");
  IdSource ids = seededIds(7);
  Journey journey = sevenStages("Periods", ids);
  Edit edit{journey, ids};
};

TEST_F(Periods, AMapWithoutPeriodsBeginsWithTheOneThatHoldsToday) {
  EXPECT_EQ(next(), "Q4 2026: 2026-10-01 to 2026-12-31");
  EXPECT_EQ(next(PeriodLength::month), "Nov 2026: 2026-11-01 to 2026-11-30");
}

TEST_F(Periods, AQuarterFollowsAQuarterInTheMannerOfItsName) {
  const struct {
    const char* name;
    const char* follows;
  } cases[] = {
      {"Q4 2026", "Q1 2027"},
      {"2026-Q4", "2027-Q1"},
      {"Q4/26", "Q1/27"},
      {"4. Quartal 2026", "1. Quartal 2027"},
      {"Pipeline Q4 2026", "Pipeline Q1 2027"},
      {"The busy one", "Q1 2027"},
      {"Q4", "Q1 2027"},
  };
  for (const auto& [name, follows] : cases) {
    SCOPED_TRACE(name);
    const auto id = add(name, "2026-10-01", "2026-12-31");
    EXPECT_EQ(next(), std::string(follows) + ": 2027-01-01 to 2027-03-31");
    edit.erase(Kind::period, id.value);
  }
}

TEST_F(Periods, AMonthFollowsAMonthInTheMannerAndLanguageOfItsName) {
  const struct {
    const char* name;
    const char* follows;
  } cases[] = {
      {"Sep 2026", "Oct 2026"}, {"September 2026", "October 2026"},
      {"2026-09", "2026-10"},   {"09/2026", "10/2026"},
      {"Sep '26", "Oct '26"},   {"Fair", "Oct 2026"},
  };
  for (const auto& [name, follows] : cases) {
    SCOPED_TRACE(name);
    const auto id = add(name, "2026-09-01", "2026-09-30");
    EXPECT_EQ(next(), std::string(follows) + ": 2026-10-01 to 2026-10-31");
    edit.erase(Kind::period, id.value);
  }
  add("Mai 2026", "2026-05-01", "2026-05-31");
  add("Sep 2026", "2026-09-01", "2026-09-30");
  EXPECT_EQ(next(), "Okt 2026: 2026-10-01 to 2026-10-31");
}

TEST_F(Periods, HalvesYearsAndSpansOfTheUsersOwnGoOnAsTheyWere) {
  const auto half = add("H1 2027", "2027-01-01", "2027-06-30");
  EXPECT_EQ(next(), "H2 2027: 2027-07-01 to 2027-12-31");
  edit.erase(Kind::period, half.value);
  const auto year = add("FY 2026", "2026-01-01", "2026-12-31");
  EXPECT_EQ(next(), "FY 2027: 2027-01-01 to 2027-12-31");
  edit.erase(Kind::period, year.value);
  const auto sprint = add("Sprint 7", "2026-11-02", "2026-11-15");
  EXPECT_EQ(next(), "Sprint 8: 2026-11-16 to 2026-11-29");
  edit.erase(Kind::period, sprint.value);
  add("Fair", "2026-11-02", "2026-11-03");
  EXPECT_EQ(next(), "2026-11-04 – 2026-11-05: 2026-11-04 to 2026-11-05");
}

TEST_F(Periods, AnotherLengthBeginsWithTheNextWholeOne) {
  add("Aug 2026", "2026-08-01", "2026-08-31");
  EXPECT_EQ(next(PeriodLength::month), "Sep 2026: 2026-09-01 to 2026-09-30");
  EXPECT_EQ(next(PeriodLength::quarter), "Q4 2026: 2026-10-01 to 2026-12-31");
}

TEST_F(Periods, AWholeOneMayBeginTheVeryNextDay) {
  const auto quarter = add("Q3 2026", "2026-07-01", "2026-09-30");
  EXPECT_EQ(next(PeriodLength::month), "Oct 2026: 2026-10-01 to 2026-10-31");
  EXPECT_EQ(next(PeriodLength::half_year), "H1 2027: 2027-01-01 to 2027-06-30");
  EXPECT_EQ(next(PeriodLength::year), "2027: 2027-01-01 to 2027-12-31");
  edit.erase(Kind::period, quarter.value);
  const auto fair = add("Fair", "2026-09-20", "2026-09-29");
  EXPECT_EQ(next(PeriodLength::month), "Oct 2026: 2026-10-01 to 2026-10-31");
  edit.erase(Kind::period, fair.value);
  add("Fair", "2026-09-20", "2026-10-01");
  EXPECT_EQ(next(PeriodLength::month), "Nov 2026: 2026-11-01 to 2026-11-30");
}

TEST_F(Periods, ANameThatIsTakenGetsANumber) {
  add("Q4 2026", "2020-01-01", "2020-03-31");
  add("Q3 2026", "2026-07-01", "2026-09-30");
  EXPECT_EQ(next(), "Q4 2026 (2): 2026-10-01 to 2026-12-31");
}

TEST_F(Periods, TwentyAddedOneAfterTheOtherKeepTheRules) {
  for (int i = 0; i < 20; ++i) addNextPeriod(edit, today);
  EXPECT_FALSE(checkAll(journey));
  EXPECT_EQ(newestPeriod(journey)->name, "Q3 2031");
  EXPECT_EQ(journey.list<Period>().back(), newestPeriod(journey));
}

TEST_F(Periods, AnEarlierOneIsNamedAndOrderedLikeTheOthers) {
  EXPECT_FALSE(earlierPeriod(journey));
  EXPECT_THROW(addEarlierPeriod(edit), Error);
  add("Umsatz Q1 2026", "2026-01-01", "2026-03-31");
  const auto added = addEarlierPeriod(edit);
  EXPECT_EQ(journey.get(added).name, "Umsatz Q4 2025");
  EXPECT_EQ(journey.get(added).start, day("2025-10-01"));
  EXPECT_EQ(journey.get(added).end, day("2025-12-31"));
  EXPECT_EQ(journey.list<Period>().front()->id, added);
  EXPECT_FALSE(checkAll(journey));
}

TEST_F(Periods, TheDaysBeforeASpanOfTheUsersOwnAreAsMany) {
  add("Sprint 7", "2026-01-05", "2026-01-18");
  const auto earlier = earlierPeriod(journey);
  ASSERT_TRUE(earlier);
  EXPECT_EQ(earlier->start, day("2025-12-22"));
  EXPECT_EQ(earlier->end, day("2026-01-04"));
}

TEST_F(Periods, TheCalendarBeginsWithoutAnEarlierPeriod) {
  add("First", "0001-01-01", "0001-03-31");
  EXPECT_FALSE(earlierPeriod(journey));
}

TEST_F(Periods, TheCalendarEndsWithoutANextPeriod) {
  add("Q4 9999", "9999-10-01", "9999-12-31");
  EXPECT_EQ(next(), "none");
  EXPECT_EQ(next(PeriodLength::month), "none");
  EXPECT_THROW(addNextPeriod(edit, today), Error);
}

TEST_F(Periods, RemovingOneTakesItsReadingsAlongAndTellsHowMany) {
  const auto period = add("Q4 2026", "2026-10-01", "2026-12-31");
  const auto stage = journey.list<Stage>().front()->id;
  setReadings(edit, {{{stage, Measure::volume, period}, 12},
                     {{stage, Measure::health, period}, 3},
                     {{stage, Measure::days, period}, 4},
                     {{stage, Measure::moved, period}, 5}});
  EXPECT_EQ(readingCount(journey, period), 3U);
  removePeriod(edit, period);
  EXPECT_EQ(journey.count(Kind::reading) + journey.count(Kind::passage_reading), 0U);
  EXPECT_FALSE(checkAll(journey));
}

TEST_F(Periods, AFaultOfAChangeNamesTheFieldToMend) {
  add("Q3 2026", "2026-07-01", "2026-09-30");
  const Period q4 = journey.get(add("Q4 2026", "2026-10-01", "2026-12-31"));
  add("Q1 2027", "2027-01-01", "2027-03-31");
  const auto faultAt = [&](const char* name, const char* start, const char* end) {
    Period changed = q4;
    changed.name = name;
    changed.start = day(start);
    changed.end = day(end);
    const auto fault = periodFault(journey, changed);
    return fault ? fault->field : std::string("none");
  };
  EXPECT_EQ(faultAt("Autumn", "2026-10-02", "2026-12-30"), "none");
  EXPECT_EQ(faultAt("Autumn", "2026-12-31", "2026-10-01"), "end");
  EXPECT_EQ(faultAt("Autumn", "2026-09-30", "2026-12-31"), "start");
  EXPECT_EQ(faultAt("Autumn", "2026-10-01", "2027-01-01"), "end");
  EXPECT_EQ(faultAt("q3  2026", "2026-10-01", "2026-12-31"), "name");
  EXPECT_EQ(faultAt("", "2026-10-01", "2026-12-31"), "name");
}

}  // namespace
}  // namespace throughline::journey
