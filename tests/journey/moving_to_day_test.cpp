#include "throughline/journey/moving_to_day.h"

#include <gtest/gtest.h>

#include "throughline/journey/error.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/starter.h"

namespace throughline::journey {
namespace {

Date day(const char* iso) { return *Date::parse(iso); }

class MovingToDay : public testing::Test {
 protected:
  Id<Period> add(const std::string& name, const char* start, const char* end) {
    const Period period{{edit.freshId(Kind::period)}, {}, name, day(start), day(end)};
    putBefore(edit, period);
    return period.id;
  }
  void addQuarters() {
    add("Q1 2026", "2026-01-01", "2026-03-31");
    add("Q2 2026", "2026-04-01", "2026-06-30");
    add("Q3 2026", "2026-07-01", "2026-09-30");
  }
  template <class T>
  Id<T> put(T record) {
    record.id = Id<T>{edit.freshId(T::kKind)};
    putBefore(edit, record);
    return record.id;
  }
  Campaign campaign(const char* start, const char* end) {
    Campaign made;
    made.stage = map.list<Stage>().front()->id;
    made.name = "Campaign";
    made.start = day(start);
    made.end = day(end);
    return made;
  }

  [[nodiscard]] Journey at(const char* today) const { return movedToDay(map, madeOn, day(today)); }
  [[nodiscard]] std::string periodsAt(const char* today) const {
    std::string text;
    const Journey moved = at(today);
    for (const Period* period : moved.list<Period>()) {
      text += (text.empty() ? "" : ", ") + period->name + " " + period->start.iso() + ".." +
              period->end.iso();
    }
    return text;
  }
  /// "START..END" of the only campaign.
  [[nodiscard]] std::string campaignAt(const char* today) const {
    const Journey moved = at(today);
    const Campaign& made = moved.all<Campaign>().begin()->second;
    return made.start->iso() + ".." + made.end->iso();
  }

