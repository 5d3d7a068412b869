#include <gtest/gtest.h>

#include "layout_checks.h"
#include "picture_texts.h"
#include "reference_pictures.h"
#include "support/maps.h"
#include "throughline/drawing/png.h"
#include "throughline/journey/intents/lanes.h"

// Lanes as the map says: their order, hidden and folded ones, the user's own, bands of cards.

namespace throughline::drawing {
namespace {

using journey::BuiltInLane;
using journey::OwnLane;
using journey::Side;

class ShownLanes : public testing::Test {
 protected:
  MapLayout layout(bool window = false) const {
    MapLayout made = layoutOf(map, {.invitations = window});
    checks::expectSound(made);
    return made;
  }
  journey::Id<journey::Stage> stage(std::size_t place) const {
    return map.list<journey::Stage>().at(place)->id;
  }
  static QString textsIn(const Picture& picture) {
    QStringList texts;
    for (const Part& part : picture.parts) texts << part.text;
    return texts.join(u'|');
  }
  static QString gistOf(const MapLayout& layout, LaneId lane) {
    return textsIn(*layout.lane(lane)->pictures.front().picture);
  }
  static const Element* cardNamed(const MapLayout& layout, const QString& title) {
    for (const Element& each : layout.elements) {
      if (each.kind == ElementKind::touchpoint && titleOf(*each.picture) == title) return &each;
    }
    ADD_FAILURE() << title.toStdString();
    return nullptr;
  }
  LaneId ownId(journey::Id<journey::Lane> lane) const { return laneIdOf(journey::LaneKey(lane)); }

  /// A text, cards and a curve.
  void addThree() {
    const auto text = journey::addLane(edit, "What we promise", OwnLane::text,
                                       journey::LaneKey(BuiltInLane::emotion));
    const auto cards = journey::addLane(edit, "Who does it", OwnLane::cards,
                                        journey::LaneKey(BuiltInLane::emotion));
    const auto curve =
        journey::addLane(edit, "Effort", OwnLane::curve, journey::LaneKey(BuiltInLane::emotion));
    const char* promises[] = {"“You are not alone with this.”", "“Tactics for this week.”",
                              "“Real numbers, not slides.”"};
    const double efforts[] = {0.4, -0.2, -0.7, -0.9, 0.1};
    for (std::size_t i = 0; i < std::size(promises); ++i) {
      journey::addCell(edit, text, stage(i), promises[i]);
    }
    for (std::size_t i = 0; i < std::size(efforts); ++i) {
      journey::putPoint(edit, curve, stage(i), efforts[i]);
    }
    journey::addCell(edit, cards, stage(1), "Kundenerfolgs- und Vertragsverlängerungsabteilung");
    const auto card = journey::addCell(edit, cards, stage(1), "Sales");
    edit.change(card, [](journey::Cell& cell) { cell.text = "prepares the numbers beforehand"; });
    journey::addCell(edit, cards, stage(3), "Legal");
  }

