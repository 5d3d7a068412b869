#include "throughline/journey/rules.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "throughline/journey/edit.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/starter.h"

namespace throughline::journey {
namespace {

class RulesTest : public testing::Test {
 protected:
  IdSource ids = seededIds(11);
  Journey journey = sevenStages("Leah", ids);
  Edit edit{journey, ids};
  Id<Stage> stage = journey.list<Stage>().front()->id;

  Id<Period> addPeriod(const std::string& name, const char* start, const char* end) {
    Period period;
    period.id = Id<Period>{edit.freshId(Kind::period)};
    period.name = name;
    period.start = Date::parse(start).value();
    period.end = Date::parse(end).value();
    putBefore(edit, period);
    return period.id;
  }
  template <class T>
  void put(T record) {
    if constexpr (requires { record.stage; }) record.stage = stage;
    putBefore(edit, record);
  }
  std::string fault() {
    const auto found = checkChanges(journey, edit.changes());
    EXPECT_EQ(found.has_value(), checkAll(journey).has_value());
    return found ? found->field + ": " + english(found->message) : "";
  }
};

TEST_F(RulesTest, NamesAreUniqueFoldedAndTrimmed) {
  edit.change(stage, [](Stage& s) { s.name = " RESEARCH "; });
  EXPECT_EQ(fault(), "name: expected a name that no other stage has, found “Research” twice");
}

TEST_F(RulesTest, ATitleIsNeeded) {
  put(Touchpoint{.title = "  "});
  EXPECT_EQ(fault(), "title: expected a text that is not empty");
}

TEST_F(RulesTest, TextsAreUtf8WithoutControlCharactersAndNotTooLong) {
  edit.change(stage, [](Stage& s) { s.summary = "\xC3\x28"; });
  EXPECT_EQ(fault(), "summary: expected valid UTF-8, found bytes that are not");
  edit.change(stage, [](Stage& s) { s.summary = "a\x01z"; });
  EXPECT_EQ(fault(),
            "summary: expected text without control characters, found U+0001 as character 2");
  edit.change(stage, [](Stage& s) { s.summary = "", s.name = std::string(501, 'x'); });
  EXPECT_EQ(fault(), "name: expected at most 500 characters, found 501");
}

TEST_F(RulesTest, NumbersAreFiniteAndInRange) {
  for (const double bad : {std::nan(""), std::numeric_limits<double>::infinity(), 1.01, -0.01}) {
    edit.change(stage, [&](Stage& s) { s.passage.targetConversion = bad; });
    EXPECT_EQ(fault().substr(0, 68),
              "passage.target_conversion: expected a number from 0 to 1, found " +
                  numberText(bad).substr(0, 4));
  }
  edit.change(stage, [&](Stage& s) {
    s.passage.targetConversion = 1.0;
    s.passage.targetDays = 0.0;
  });
  EXPECT_EQ(fault(), "passage.target_days: expected a number above 0, found 0");
}

TEST_F(RulesTest, AVolumeIsNotNegativeButAHealthMayBe) {
  const auto period = addPeriod("Q1", "2026-01-01", "2026-03-31");
  put(Reading{.metric = MetricRole::health, .period = period, .value = -3});
  EXPECT_EQ(fault(), "");
  put(Reading{.metric = MetricRole::volume, .period = period, .value = -3});
  EXPECT_EQ(fault(), "value: expected a volume of at least 0, found -3");
}

TEST_F(RulesTest, AMetricHasOneReadingPerPeriod) {
  const auto period = addPeriod("Q1", "2026-01-01", "2026-03-31");
  put(Reading{.period = period, .value = 1});
  put(Reading{.period = period, .value = 2});
  EXPECT_EQ(fault(), "period: expected one reading per period, found a second one for “Q1”");
}

TEST_F(RulesTest, NoMoreMoveOnThanCame) {
  const auto period = addPeriod("Q1", "2026-01-01", "2026-03-31");
  put(Reading{.period = period, .value = 10});
  put(PassageReading{.period = period, .moved = 11});
  EXPECT_EQ(fault(), "moved: expected at most the stage's volume (10), found 11");
}

TEST_F(RulesTest, PeriodsRunForwardsAndApart) {
  addPeriod("Q1", "2026-01-01", "2026-03-31");
  const auto second = addPeriod("Q2", "2026-03-31", "2026-06-30");
  EXPECT_EQ(fault(),
            "start: expected periods that do not overlap, found “Q2” to start before “Q1” ends "
            "(2026-03-31)");
  edit.change(second, [](Period& p) { p.start = Date::parse("2026-07-01").value(); });
  EXPECT_EQ(fault(), "end: expected a last day on or after 2026-07-01, found 2026-06-30");
}

TEST_F(RulesTest, EveryReferenceNamesARecordOfTheMap) {
  Touchpoint touchpoint{.title = "Call"};
  touchpoint.owner = Id<Department>{5};
  put(touchpoint);
  EXPECT_EQ(fault(), "owner: expected a department of this map, found id 5");
}

TEST_F(RulesTest, ARecordThatIsNamedCannotJustGo) {
  const auto period = addPeriod("Q1", "2026-01-01", "2026-03-31");
  put(Reading{.period = period, .value = 1});
  edit.erase(Kind::period, period.value);
  EXPECT_NE(fault(), "");
}

TEST_F(RulesTest, ConvertedIsNotAboveN) {
  Experiment experiment{.title = "Form"};
  experiment.a = {.n = 10, .converted = 11};
  put(experiment);
  EXPECT_EQ(fault(), "a.converted: expected at most n (10), found 11");
}

TEST_F(RulesTest, ADateIsOfTheCalendar) {
  EXPECT_FALSE(Date::parse("2026-02-29").has_value());
  EXPECT_FALSE(Date::parse("2026-2-9").has_value());
  EXPECT_FALSE(Date::parse("2026-02-09 ").has_value());
  EXPECT_EQ(Date::parse("2024-02-29")->iso(), "2024-02-29");
}

}  // namespace
}  // namespace throughline::journey
