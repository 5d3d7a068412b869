#include "throughline/journey/lanes.h"

#include <gtest/gtest.h>

#include <random>

#include "throughline/journey/intents/clip.h"
#include "throughline/journey/intents/lanes.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/messages/map.h"
#include "throughline/journey/rules.h"
#include "throughline/journey/standing.h"
#include "throughline/journey/starter.h"

namespace throughline::journey {
namespace {

class Lanes : public testing::Test {
 protected:
  Id<Stage> stage(std::size_t place) const { return journey.list<Stage>().at(place)->id; }
  /// The names of all lanes from top to bottom, a word each.
  std::string order() const {
    std::string all;
    for (const LaneKey& lane : laneOrder(journey)) {
      const auto* builtIn = std::get_if<BuiltInLane>(&lane);
      all += (all.empty() ? "" : " ") +
             (builtIn ? std::string(word(*builtIn)) : english(laneName(journey, lane)));
    }
    return all;
  }
  std::string texts(Id<Lane> lane, std::size_t place) const {
    std::string all;
    for (const Cell* cell : cellsIn(journey, lane, stage(place))) all += cell->title + cell->text;
    return all;
  }
  Id<Touchpoint> card(const std::string& title, Side side) {
    return addTouchpoint(edit, {.stage = stage(0), .title = title, .side = side});
  }
  std::string cards(Side side) const {
    std::string all;
    for (const Touchpoint* each : journey.in<Touchpoint>(stage(0))) {
      if (each->side == side) all += each->title;
    }
    return all;
  }

