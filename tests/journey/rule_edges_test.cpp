#include <gtest/gtest.h>

#include "throughline/journey/edit.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/rules.h"
#include "throughline/journey/starter.h"

namespace throughline::journey {
namespace {

// The edges of each rule: the last value that is taken and the first that is not.
class RuleEdges : public testing::Test {
 protected:
  static Date day(const char* iso) { return *Date::parse(iso); }

  Id<Period> period(const std::string& name, const char* start, const char* end) {
    const Period period{{edit.freshId(Kind::period)}, {}, name, day(start), day(end)};
    putBefore(edit, period);
    return period.id;
  }
  /// The field of the fault that the map has now.
  std::string fault() {
    const auto found = checkChanges(journey, edit.changes());
    EXPECT_EQ(found.has_value(), checkAll(journey).has_value());
    return found ? std::string(kindName(found->kind)) + "." + found->field : "";
  }

  IdSource ids = seededIds(13);
  Journey journey = sevenStages("Rules", ids);
  Edit edit{journey, ids};
  Id<Stage> stage = journey.list<Stage>().front()->id;
};

TEST_F(RuleEdges, AnIdIsFromOneTo2To53) {
  Stage each;
  each.name = "Stage";
  each.rank = {"V"};
  for (const std::int64_t good : {std::int64_t{1}, kLargestId}) {
    each.id = {good};
    EXPECT_FALSE(checkFields(each).has_value()) << good;
  }
  for (const std::int64_t bad : {std::int64_t{0}, std::int64_t{-1}, kLargestId + 1}) {
    each.id = {bad};
    EXPECT_EQ(english(checkFields(each)->message),
              "expected an id from 1 to 9007199254740991, found " + std::to_string(bad));
    EXPECT_EQ(checkFields(each)->where(), "stage " + std::to_string(bad) + ".id");
  }
}

TEST_F(RuleEdges, APlaceWithoutAFieldIsTheRecord) {
  EXPECT_EQ((Fault{Kind::touchpoint, 812, "", "x"}).where(), "touchpoint 812");
  EXPECT_EQ((Fault{Kind::touchpoint, 812, "title", "x"}).where(), "touchpoint 812.title");
}

TEST_F(RuleEdges, APeriodMayLastADayAndFollowTheOneBeforeTheNextDay) {
  period("One", "2026-01-01", "2026-01-01");
  const auto second = period("Two", "2026-01-02", "2026-01-31");
  EXPECT_EQ(fault(), "");
  edit.change(second, [](Period& p) { p.start = day("2026-01-01"); });
  EXPECT_EQ(fault(), "period.start");
}

TEST_F(RuleEdges, PeriodsAreHeldApartInWhateverOrderTheyStand) {
  period("Late", "2026-03-01", "2026-05-31");
  period("Early", "2026-01-01", "2026-02-28");
  EXPECT_EQ(fault(), "");
  period("Middle", "2026-02-28", "2026-02-28");
  EXPECT_EQ(fault(), "period.start");
}

TEST_F(RuleEdges, ACampaignMayLastADayAndNeedsNoDates) {
  Campaign campaign{.id = {5}, .stage = stage, .rank = {"V"}, .name = "Fair"};
  campaign.start = day("2026-01-02");
  edit.put(campaign);
  EXPECT_EQ(fault(), "");
  campaign.end = day("2026-01-02");
  edit.put(campaign);
  EXPECT_EQ(fault(), "");
  campaign.end = day("2026-01-01");
  edit.put(campaign);
  EXPECT_EQ(fault(), "campaign.end");
  campaign.start.reset();
  edit.put(campaign);
  EXPECT_EQ(fault(), "");
}

TEST_F(RuleEdges, ConvertedMayBeAllOfEitherArm) {
  Experiment experiment{.id = {5}, .stage = stage, .rank = {"V"}, .title = "Form"};
  experiment.a = {.n = 10, .converted = 10};
  experiment.b = {.n = 12, .converted = 12};
  edit.put(experiment);
  EXPECT_EQ(fault(), "");
  experiment.b.converted = 13;
  edit.put(experiment);
  EXPECT_EQ(fault(), "experiment.b.converted");
  experiment.b.n.reset();
  edit.put(experiment);
  EXPECT_EQ(fault(), "") << "where nobody says of how many";
}

TEST_F(RuleEdges, AVolumeMayBeNoneAndAllOfItMayMove) {
  const auto q1 = period("Q1", "2026-01-01", "2026-03-31");
  const auto q2 = period("Q2", "2026-04-01", "2026-06-30");
  putBefore(edit, Reading{.stage = stage, .period = q1, .value = 0});
  EXPECT_EQ(fault(), "");
  const PassageReading moved{.id = {5}, .stage = stage, .rank = {"V"}, .period = q1, .moved = 0};
  edit.put(moved);
  EXPECT_EQ(fault(), "");
  edit.change(moved.id, [](PassageReading& r) { r.moved = 1; });
  EXPECT_EQ(fault(), "passage_reading.moved");
  edit.change(moved.id, [&](PassageReading& r) { r.period = q2; });
  EXPECT_EQ(fault(), "") << "another period's volume says nothing of this one";
}

TEST_F(RuleEdges, AVolumeThatSinksBelowWhatMovedIsFound) {
  const auto q1 = period("Q1", "2026-01-01", "2026-03-31");
  const Reading volume{.id = {6}, .stage = stage, .rank = {"V"}, .period = q1, .value = 10};
  edit.put(volume);
  edit.put(PassageReading{.id = {5}, .stage = stage, .rank = {"V"}, .period = q1, .moved = 10});
  ASSERT_EQ(fault(), "");
  Edit later(journey, ids);
  later.change(volume.id, [](Reading& r) { r.value = 9; });
  EXPECT_TRUE(checkChanges(journey, later.changes()).has_value());
}

TEST_F(RuleEdges, ALinkJoinsTwo) {
  const auto a = addTouchpoint(edit, {.stage = stage, .title = "A"});
  const auto b = addTouchpoint(edit, {.stage = stage, .title = "B"});
  const auto link = linkTouchpoints(edit, a, b);
  EXPECT_EQ(fault(), "");
  edit.change(link, [&](Link& l) { l.to = a; });
  EXPECT_EQ(fault(), "link.to");
}

TEST_F(RuleEdges, AMapHasOneMapRecord) {
  MapSettings second = journey.settings();
  second.id = {second.id.value + 1};
  edit.put(second);
  EXPECT_EQ(fault(), "map.");
  edit.erase(Kind::map, second.id.value);
  EXPECT_EQ(fault(), "");
  edit.erase(Kind::map, journey.settings().id.value);
  EXPECT_EQ(english(checkChanges(journey, edit.changes())->message),
            "expected exactly one map record, found 0");
}

TEST_F(RuleEdges, WhatNamesARemovedRecordIsFoundByAnyKindThatCan) {
  const auto a = addTouchpoint(edit, {.stage = stage, .title = "A"});
  const auto b = addTouchpoint(edit, {.stage = stage, .title = "B"});
  linkTouchpoints(edit, a, b);
  const auto owner = departmentNamed(edit, "Sales");
  edit.change(b, [&](Touchpoint& t) { t.owner = owner; });
  ASSERT_EQ(fault(), "");

  Edit later(journey, ids);
  later.erase(Kind::touchpoint, a.value);
  const auto ofLink = checkChanges(journey, later.changes());
  EXPECT_EQ(ofLink->kind, Kind::link);
  EXPECT_EQ(english(ofLink->message),
            "expected a touchpoint of this map, found one that was removed");
  later.rollBack();
  later.erase(Kind::department, owner.value);
  EXPECT_EQ(checkChanges(journey, later.changes())->where(),
            "touchpoint " + std::to_string(b.value) + ".owner");
}

}  // namespace
}  // namespace throughline::journey