  journey::Journey map = support::leahMap();
  journey::IdSource ids = journey::seededIds(5);
  journey::Edit edit{map, ids};
};

TEST_F(ShownLanes, StandInTheOrderOfTheMap) {
  journey::moveLane(edit, BuiltInLane::metrics, journey::LaneKey(BuiltInLane::job));
  EXPECT_EQ(layout().lanes.front().id, LaneId::metrics);
  EXPECT_EQ(layout().lanes.at(1).id, LaneId::job);
}

TEST_F(ShownLanes, HiddenOnesAreLeftOutUnlessTheViewOpensThem) {
  journey::setLaneHidden(edit, BuiltInLane::questions, true);
  EXPECT_EQ(layout().lane(LaneId::questions), nullptr);
  EXPECT_NE(layoutOf(map, {.openLanes = {LaneId::questions}}).lane(LaneId::questions), nullptr);
  EXPECT_EQ(layoutOf(map, {.hiddenLanes = {LaneId::questions}, .openLanes = {LaneId::questions}})
                .lane(LaneId::questions),
            nullptr);
}

TEST_F(ShownLanes, AViewCanShowThemInAnotherWay) {
  journey::Lane folded;
  folded.id = {-1};
  folded.lane = BuiltInLane::emotion;
  folded.folded = true;
  const MapLayout other = layoutOf(map, {.lanes = std::vector{folded}});
  EXPECT_TRUE(other.lane(LaneId::emotion)->folded);
  EXPECT_FALSE(layout().lane(LaneId::emotion)->folded);
}

TEST_F(ShownLanes, AFoldedOneSaysTheGistInOneLine) {
  for (std::size_t i = 0; i < journey::Words<BuiltInLane>::all.size(); ++i) {
    journey::setLaneFolded(edit, static_cast<BuiltInLane>(i), true);
  }
  const MapLayout folded = layout();
  for (const Lane& lane : folded.lanes) {
    EXPECT_TRUE(lane.folded);
    EXPECT_EQ(lane.rect.height(), 20);
    checks::expectTextsInside(*lane.pictures.front().picture);
  }
  EXPECT_TRUE(folded.curves.empty());
  EXPECT_TRUE(folded.links.empty());
  for (const Element& element : folded.elements) {
    EXPECT_EQ(element.kind, ElementKind::stageHeader);
  }
  EXPECT_EQ(gistOf(folded, LaneId::job), "7 of 7 stages have a job");
  EXPECT_TRUE(
      gistOf(folded, LaneId::flow).startsWith("Weakest link: Evaluation · Lead time 304 d"));
  EXPECT_EQ(gistOf(folded, LaneId::touchpoints), "21 touchpoints · 2 without owner");
  EXPECT_TRUE(gistOf(folded, LaneId::emotion).contains("Lows: Evaluation"))
      << gistOf(folded, LaneId::emotion).toStdString();
  EXPECT_TRUE(gistOf(folded, LaneId::metrics).startsWith("Q3 2026 · on target at "));
}

TEST_F(ShownLanes, AHeightIsTheLeastInTheWindow) {
  journey::setLaneHeight(edit, BuiltInLane::job, 300);
  EXPECT_EQ(layout(true).lane(LaneId::job)->rect.height(), 300);
  EXPECT_LT(layout().lane(LaneId::job)->rect.height(), 300);
  journey::setLaneHeight(edit, BuiltInLane::job, 5);
  EXPECT_GT(layout(true).lane(LaneId::job)->rect.height(), 20);
}

TEST_F(ShownLanes, TheUsersOwnHoldTextsCardsAndACurve) {
  addThree();
  const MapLayout made = layout(true);
  const auto lanes = map.list<journey::Lane>();
  ASSERT_EQ(lanes.size(), 4U);
  EXPECT_EQ(textsIn(*made.lane(ownId(lanes[0]->id))->head), "What we promise|own lane");
  std::size_t invitations = 0;
  std::size_t cells = 0;
  for (const Element& element : made.elements) {
    if (static_cast<std::int64_t>(element.lane) < 0) continue;
    if (element.kind == ElementKind::invitation) ++invitations;
    if (element.kind == ElementKind::cell) ++cells;
  }
  EXPECT_EQ(cells, 11U);
  EXPECT_EQ(invitations, 4U + 5U + 2U);
  EXPECT_EQ(std::ranges::count(made.curves, LaneId::emotion, &Curve::lane), 3) << "one a person";
  EXPECT_EQ(made.curves.size(), 3U + 1U);
  journey::setLaneFolded(edit, lanes[1]->id, true);
  EXPECT_EQ(gistOf(layout(), ownId(lanes[1]->id)), "3 cards · at Research, Evaluation");
}

TEST_F(ShownLanes, CardsStandInBandsByWhoSeesThem) {
  edit.change(journey::Id<journey::Touchpoint>{cardNamed(layout(), "Proposal")->target.id},
              [](journey::Touchpoint& card) { card.side = Side::backstage; });
  journey::setLineOfVisibility(edit, true);
  const MapLayout made = layout(true);
  const Lane& lane = *made.lane(LaneId::touchpoints);
  ASSERT_EQ(lane.bands.size(), 3U);
  for (const Element& element : made.elements) {
    if (element.kind != ElementKind::touchpoint) continue;
    const Side side = map.get(journey::Id<journey::Touchpoint>{element.target.id}).side;
    const auto band = std::ranges::find(lane.bands, side, &Band::side);
    ASSERT_NE(band, lane.bands.end());
    EXPECT_TRUE(band->rect.contains(element.rect)) << checks::describe(element);
  }
  EXPECT_EQ(lane.bands.back().rect.bottom(), lane.rect.bottom());
}

TEST_F(ShownLanes, WithoutTheLineTheyStandAsBefore) {
  const MapLayout before = layout();
  journey::setLineOfVisibility(edit, true);
  journey::setLineOfVisibility(edit, false);
  checks::expectSameMarks(before, layout());
}

TEST_F(ShownLanes, CardsOfAHiddenSideAreLeftOutWithTheirLinks) {
  const journey::Id<journey::Touchpoint> end = map.list<journey::Link>().front()->to;
  edit.change(end, [](journey::Touchpoint& card) { card.side = Side::backstage; });
  journey::setSideHidden(edit, Side::backstage, true);
  for (const bool line : {false, true}) {
    journey::setLineOfVisibility(edit, line);
    const MapLayout made = layout(true);
    EXPECT_EQ(made.find(journey::RecordKey(end)), nullptr);
    for (const LinkPath& each : made.links) EXPECT_NE(each.to, end);
  }
  // The count of what is hidden stays.
  const MapLayout counted = layout(true);
  const Lane& lane = *counted.lane(LaneId::touchpoints);
  const bool told = std::ranges::any_of(lane.pictures, [](const LanePicture& each) {
    return textsIn(*each.picture).contains("backstage");
  });
  EXPECT_TRUE(told);
}

TEST_F(ShownLanes, AnEmptyBandIsAHintAndLeftOutOfExports) {
  for (const std::int64_t id : map.ids(journey::Kind::touchpoint)) {
    edit.change(journey::Id<journey::Touchpoint>{id},
                [](journey::Touchpoint& each) { each.side = Side::customer; });
  }
  journey::setLineOfVisibility(edit, true);
  EXPECT_EQ(layout().lane(LaneId::touchpoints)->bands.size(), 1U);
  const MapLayout window = layout(true);
  EXPECT_EQ(window.lane(LaneId::touchpoints)->bands.size(), 3U);
  EXPECT_LT(window.lane(LaneId::touchpoints)->bands.front().rect.height(), 90);
}

TEST_F(ShownLanes, LookAsTheyDid) {
  addThree();
  expectReference("own_lanes", picture(layout(true), {.scale = 1}));
  journey::setLineOfVisibility(edit, true);
  for (const BuiltInLane lane : {BuiltInLane::emotion, BuiltInLane::metrics, BuiltInLane::job}) {
    journey::setLaneFolded(edit, lane, true);
  }
  edit.change(journey::Id<journey::Touchpoint>{cardNamed(layout(), "Proposal")->target.id},
              [](journey::Touchpoint& card) { card.side = Side::backstage; });
  expectReference("line_of_visibility", picture(layout(true), {.scale = 1}));
  expectReference("line_of_visibility_dark", picture(layout(), {.scale = 1, .dark = true}));
}

}  // namespace
}  // namespace throughline::drawing
