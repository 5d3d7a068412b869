#include "throughline/journey/intents/contents.h"

#include <gtest/gtest.h>

#include "throughline/journey/error.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/intents/steps.h"
#include "throughline/journey/intents/touchpoints.h"
#include "throughline/journey/rules.h"
#include "throughline/journey/starter.h"

namespace throughline::journey {
namespace {

class Contents : public testing::Test {
 protected:
  Id<Stage> stage(std::size_t place) const { return journey.list<Stage>()[place]->id; }

  Id<Touchpoint> card(const std::string& title, std::size_t place) {
    Touchpoint touchpoint;
    touchpoint.stage = stage(place);
    touchpoint.title = title;
    return addTouchpoint(edit, touchpoint);
  }

  std::string titles(std::size_t place) const {
    std::string all;
    for (const Touchpoint* t : journey.in<Touchpoint>(stage(place))) all += t->title;
    return all;
  }

  IdSource ids = seededIds(7);
  Journey journey = sevenStages("Steps", ids);
  Edit edit{journey, ids};
};

TEST_F(Contents, AnEmotionOnAMapWithoutPersonasMakesTheCustomer) {
  const auto emotion = addEmotion(edit, stage(1), std::nullopt, 2.5, "“At last”");
  ASSERT_EQ(journey.count(Kind::persona), 1U);
  EXPECT_EQ(journey.get(journey.get(emotion).persona).name, "Customer");
  EXPECT_EQ(journey.get(emotion).score, 1);
  EXPECT_FALSE(checkAll(journey));

  addEmotion(edit, stage(2), std::nullopt, 0);
  EXPECT_EQ(journey.count(Kind::persona), 1U);
}

TEST_F(Contents, WhatIsAddedStandsAtTheEndOfItsStage) {
  const auto first = addNamed(edit, Kind::question, stage(0), "What does it cost?");
  const auto last = addNamed(edit, Kind::question, stage(0), "Who else uses it?");
  const auto between = addNamed(edit, Kind::question, stage(0), "Is it safe?", last);
  EXPECT_EQ(journey.idsIn(Kind::question, stage(0).value),
            (std::vector{first.id, between.id, last.id}));
  addNamed(edit, Kind::experiment, stage(0), "Shorter form");
  addNamed(edit, Kind::campaign, stage(0), "Spring fair");
  EXPECT_FALSE(checkAll(journey));
}

TEST_F(Contents, ATouchpointThatIsAddedIsLiveThoughDocumentsLeaveOutPlanned) {
  const auto added = addNamed(edit, Kind::touchpoint, stage(0), "Help centre");
  EXPECT_EQ(journey.get(Id<Touchpoint>{added.id}).status, Status::live);
  EXPECT_EQ(Touchpoint{}.status, Status::planned);
}

TEST_F(Contents, AFieldTakesOnlyWhatItsRuleAllows) {
  const auto id = card("Price page", 0);
  setField(edit, Kind::touchpoint, id.value, "title", std::string("Pricing"));
  EXPECT_EQ(journey.get(id).title, "Pricing");
  EXPECT_THROW(setField(edit, Kind::touchpoint, id.value, "title", std::string()), Error);
  EXPECT_THROW(setField(edit, Kind::touchpoint, id.value, "colour", std::string("x")), Error);
  EXPECT_EQ(journey.get(id).title, "Pricing");
}

TEST_F(Contents, StepsUpAndDownKeepTheOrderOfThoseThatMoveTogether) {
  card("A", 0);
  const auto b = card("B", 0);
  const auto c = card("C", 0);
  card("D", 0);
  const std::vector both{b.value, c.value};
  stepInStages(edit, Kind::touchpoint, both, Step::up);
  EXPECT_EQ(titles(0), "BCAD");
  stepInStages(edit, Kind::touchpoint, both, Step::up);
  EXPECT_EQ(titles(0), "BCAD");
  stepInStages(edit, Kind::touchpoint, both, Step::down);
  EXPECT_EQ(titles(0), "ABCD");
  stepInStages(edit, Kind::touchpoint, both, Step::down);
  stepInStages(edit, Kind::touchpoint, both, Step::down);
  EXPECT_EQ(titles(0), "ADBC");
}

TEST_F(Contents, StepsAcrossGoToTheNextStageAtTheSamePlace) {
  card("A", 0);
  const auto b = card("B", 0);
  card("X", 1);
  card("Y", 1);
  const auto last = card("Z", 6);
  stepInStages(edit, Kind::touchpoint, {b.value, last.value}, Step::right);
  EXPECT_EQ(titles(0), "A");
  EXPECT_EQ(titles(1), "XBY");
  EXPECT_EQ(titles(6), "Z");
  stepInStages(edit, Kind::touchpoint, {b.value}, Step::left);
  EXPECT_EQ(titles(0), "AB");
}

TEST_F(Contents, AStageStepsLeftAndRightAndStopsAtTheEnds) {
  const Id<Stage> first = stage(0);
  stepStage(edit, first, Step::left);
  EXPECT_EQ(stage(0), first);
  stepStage(edit, first, Step::right);
  EXPECT_EQ(stage(1), first);
  const Id<Stage> last = stage(6);
  stepStage(edit, last, Step::right);
  EXPECT_EQ(stage(6), last);
}

TEST_F(Contents, MovingToWhereItStandsChangesNothing) {
  const auto a = card("A", 0);
  const auto b = card("B", 0);
  const auto c = card("C", 0);
  Edit later(journey, ids);
  moveRecords(later, {a, b}, stage(0), c);
  moveRecords(later, {b, c}, stage(0));
  moveRecords(later, {b}, stage(0), b);
  EXPECT_TRUE(later.changes().empty());
}

TEST_F(Contents, CopiesStandTogetherWhereTheyWereAsked) {
  const auto a = card("A", 0);
  const auto b = card("B", 1);
  const auto x = card("X", 2);
  copyRecords(edit, {a, b}, stage(2), x);
  EXPECT_EQ(titles(2), "ABX");
  EXPECT_EQ(titles(0) + titles(1), "AB");
}

}  // namespace
}  // namespace throughline::journey
