#include <gtest/gtest.h>

#include "throughline/journey/error.h"
#include "throughline/journey/intents/periods.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/starter.h"

namespace throughline::journey {
namespace {

// How the name of the next and of the earlier period follows from one period.
class PeriodNames : public testing::Test {
 protected:
  Id<Period> add(const std::string& name, Date start, Date end) {
    const Period period{{edit.freshId(Kind::period)}, {}, name, start, end};
    putBefore(edit, period);
    return period.id;
  }
  Id<Period> add(const std::string& name, const char* start, const char* end) {
    return add(name, *Date::parse(start), *Date::parse(end));
  }
  std::string next() { return nextPeriod(journey, today)->name; }
  std::string earlier() { return earlierPeriod(journey)->name; }

  /// What follows a single period of that name, then what goes before it.
  std::string around(const std::string& name, const char* start, const char* end) {
    const auto id = add(name, start, end);
    const std::string both = earlier() + " < " + name + " < " + next();
    edit.erase(Kind::period, id.value);
    return both;
  }

  Date today = *Date::parse("2026-11-22");
  IdSource ids = seededIds(7);
  Journey journey = sevenStages("Periods", ids);
  Edit edit{journey, ids};
};

TEST_F(PeriodNames, MonthsGoOnThroughTheWholeYearInEnglishAndGerman) {
  const std::vector<std::vector<std::string>> calendars{
      {"January", "February", "March", "April", "May", "June", "July", "August", "September",
       "October", "November", "December"},
      {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
      {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
       "Oktober", "November", "Dezember"},
      {"Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"}};
  for (const auto& months : calendars) {
    // The first one of its language alone, so that the others have to follow it.
    const auto march = add(months[2] + " 2025", "2025-03-01", "2025-03-31");
    std::vector<Id<Period>> added{march, add(months[4] + " 2025", "2025-05-01", "2025-05-31"),
                                  add(months[9] + " 2025", "2025-10-01", "2025-10-31"),
                                  add(months[11] + " 2025", "2025-12-01", "2025-12-31")};
    for (const std::string& month : months) {
      EXPECT_EQ(next(), month + " 2026");
      added.push_back(addNextPeriod(edit, today));
    }
    EXPECT_EQ(next(), months[0] + " 2027");
    for (const auto id : added) edit.erase(Kind::period, id.value);
  }
}

TEST_F(PeriodNames, TheLanguageIsThatOfMostOthers) {
  // "Sep" is the same in both; May and Oct are English, Mai is German.
  add("May 2026", "2026-05-01", "2026-05-31");
  const auto german = add("Mai 2025", "2025-05-01", "2025-05-31");
  add("Okt 2025", "2025-10-01", "2025-10-31");
  add("Sep 2026", "2026-09-01", "2026-09-30");
  EXPECT_EQ(next(), "Okt 2026");
  edit.erase(Kind::period, german.value);
  EXPECT_EQ(next(), "Oct 2026") << "as many of both: English";
}

TEST_F(PeriodNames, TheYearTurnsInBothDirections) {
  EXPECT_EQ(around("Q4 2026", "2026-10-01", "2026-12-31"), "Q3 2026 < Q4 2026 < Q1 2027");
  EXPECT_EQ(around("Q1 2026", "2026-01-01", "2026-03-31"), "Q4 2025 < Q1 2026 < Q2 2026");
  EXPECT_EQ(around("H1 2026", "2026-01-01", "2026-06-30"), "H2 2025 < H1 2026 < H2 2026");
  EXPECT_EQ(around("H2 2026", "2026-07-01", "2026-12-31"), "H1 2026 < H2 2026 < H1 2027");
  EXPECT_EQ(around("2026", "2026-01-01", "2026-12-31"), "2025 < 2026 < 2027");
  EXPECT_EQ(around("Jan 2026", "2026-01-01", "2026-01-31"), "Dec 2025 < Jan 2026 < Feb 2026");
  EXPECT_EQ(around("Dec 2026", "2026-12-01", "2026-12-31"), "Nov 2026 < Dec 2026 < Jan 2027");
}

TEST_F(PeriodNames, WithoutAKnownNameThePeriodIsCalledByTheCalendar) {
  EXPECT_EQ(around("Spring", "2026-04-01", "2026-06-30"), "Q1 2026 < Spring < Q3 2026");
  EXPECT_EQ(around("Spring", "2026-01-01", "2026-06-30"), "H2 2025 < Spring < H2 2026");
  EXPECT_EQ(around("All of it", "2026-01-01", "2026-12-31"), "2025 < All of it < 2027");
  EXPECT_EQ(around("Fair", "2026-02-01", "2026-02-28"), "Jan 2026 < Fair < Mar 2026");
}

TEST_F(PeriodNames, ShortYearsStayShortAndTurnTheCentury) {
  EXPECT_EQ(around("Q4/99", "2099-10-01", "2099-12-31"), "Q3/99 < Q4/99 < Q1/00");
  EXPECT_EQ(around("Q1/01", "2001-01-01", "2001-03-31"), "Q4/00 < Q1/01 < Q2/01");
  // The last digits that can be the year are the year.
  EXPECT_EQ(around("26 Q4 26", "2026-10-01", "2026-12-31"), "26 Q3 26 < 26 Q4 26 < 26 Q1 27");
}

TEST_F(PeriodNames, ThePartBehindItsLetterCountsBeforeOtherDigits) {
  EXPECT_EQ(around("3 regions, Q3 2026", "2026-07-01", "2026-09-30"),
            "3 regions, Q2 2026 < 3 regions, Q3 2026 < 3 regions, Q4 2026");
  EXPECT_EQ(around("2 of h 2 q2 2026", "2026-04-01", "2026-06-30"),
            "2 of h 2 q1 2026 < 2 of h 2 q2 2026 < 2 of h 2 q3 2026");
  EXPECT_EQ(around("2 teams, H2 2026", "2026-07-01", "2026-12-31"),
            "2 teams, H1 2026 < 2 teams, H2 2026 < 2 teams, H1 2027");
  EXPECT_EQ(around("Q3 or Q3 2026", "2026-07-01", "2026-09-30"),
            "Q2 or Q3 2026 < Q3 or Q3 2026 < Q4 or Q3 2026")
      << "the first of two";
  EXPECT_EQ(around("2 or 2 2026", "2026-04-01", "2026-06-30"),
            "1 or 2 2026 < 2 or 2 2026 < 3 or 2 2026");
  EXPECT_EQ(around("01 2026", "2026-01-01", "2026-01-31"), "12 2025 < 01 2026 < 02 2026");
}

TEST_F(PeriodNames, ASpanOfTheUsersOwnCountsOn) {
  const auto after = [this](const std::string& name) {
    const auto id = add(name, "2026-11-02", "2026-11-15");
    const std::string text = next();
    edit.erase(Kind::period, id.value);
    return text;
  };
  EXPECT_EQ(after("Sprint 9"), "Sprint 10");
  EXPECT_EQ(after("Sprint 09"), "Sprint 10");
  EXPECT_EQ(after("Wave 007"), "Wave 008");
  EXPECT_EQ(after("No 999999"), "No 1000000");
  EXPECT_EQ(after("No 1000000"), "2026-11-16 – 2026-11-29") << "too long for a count";
  EXPECT_EQ(after("7th wave"), "2026-11-16 – 2026-11-29");
}

TEST_F(PeriodNames, BeforeASpanOfTheUsersOwnStandItsDays) {
  add("Sprint 7", "2026-11-02", "2026-11-15");
  EXPECT_EQ(earlier(), "2026-10-19 – 2026-11-01");
}

TEST_F(PeriodNames, ATakenNameIsNumberedFromTwo) {
  add("q4  2026", "2020-01-01", "2020-03-31");
  add("Q4 2026 (2)", "2020-04-01", "2020-06-30");
  add("Q3 2026", "2026-07-01", "2026-09-30");
  EXPECT_EQ(next(), "Q4 2026 (3)");
}

TEST_F(PeriodNames, AWholeMonthIsKnownByBothItsEnds) {
  const auto lengthFrom = [](const char* start, const char* end) {
    return lengthOf({{}, {}, "", *Date::parse(start), *Date::parse(end)});
  };
  EXPECT_EQ(lengthFrom("2024-02-01", "2024-02-29"), PeriodLength::month);
  EXPECT_FALSE(lengthFrom("2024-02-01", "2024-02-28").has_value());
  EXPECT_FALSE(lengthFrom("2024-02-02", "2024-02-29").has_value());
  EXPECT_EQ(lengthFrom("2026-04-01", "2026-06-30"), PeriodLength::quarter);
  EXPECT_EQ(lengthFrom("2026-07-01", "2026-12-31"), PeriodLength::half_year);
  EXPECT_EQ(lengthFrom("2026-01-01", "2026-12-31"), PeriodLength::year);
  EXPECT_FALSE(lengthFrom("2026-02-01", "2026-04-30").has_value());
}

TEST_F(PeriodNames, TheCalendarsEndsAreReachedAndNotPassed) {
  const auto last = add("Last week", "9999-12-18", "9999-12-24");
  EXPECT_EQ(nextPeriod(journey, today)->end.iso(), "9999-12-31");
  edit.erase(Kind::period, last.value);
  add("Last but a day", "9999-12-19", "9999-12-25");
  EXPECT_FALSE(nextPeriod(journey, today).has_value());

  const auto first = add("Second week", "0001-01-08", "0001-01-14");
  EXPECT_EQ(earlierPeriod(journey)->start.iso(), "0001-01-01");
  edit.erase(Kind::period, first.value);
  add("A day before", "0001-01-07", "0001-01-13");
  EXPECT_FALSE(earlierPeriod(journey).has_value());
}

}  // namespace
}  // namespace throughline::journey
