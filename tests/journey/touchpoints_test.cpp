#include "throughline/journey/intents/touchpoints.h"

#include <gtest/gtest.h>

#include <set>

#include "throughline/journey/intents/contents.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/rules.h"
#include "throughline/journey/starter.h"

namespace throughline::journey {
namespace {

class Touchpoints : public testing::Test {
 protected:
  Id<Stage> stage(std::size_t place) const { return journey.list<Stage>().at(place)->id; }
  Id<Touchpoint> card(const std::string& title, std::size_t place = 0) {
    return addTouchpoint(edit, {.stage = stage(place), .title = title});
  }
  std::string titles(std::size_t place) const {
    std::string all;
    for (const Touchpoint* t : journey.in<Touchpoint>(stage(place))) all += t->title;
    return all;
  }

  IdSource ids = seededIds(9);
  Journey journey = sevenStages("Touchpoints", ids);
  Edit edit{journey, ids};
};

TEST_F(Touchpoints, ANewOneStandsBeforeTheGivenOneAndKeepsAnIdItBrings) {
  const auto last = card("C");
  addTouchpoint(edit, {.stage = stage(0), .title = "A"}, last);
  const auto own = addTouchpoint(edit, {.id = {812}, .stage = stage(0), .title = "B"}, last);
  EXPECT_EQ(titles(0), "ABC");
  EXPECT_EQ(own.value, 812);
}

TEST_F(Touchpoints, DuplicatesStandBehindTheirOriginals) {
  const auto a = card("A"), b = card("B"), c = card("C");
  const auto copies = duplicateRecords(edit, {a, c});
  EXPECT_EQ(titles(0), "AABCC");
  ASSERT_EQ(copies.size(), 2U);
  EXPECT_EQ(journey.idsIn(Kind::touchpoint, stage(0).value),
            (std::vector{a.value, copies[0].id, b.value, c.value, copies[1].id}));
}

TEST_F(Touchpoints, RemovingTakesTheirLinksAlong) {
  const auto a = card("A"), b = card("B"), c = card("C");
  linkTouchpoints(edit, a, b);
  linkTouchpoints(edit, b, c);
  linkTouchpoints(edit, a, c);
  removeRecords(edit, {b});
  EXPECT_EQ(titles(0), "AC");
  EXPECT_EQ(journey.count(Kind::link), 1U);
  EXPECT_FALSE(checkAll(journey));
}

TEST_F(Touchpoints, MovedToAnotherStageTheyStandWhereAsked) {
  const auto a = card("A"), x = card("X", 1);
  card("Y", 1);
  moveRecords(edit, {a}, stage(1), x);
  EXPECT_EQ(titles(0) + "|" + titles(1), "|AXY");
}

TEST_F(Touchpoints, LinksAreOneForEachPairAndDirection) {
  const auto a = card("A"), b = card("B"), c = card("C");
  const auto there = linkTouchpoints(edit, a, b);
  EXPECT_EQ(linkTouchpoints(edit, a, b), there);
  EXPECT_NE(linkTouchpoints(edit, b, a), there);
  EXPECT_NE(linkTouchpoints(edit, a, c), there);
  EXPECT_EQ(journey.count(Kind::link), 3U);
  EXPECT_EQ(journey.get(linkTouchpoints(edit, b, a)).kind, LinkKind::next)
      << "within one stage nothing loops back";
}

TEST_F(Touchpoints, EachNewDepartmentHasTheNextColour) {
  std::set<std::string> colours;
  for (std::size_t i = 0; i < departmentColors().size(); ++i) {
    const auto id = departmentNamed(edit, " Team " + std::to_string(i) + " ");
    EXPECT_EQ(journey.get(id).name, "Team " + std::to_string(i));
    EXPECT_EQ(journey.get(id).color, departmentColors()[i]);
    colours.insert(journey.get(id).color);
  }
  EXPECT_EQ(colours.size(), departmentColors().size()) << "no two alike";
  EXPECT_EQ(journey.get(departmentNamed(edit, "One more")).color, departmentColors()[0]);
  EXPECT_FALSE(checkAll(journey));
}

TEST_F(Touchpoints, InMapOrderIsByStageThenByPlace) {
  const auto late = card("D", 2), b = card("B"), c = card("C", 1);
  const auto a = addTouchpoint(edit, {.stage = stage(0), .title = "A"}, b);
  EXPECT_EQ(inMapOrder(journey, {late, c, b, a}), (std::vector<RecordKey>{a, b, c, late}));
}

TEST_F(Touchpoints, AnEmotionKeepsWithinItsScaleAndItsPersona) {
  const auto low = addEmotion(edit, stage(0), std::nullopt, -7);
  EXPECT_EQ(journey.get(low).score, -1);
  setScore(edit, low, 1.5);
  EXPECT_EQ(journey.get(low).score, 1);
  setScore(edit, low, -1.5);
  EXPECT_EQ(journey.get(low).score, -1);
  setScore(edit, low, 0.25);
  EXPECT_EQ(journey.get(low).score, 0.25);
  setScore(edit, low, 0.1 + 0.2);
  EXPECT_EQ(journey.get(low).score, 0.3) << "without the dust of binary fractions";

  Persona buyer;
  buyer.id = {edit.freshId(Kind::persona)};
  buyer.name = "Buyer";
  putBefore(edit, buyer);
  EXPECT_EQ(journey.get(addEmotion(edit, stage(1), buyer.id, 0)).persona, buyer.id);
  EXPECT_EQ(journey.get(addEmotion(edit, stage(1), Id<Persona>{5}, 0)).persona,
            journey.list<Persona>().front()->id)
      << "one that is not of this map";
}

// A long row of inserts at one place makes ranks long, and they are then made anew.
TEST_F(Touchpoints, RanksStayShortHoweverOftenSomethingIsPutAtTheSamePlace) {
  const auto first = card("first");
  auto last = card("last");
  for (int i = 0; i < 600; ++i) last = addTouchpoint(edit, {.stage = stage(0), .title = "x"}, last);
  const auto order = journey.idsIn(Kind::touchpoint, stage(0).value);
  EXPECT_EQ(order.front(), first.value);
  EXPECT_EQ(order[1], last.value);
  for (const auto& [id, each] : journey.all<Touchpoint>()) EXPECT_LE(each.rank.text.size(), 48U);
}

TEST_F(Touchpoints, WhereTwoShareARankWhatIsPutBetweenStandsBetween) {
  const auto a = card("A"), b = card("B");
  for (const auto id : {a, b}) edit.change(id, [](Touchpoint& t) { t.rank = {"V"}; });
  const auto order = journey.idsIn(Kind::touchpoint, stage(0).value);
  const auto between = addTouchpoint(edit, {.stage = stage(0), .title = "X"}, {order[1]});
  EXPECT_EQ(journey.idsIn(Kind::touchpoint, stage(0).value),
            (std::vector{order[0], between.value, order[1]}));
}

}  // namespace
}  // namespace throughline::journey