  Date madeOn = day("2026-11-18");
  IdSource ids = seededIds(7);
  Journey map = sevenStages("Periods", ids);
  Edit edit{map, ids};
};

TEST_F(MovingToDay, OnItsOwnDayAMapStaysAsItIs) {
  addQuarters();
  put(campaign("2026-10-01", "2026-12-15"));
  put(Review{{}, {}, day("2026-10-14"), map.list<Period>().back()->id, ""});
  EXPECT_EQ(at("2026-11-18"), map);
}

TEST_F(MovingToDay, PeriodsBecomeTheLastWholeOnesBeforeTheDay) {
  addQuarters();
  const char* kept =
      "Q1 2026 2026-01-01..2026-03-31, Q2 2026 2026-04-01..2026-06-30, "
      "Q3 2026 2026-07-01..2026-09-30";
  EXPECT_EQ(periodsAt("2026-10-01"), kept);
  EXPECT_EQ(periodsAt("2026-12-31"), kept) << "the quarter ends today, not before";
  EXPECT_EQ(periodsAt("2027-01-01"),
            "Q2 2026 2026-04-01..2026-06-30, Q3 2026 2026-07-01..2026-09-30, "
            "Q4 2026 2026-10-01..2026-12-31");
  EXPECT_EQ(periodsAt("2028-06-05"),
            "Q3 2027 2027-07-01..2027-09-30, Q4 2027 2027-10-01..2027-12-31, "
            "Q1 2028 2028-01-01..2028-03-31");
  EXPECT_EQ(periodsAt("2024-03-31"),
            "Q2 2023 2023-04-01..2023-06-30, Q3 2023 2023-07-01..2023-09-30, "
            "Q4 2023 2023-10-01..2023-12-31")
      << "to an earlier day as well";
}

TEST_F(MovingToDay, TheyKeepTheirOwnNaming) {
  add("Pipeline 2026-Q3", "2026-07-01", "2026-09-30");
  EXPECT_EQ(periodsAt("2027-02-01"), "Pipeline 2026-Q4 2026-10-01..2026-12-31");
  edit.erase(Kind::period, map.list<Period>().front()->id.value);
  add("Before the launch", "2026-07-01", "2026-09-30");
  EXPECT_EQ(periodsAt("2027-02-01"), "Before the launch 2026-10-01..2026-12-31");
}

TEST_F(MovingToDay, NamesOfAFiscalYearGoByIt) {
  MapSettings settings = map.settings();
  settings.fiscalYearStart = 4;
  edit.put(settings);
  add("FY27 Q1", "2026-04-01", "2026-06-30");
  add("FY27 Q2", "2026-07-01", "2026-09-30");
  EXPECT_EQ(periodsAt("2027-05-01"),
            "FY27 Q3 2026-10-01..2026-12-31, FY27 Q4 2027-01-01..2027-03-31");
  EXPECT_EQ(periodsAt("2027-08-01"),
            "FY27 Q4 2027-01-01..2027-03-31, FY28 Q1 2027-04-01..2027-06-30");
}

TEST_F(MovingToDay, MonthsMoveByMonthsAndBesideQuartersByThese) {
  add("Sep 26", "2026-09-01", "2026-09-30");
  add("Okt 26", "2026-10-01", "2026-10-31");
  EXPECT_EQ(periodsAt("2027-03-10"),
            "Jan 27 2027-01-01..2027-01-31, Feb 27 2027-02-01..2027-02-28");
  add("Q3 2026", "2026-07-01", "2026-09-30");
  EXPECT_EQ(periodsAt("2027-03-10"),
            "Dez 26 2026-12-01..2026-12-31, Jan 27 2027-01-01..2027-01-31, "
            "Q4 2026 2026-10-01..2026-12-31");
}

TEST_F(MovingToDay, PeriodsThatNoCalendarKnowsMoveByTheirOwnLength) {
  add("Sprint 7", "2026-11-01", "2026-11-14");
  EXPECT_EQ(periodsAt("2026-12-20"), "Sprint 7 2026-11-29..2026-12-12");
}

TEST_F(MovingToDay, WhatIsMeasuredKeepsItsPlaceAmongThePeriods) {
  addQuarters();
  put(campaign("2026-04-01", "2026-06-30"));
  EXPECT_EQ(campaignAt("2027-01-01"), "2026-07-01..2026-09-30");
  EXPECT_EQ(campaignAt("2027-06-29"), "2026-10-01..2026-12-31");
}

TEST_F(MovingToDay, WhatIsAheadStaysAheadByAsManyDays) {
  addQuarters();
  put(campaign("2026-11-25", "2026-12-18"));
  EXPECT_EQ(campaignAt("2027-01-01"), "2027-01-08..2027-01-31");
  EXPECT_EQ(campaignAt("2028-11-18"), "2028-11-25..2028-12-18");
}

TEST_F(MovingToDay, WhatRunsBeginsAmongThePeriodsAndEndsAhead) {
  addQuarters();
  put(campaign("2026-08-15", "2026-12-18"));
  EXPECT_EQ(campaignAt("2027-01-01"), "2026-11-15..2027-01-31");
  EXPECT_EQ(campaignAt("2027-03-31"), "2026-11-15..2027-04-30");
}

TEST_F(MovingToDay, DatesOfARecordStayInTheirOrder) {
  addQuarters();
  put(campaign("2026-09-29", "2026-10-02"));
  EXPECT_EQ(campaignAt("2027-01-01"), "2026-12-29..2026-12-29");
}

TEST_F(MovingToDay, AReviewKeepsItsDistanceAndIsOneOfAPeriodThatHadEnded) {
  addQuarters();
  const auto periods = map.list<Period>();
  const auto review = put(Review{{}, {}, day("2026-10-14"), periods[2]->id, ""});
  const auto other = put(Review{{}, {}, day("2026-10-20"), periods[0]->id, ""});
  const Journey early = at("2027-01-05");
  EXPECT_EQ(early.get(review).date, day("2026-12-01"));
  EXPECT_EQ(early.get(*early.get(review).period).name, "Q3 2026");
  EXPECT_EQ(early.get(other).period, periods[0]->id) << "that of another one stays";
  const Journey late = at("2027-03-20");
  EXPECT_EQ(late.get(*late.get(review).period).name, "Q4 2026");
}

TEST_F(MovingToDay, AnEarlierTargetHoldsForTheSamePeriods) {
  addQuarters();
  EarlierTarget target;
  target.stage = map.list<Stage>().front()->id;
  target.until = day("2026-06-30");
  const auto id = put(target);
  EXPECT_EQ(at("2027-01-01").get(id).until, day("2026-09-30"));
  EXPECT_EQ(at("2027-04-01").get(id).until, day("2026-12-31"))
      << "the last day of a month stays one";
}

TEST_F(MovingToDay, ASentenceThatNamesTheDayOfADecisionNamesTheNewOne) {
  addQuarters();
  Experiment experiment;
  experiment.stage = map.list<Stage>().front()->id;
  experiment.title = "Price first";
  experiment.hypothesis = "If we show the price, more go on. We decide on 2026-12-18.";
  experiment.decideOn = day("2026-12-18");
  const auto id = put(experiment);
  EXPECT_EQ(at("2027-11-18").get(id).hypothesis,
            "If we show the price, more go on. We decide on 2027-12-18.");
}

TEST_F(MovingToDay, WithoutPeriodsAllMovesWithTheDay) {
  put(campaign("2026-04-01", "2026-06-30"));
  EXPECT_EQ(campaignAt("2026-11-28"), "2026-04-11..2026-07-10");
}

TEST_F(MovingToDay, WhereTheCalendarEndsItSaysSo) {
  addQuarters();
  EXPECT_THROW((void)at("0001-05-01"), Error);
  EXPECT_EQ(periodsAt("0001-12-31").substr(0, 7), "Q1 0001");
}

}  // namespace
}  // namespace throughline::journey
