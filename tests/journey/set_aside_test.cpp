#include "throughline/journey/intents/set_aside.h"

#include <gtest/gtest.h>

#include "throughline/journey/intents/clip.h"
#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/rules.h"

namespace throughline::journey {
namespace {

class SetAsideTest : public ::testing::Test {
 protected:
  SetAsideTest() {
    edit.add(MapSettings{.title = "Map"});
    stage = addStage(edit, "Research", {});
    card = {addNamed(edit, Kind::touchpoint, stage, "Peer asks in Slack group").id};
  }
  [[nodiscard]] CheckKey noOwner() const { return {CheckRule::no_owner, card, {}}; }
  [[nodiscard]] CheckKey noReading(MetricRole metric) const {
    return {CheckRule::no_reading, stage, metric};
  }

  Journey map;
  IdSource ids = seededIds(3);
  Edit edit{map, ids};
  Id<Stage> stage;
  Id<Touchpoint> card;
  const Date day = *Date::of(2026, 9, 2);
};

TEST_F(SetAsideTest, IsKeptInTheMapWithItsReasonAndDay) {
  const auto id = setAside(edit, noOwner(), " Word of mouth \n", day);
  const SetAside aside = map.get(id);
  EXPECT_EQ(aside.rule, CheckRule::no_owner);
  EXPECT_EQ((RecordKey{aside.kind, aside.thing}), RecordKey(card));
  EXPECT_EQ(aside.reason, "Word of mouth");
  EXPECT_EQ(aside.date, day);
  EXPECT_EQ(setAsideOf(map, noOwner())->id, id);
  EXPECT_FALSE(checkAll(map));
}

TEST_F(SetAsideTest, TellsTheTwoMetricsOfAStageApart) {
  setAside(edit, noReading(MetricRole::health), "Asked once a year", day);
  EXPECT_NE(setAsideOf(map, noReading(MetricRole::health)), nullptr);
  EXPECT_EQ(setAsideOf(map, noReading(MetricRole::volume)), nullptr);
  EXPECT_EQ(setAsideOf(map, noOwner()), nullptr);
}

TEST_F(SetAsideTest, SetAsideAgainItHasTheNewReasonAndStaysOne) {
  const auto id = setAside(edit, noOwner(), "Word of mouth", day);
  const Date later = *Date::of(2026, 10, 1);
  EXPECT_EQ(setAside(edit, noOwner(), "Nobody can own what peers say", later), id);
  EXPECT_EQ(map.count(Kind::set_aside), 1u);
  EXPECT_EQ(map.get(id).reason, "Nobody can own what peers say");
  EXPECT_EQ(map.get(id).date, later);
}

TEST_F(SetAsideTest, ABlankReasonIsRefusedByTheRules) {
  setAside(edit, noOwner(), " \n", day);
  EXPECT_TRUE(checkAll(map));
}

TEST_F(SetAsideTest, BroughtBackItIsGone) {
  bringBack(edit, setAside(edit, noOwner(), "Word of mouth", day));
  EXPECT_EQ(map.count(Kind::set_aside), 0u);
}

TEST_F(SetAsideTest, GoesWithItsThingAndWithTheStageThatHoldsThat) {
  setAside(edit, noOwner(), "Word of mouth", day);
  Journey other = map;
  Edit removal(other, ids);
  removeRecords(removal, Kind::touchpoint, {card.value});
  EXPECT_EQ(other.count(Kind::set_aside), 0u);
  setAside(edit, noReading(MetricRole::volume), "Never counted", day);
  removeRecords(edit, Kind::stage, {stage.value});
  EXPECT_EQ(map.count(Kind::set_aside), 0u);
}

TEST_F(SetAsideTest, CopiesOfItsThingDoNotTakeIt) {
  setAside(edit, noOwner(), "Word of mouth", day);
  paste(edit, clip(map, {card}), stage);
  EXPECT_EQ(map.count(Kind::touchpoint), 2u);
  duplicateStage(edit, stage);
  EXPECT_EQ(map.count(Kind::touchpoint), 4u);
  EXPECT_EQ(map.count(Kind::set_aside), 1u);
}

}  // namespace
}  // namespace throughline::journey