  IdSource ids = seededIds(12);
  Journey journey = sevenStages("Lanes", ids);
  Edit edit{journey, ids};
  static constexpr const char* kByDefault =
      "job flow touchpoints emotion questions metrics evidence findings experiments campaigns";
};

TEST_F(Lanes, WithoutRecordsStandInTheOrderThatEveryMapHas) { EXPECT_EQ(order(), kByDefault); }

TEST_F(Lanes, ARecordThatAnotherLookNeedsLeavesTheOrderAsItIs) {
  for (const BuiltInLane lane : {BuiltInLane::metrics, BuiltInLane::job, BuiltInLane::campaigns,
                                 BuiltInLane::touchpoints, BuiltInLane::evidence}) {
    setLaneFolded(edit, lane, true);
    EXPECT_EQ(order(), kByDefault);
  }
  EXPECT_EQ(journey.count(Kind::lane), 5U);
  EXPECT_TRUE(recordOf(journey, LaneKey(BuiltInLane::metrics))->folded);
}

TEST_F(Lanes, WhatIsShownAsByDefaultNeedsNoRecord) {
  setLaneHidden(edit, BuiltInLane::flow, false);
  setLaneHeight(edit, BuiltInLane::flow, {});
  setLineOfVisibility(edit, false);
  setSideHidden(edit, Side::unseen, false);
  EXPECT_EQ(journey.count(Kind::lane), 0U);
}

TEST_F(Lanes, AMovedLaneLeavesTheOthersInTheirOrder) {
  moveLane(edit, BuiltInLane::metrics, LaneKey(BuiltInLane::job));
  EXPECT_EQ(order(),
            "metrics job flow touchpoints emotion questions evidence findings experiments "
            "campaigns");
  moveLane(edit, BuiltInLane::metrics, {});
  EXPECT_EQ(order(),
            "job flow touchpoints emotion questions evidence findings experiments campaigns "
            "metrics");
  EXPECT_FALSE(checkAll(journey));
}

TEST_F(Lanes, AnyMoveIsWhatAListWouldMakeOfIt) {
  const auto own = addLane(edit, "Own", OwnLane::text);
  std::mt19937 random(7);
  for (int i = 0; i < 300; ++i) {
    std::vector<LaneKey> expected = laneOrder(journey);
    const auto any = [&] { return expected[random() % expected.size()]; };
    const LaneKey moved = any();
    const std::optional<LaneKey> before =
        random() % 8 == 0 ? std::nullopt : std::optional<LaneKey>(any());
    moveLane(edit, moved, before);
    if (before != moved) {
      std::erase(expected, moved);
      expected.insert(before ? std::ranges::find(expected, *before) : expected.end(), moved);
    }
    ASSERT_EQ(laneOrder(journey), expected) << "move " << i;
    if (i % 60 == 59) {  // on a map with few records again
      for (const auto id : journey.ids(Kind::lane)) {
        if (id != own.value && random() % 2 == 0) edit.erase(Kind::lane, id);
      }
    }
  }
}

TEST_F(Lanes, OneOfTheUsersOwnStandsAtTheFootOrWhereItIsPut) {
  const auto last = addLane(edit, "Our promise", OwnLane::text);
  EXPECT_EQ(order(), std::string(kByDefault) + " Our promise");
  addLane(edit, "Team", OwnLane::cards, LaneKey(BuiltInLane::emotion));
  EXPECT_EQ(order(),
            "job flow touchpoints Team emotion questions metrics evidence findings experiments "
            "campaigns Our promise");
  EXPECT_EQ(laneKey(journey.get(last)), LaneKey(last));
  EXPECT_FALSE(checkAll(journey));
}

TEST_F(Lanes, ShowAllShowsHiddenLanesAndSidesAndLeavesFoldedOnesFolded) {
  setLaneHidden(edit, BuiltInLane::emotion, true);
  setSideHidden(edit, Side::unseen, true);
  setSideHidden(edit, Side::unseen, true);
  EXPECT_EQ(recordOf(journey, LaneKey(BuiltInLane::touchpoints))->hiddenSides,
            std::vector{Side::unseen});
  setLaneFolded(edit, BuiltInLane::emotion, true);
  showAllLanes(edit);
  EXPECT_FALSE(recordOf(journey, LaneKey(BuiltInLane::emotion))->hidden);
  EXPECT_TRUE(recordOf(journey, LaneKey(BuiltInLane::emotion))->folded);
  EXPECT_TRUE(recordOf(journey, LaneKey(BuiltInLane::touchpoints))->hiddenSides.empty());
}

TEST_F(Lanes, CardsAreMovedBetweenStagesAndKeepTheirLane) {
  const auto lane = addLane(edit, "Team", OwnLane::cards);
  const auto other = addLane(edit, "Tools", OwnLane::cards);
  const auto a = addCell(edit, lane, stage(0), "A");
  addCell(edit, lane, stage(0), "B");
  addCell(edit, lane, stage(1), "C");
  const auto x = addCell(edit, other, stage(1), "X");
  moveRecords(edit, {a}, stage(1), x);  // x stands in another lane
  EXPECT_EQ(texts(lane, 0), "B");
  EXPECT_EQ(texts(lane, 1), "CA");
  EXPECT_EQ(texts(other, 1), "X");
  EXPECT_EQ(stageOf(journey.get(a)), stage(1).value);
  stepInStages(edit, Kind::cell, {a.value}, Step::up);
  EXPECT_EQ(texts(lane, 1), "AC");
  stepInStages(edit, Kind::cell, {a.value}, Step::left);
  EXPECT_EQ(texts(lane, 0), "AB");
  duplicateRecords(edit, {a});
  EXPECT_EQ(texts(lane, 0), "AAB");
  EXPECT_FALSE(checkAll(journey));
}

TEST_F(Lanes, TheOneTextOfAStageGivesItsPlaceInExchange) {
  const auto lane = addLane(edit, "Our promise", OwnLane::text);
  const auto a = addCell(edit, lane, stage(0), "A");
  addCell(edit, lane, stage(1), "B");
  moveRecords(edit, {a}, stage(1));
  EXPECT_EQ(texts(lane, 0), "B");
  EXPECT_EQ(texts(lane, 1), "A");
  EXPECT_FALSE(checkAll(journey));
}

TEST_F(Lanes, AStageHasOnePointOfACurve) {
  const auto lane = addLane(edit, "Effort", OwnLane::curve);
  const auto point = putPoint(edit, lane, stage(2), 0.4);
  EXPECT_EQ(putPoint(edit, lane, stage(2), 7), point);
  EXPECT_EQ(journey.get(point).score, 1);
  EXPECT_FALSE(checkAll(journey));
}

TEST_F(Lanes, WhatIsCopiedTakesItsLaneToAnotherMap) {
  const auto lane = addLane(edit, "Team", OwnLane::cards);
  const auto a = addCell(edit, lane, stage(0), "A");
  const Clip clipped = clip(journey, {a});
  Journey other = sevenStages("Other", ids);
  Edit there(other, ids);
  const auto at = other.list<Stage>().at(3)->id;
  paste(there, clipped, at);
  paste(there, clipped, at);
  ASSERT_EQ(other.count(Kind::lane), 1U);
  const Lane& made = *other.list<Lane>().front();
  EXPECT_EQ(made.name, "Team");
  EXPECT_EQ(made.kind, OwnLane::cards);
  EXPECT_EQ(cellsIn(other, made.id, at).size(), 2U);
  EXPECT_FALSE(checkAll(other));
}

TEST_F(Lanes, AStageThatGoesTakesItsCellsAlong) {
  const auto lane = addLane(edit, "Team", OwnLane::cards);
  addCell(edit, lane, stage(0), "A");
  addCell(edit, lane, stage(1), "B");
  removeRecord(edit, Kind::stage, stage(0).value);
  EXPECT_EQ(journey.count(Kind::cell), 1U);
  removeRecord(edit, Kind::lane, lane.value);
  EXPECT_EQ(journey.count(Kind::cell), 0U);
}

TEST_F(Lanes, CardsStepWithinTheirBandAndThenIntoTheNextOne) {
  card("a", Side::unseen);
  const auto b = card("b", Side::customer);
  card("c", Side::backstage);
  const auto d = card("d", Side::customer);
  stepInBands(edit, {d}, Step::up);
  EXPECT_EQ(cards(Side::customer), "db");
  stepInBands(edit, {d}, Step::up);
  EXPECT_EQ(cards(Side::unseen), "ad");
  EXPECT_EQ(cards(Side::customer), "b");
  stepInBands(edit, {d}, Step::up);
  EXPECT_EQ(cards(Side::unseen), "da");
  stepInBands(edit, {d}, Step::up);
  EXPECT_EQ(cards(Side::unseen), "da");
  stepInBands(edit, {b}, Step::down);
  EXPECT_EQ(cards(Side::backstage), "bc");
}

TEST_F(Lanes, AHiddenBandIsPassedOver) {
  const auto a = card("a", Side::unseen);
  setSideHidden(edit, Side::customer, true);
  stepInBands(edit, {a}, Step::down);
  EXPECT_EQ(cards(Side::backstage), "a");
}

TEST_F(Lanes, ALabelOfTheHistoryFindsTheNameOfALane) {
  const Message label = messages::hideLane(messages::lane(BuiltInLane::emotion));
  EXPECT_EQ(english(label), "Hide lane “Emotion”");
  EXPECT_NE(messages::labelCode("hideLane"), nullptr);
  EXPECT_NE(messages::labelCode("emotionLane"), nullptr);
  EXPECT_NE(messages::labelCode("customerAlone"), nullptr);
}

}  // namespace
}  // namespace throughline::journey
