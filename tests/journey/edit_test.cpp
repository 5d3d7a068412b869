#include "throughline/journey/edit.h"

#include <gtest/gtest.h>

#include "throughline/journey/intents/moving.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/intents/stages.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/rules.h"
#include "throughline/journey/starter.h"

namespace throughline::journey {
namespace {

class EditTest : public testing::Test {
 protected:
  IdSource ids = seededIds(7);
  Journey journey = sevenStages("Leah", ids);

  Id<Stage> stage(std::size_t place) { return journey.list<Stage>().at(place)->id; }
  std::vector<std::string> titles(Id<Stage> in) {
    std::vector<std::string> titles;
    for (const Touchpoint* t : journey.in<Touchpoint>(in)) titles.push_back(t->title);
    return titles;
  }
  Id<Touchpoint> add(Edit& edit, Id<Stage> in, const std::string& title) {
    Touchpoint touchpoint;
    touchpoint.stage = in;
    touchpoint.title = title;
    return addTouchpoint(edit, touchpoint);
  }
};

TEST_F(EditTest, TheStarterKeepsEveryRule) {
  EXPECT_FALSE(checkAll(journey).has_value());
  EXPECT_EQ(journey.list<Stage>().size(), 7U);
  EXPECT_EQ(journey.list<Stage>().front()->name, "Trigger");
}

TEST_F(EditTest, RollingBackLeavesTheJourneyAsItWas) {
  const Journey before = journey;
  Edit edit(journey, ids);
  const auto id = add(edit, stage(1), "Guide");
  moveRecords(edit, {id}, stage(2));
  removeStage(edit, stage(0));
  EXPECT_FALSE(journey == before);
  edit.rollBack();
  EXPECT_TRUE(journey == before);
}

TEST_F(EditTest, ChangesAndTheirInverseGoThereAndBack) {
  const Journey before = journey;
  Edit edit(journey, ids);
  add(edit, stage(1), "Guide");
  removeStage(edit, stage(3));
  const Journey after = journey;
  Journey replay = before;
  applyChanges(replay, edit.changes());
  EXPECT_TRUE(replay == after);
  applyChanges(replay, inverse(edit.changes()));
  EXPECT_TRUE(replay == before);
  EXPECT_TRUE(difference(before, after) == edit.changes());
}

TEST_F(EditTest, ARecordThatEndsAsItBeganIsNoChange) {
  Edit edit(journey, ids);
  edit.change(stage(0), [](Stage& s) { s.name = "Spark"; });
  edit.change(stage(0), [](Stage& s) { s.name = "Trigger"; });
  edit.erase(Kind::touchpoint, add(edit, stage(0), "Gone").value);
  EXPECT_TRUE(edit.changes().empty());
}

TEST_F(EditTest, MovedTouchpointsStandInTheGivenOrderBeforeTheTarget) {
  Edit edit(journey, ids);
  const auto a = add(edit, stage(0), "a");
  const auto b = add(edit, stage(0), "b");
  const auto c = add(edit, stage(1), "c");
  const auto d = add(edit, stage(1), "d");
  moveRecords(edit, {b, a}, stage(1), d);
  EXPECT_EQ(titles(stage(1)), (std::vector<std::string>{"c", "b", "a", "d"}));
  moveRecords(edit, {c, b}, stage(1),
              b);  // the target itself moves: before the next that stays
  EXPECT_EQ(titles(stage(1)), (std::vector<std::string>{"c", "b", "a", "d"}));
  moveRecords(edit, {c}, stage(1));
  EXPECT_EQ(titles(stage(1)), (std::vector<std::string>{"b", "a", "d", "c"}));
}

TEST_F(EditTest, MovingToOnePlaceForEverKeepsRanksShort) {
  Edit edit(journey, ids);
  for (int i = 0; i < 20; ++i) add(edit, stage(0), std::to_string(i));
  for (int i = 0; i < 1000; ++i) {
    const auto order = journey.idsIn(Kind::touchpoint, stage(0).value);
    moveRecords(edit, {{Kind::touchpoint, order.back()}}, stage(0), {Kind::touchpoint, order[1]});
    ASSERT_EQ(journey.idsIn(Kind::touchpoint, stage(0).value)[1], order.back());
  }
  for (const auto& [id, t] : journey.all<Touchpoint>()) EXPECT_LE(t.rank.text.size(), 48U);
}

TEST_F(EditTest, AStageGoesWithItsContentAndTheLinksOfItsTouchpoints) {
  Edit edit(journey, ids);
  const auto a = add(edit, stage(0), "a");
  const auto b = add(edit, stage(1), "b");
  linkTouchpoints(edit, a, b);
  removeStage(edit, stage(0));
  EXPECT_EQ(journey.count(Kind::touchpoint), 1U);
  EXPECT_EQ(journey.count(Kind::link), 0U);
  EXPECT_FALSE(checkAll(journey).has_value());
}

TEST_F(EditTest, AStageThatIsRemovedIntoAnotherLeavesItsTouchpointsThere) {
  Edit edit(journey, ids);
  add(edit, stage(0), "a");
  add(edit, stage(1), "b");
  removeStageInto(edit, stage(0), stage(1));
  EXPECT_EQ(journey.count(Kind::stage), 6U);
  EXPECT_EQ(titles(stage(0)), (std::vector<std::string>{"b", "a"}));
}

TEST_F(EditTest, OwnersAreFoundFoldedAndMadeOnTheFly) {
  Edit edit(journey, ids);
  const auto a = add(edit, stage(0), "a");
  const auto b = add(edit, stage(0), "b");
  assignOwner(edit, {a}, "Vertrieb Süd");
  assignOwner(edit, {b}, "  VERTRIEB  SÜD ");
  EXPECT_EQ(journey.count(Kind::department), 1U);
  EXPECT_EQ(journey.get(a).owner, journey.get(b).owner);
  assignOwner(edit, {a, b}, " ");
  EXPECT_FALSE(journey.get(a).owner.has_value());
}

TEST_F(EditTest, ALinkToAnEarlierStageIsALoopBack) {
  Edit edit(journey, ids);
  const auto a = add(edit, stage(0), "a");
  const auto b = add(edit, stage(3), "b");
  EXPECT_EQ(journey.get(linkTouchpoints(edit, a, b)).kind, LinkKind::next);
  EXPECT_EQ(journey.get(linkTouchpoints(edit, b, a)).kind, LinkKind::loop_back);
  EXPECT_EQ(linkTouchpoints(edit, a, b), linkTouchpoints(edit, a, b));
}

TEST_F(EditTest, ACopiedStageHasItsContentUnderAFreeName) {
  Edit edit(journey, ids);
  add(edit, stage(0), "a");
  const auto copy = duplicateStage(edit, stage(0));
  EXPECT_EQ(journey.get(copy).name, "Trigger (copy)");
  EXPECT_EQ(stage(1), copy);
  EXPECT_EQ(titles(copy), std::vector<std::string>{"a"});
  EXPECT_EQ(journey.get(duplicateStage(edit, stage(0))).name, "Trigger (copy) (2)");
}

TEST_F(EditTest, RemovingManyAtOnceLeavesWhatRemovingEachLeaves) {
  Edit edit(journey, ids);
  std::vector<std::int64_t> touchpoints;
  for (int i = 0; i < 6; ++i) touchpoints.push_back(add(edit, stage(i % 3), "Card").value);
  for (int i = 0; i < 5; ++i) {
    linkTouchpoints(edit, Id<Touchpoint>{touchpoints[static_cast<std::size_t>(i)]},
                    Id<Touchpoint>{touchpoints[static_cast<std::size_t>(i) + 1]});
  }
  Journey oneByOne = journey;
  Edit each(oneByOne, ids);
  touchpoints.pop_back();
  touchpoints.pop_back();
  touchpoints.push_back(12345);  // not there
  for (const std::int64_t id : touchpoints) removeRecord(each, Kind::touchpoint, id);
  removeRecords(edit, Kind::touchpoint, touchpoints);
  EXPECT_TRUE(journey == oneByOne);
  EXPECT_EQ(journey.count(Kind::touchpoint), 2U);
  EXPECT_EQ(journey.count(Kind::link), 1U);
}

}  // namespace
}  // namespace throughline::journey
