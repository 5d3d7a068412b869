#include <gtest/gtest.h>

#include "layout_checks.h"
#include "picture_texts.h"
#include "support/maps.h"

namespace throughline::drawing {
namespace {

const journey::Stage& stageNamed(const journey::Journey& map, const std::string& name) {
  for (const auto* stage : map.list<journey::Stage>()) {
    if (stage->name == name) return *stage;
  }
  throw std::runtime_error("no stage " + name);
}

const journey::Touchpoint& touchpointNamed(const journey::Journey& map, const std::string& title) {
  for (const auto& [id, touchpoint] : map.all<journey::Touchpoint>()) {
    if (touchpoint.title == title) return touchpoint;
  }
  throw std::runtime_error("no touchpoint " + title);
}

TEST(ViewOptions, OneStageAloneKeepsItsPlaceAndItsContent) {
  const auto map = support::leahMap();
  const auto& evaluation = stageNamed(map, "Evaluation");
  LayoutEngine engine;
  const MapLayout layout = engine.layout(map, {.onlyStage = evaluation.id});
  checks::expectSound(layout);
  ASSERT_EQ(layout.columns.size(), 1U);
  EXPECT_EQ(layout.columns.front().place, 3U);
  for (const Element& element : layout.elements) EXPECT_EQ(element.stage, evaluation.id);
  const auto cards = std::ranges::count(layout.elements, ElementKind::touchpoint, &Element::kind);
  EXPECT_EQ(static_cast<std::size_t>(cards), map.in<journey::Touchpoint>(evaluation.id).size());
  EXPECT_TRUE(textsOf(layout, ElementKind::flow, evaluation.id).startsWith(u"24 % "));
}

TEST(ViewOptions, ASelectionShowsItsCardsAndNothingBelow) {
  const auto map = support::leahMap();
  const auto& first = touchpointNamed(map, "Pricing page");
  const auto& second = touchpointNamed(map, "Proposal");
  LayoutEngine engine;
  const MapLayout layout = engine.layout(map, {.onlyTouchpoints = {first.id, second.id}});
  checks::expectSound(layout);
  EXPECT_EQ(layout.columns.size(), 2U);
  ASSERT_EQ(layout.lanes.size(), 1U);
  EXPECT_EQ(layout.lanes.front().id, LaneId::touchpoints);
  EXPECT_EQ(std::ranges::count(layout.elements, ElementKind::touchpoint, &Element::kind), 2);
  EXPECT_NE(layout.find({journey::Kind::touchpoint, first.id.value}), nullptr);
  EXPECT_TRUE(layout.links.empty());
}

TEST(ViewOptions, HiddenLanesLeaveNoGap) {
  const auto map = support::leahMap();
  LayoutEngine engine;
  ViewOptions options;
  options.hiddenLanes = {LaneId::flow, LaneId::emotion, LaneId::touchpoints};
  const MapLayout layout = engine.layout(map, options);
  checks::expectSound(layout);
  for (const LaneId kind : options.hiddenLanes) EXPECT_EQ(layout.lane(kind), nullptr);
  EXPECT_TRUE(layout.curves.empty());
  EXPECT_TRUE(layout.links.empty());
}

TEST(ViewOptions, LanesWithoutContentAreLeftOutOfExports) {
  const auto map = support::gridMap(3, 2);
  LayoutEngine engine;
  const MapLayout picture = engine.layout(map, {});
  EXPECT_EQ(picture.lane(LaneId::campaigns), nullptr);
  EXPECT_NE(picture.lane(LaneId::touchpoints), nullptr);
  const MapLayout window = engine.layout(map, {.invitations = true});
  EXPECT_NE(window.lane(LaneId::campaigns), nullptr);
}

TEST(ViewOptions, TheNewestPeriodWithAReadingIsShownUnlessOneIsChosen) {
  auto map = support::leahMap();
  ASSERT_NE(shownPeriod(map, {}), nullptr);
  EXPECT_EQ(shownPeriod(map, {})->name, "Q3 2026");
  const auto oldest = map.list<journey::Period>().front();
  EXPECT_EQ(shownPeriod(map, {.period = oldest->id})->name, "Q3 2025");
  const auto& trigger = stageNamed(map, "Trigger");
  LayoutEngine engine;
  EXPECT_TRUE(textsOf(engine.layout(map, {}), ElementKind::metrics, trigger.id)
                  .startsWith(u"4,200 People reached"));
  EXPECT_TRUE(textsOf(engine.layout(map, {.period = oldest->id}), ElementKind::metrics, trigger.id)
                  .startsWith(u"3,600"));
}

TEST(ViewOptions, ThePersonaChoosesTheCurve) {
  const auto map = support::leahMap();
  LayoutEngine engine;
  const auto personas = map.list<journey::Persona>();
  EXPECT_EQ(engine.layout(map, {}).curves.size(), personas.size()) << "all, unless some are named";
  EXPECT_EQ(engine.layout(map, {}).curves.front().persona, personas.front()->id);
  const MapLayout other =
      engine.layout(map, {.personas = {personas.back()->id}, .invitations = true});
  checks::expectSound(other);
  EXPECT_EQ(other.curves.front().persona, personas.back()->id);
  EXPECT_EQ(std::ranges::count(other.elements, ElementKind::emotionPoint, &Element::kind), 0);
}

TEST(ViewOptions, TheTitleStandsAboveTheStageRow) {
  const auto map = support::leahMap();
  LayoutEngine engine;
  const MapLayout plain = engine.layout(map, {});
  const MapLayout titled = engine.layout(map, {.title = true});
  EXPECT_EQ(plain.title, nullptr);
  EXPECT_EQ(plain.stageRowTop, 0);
  ASSERT_NE(titled.title, nullptr);
  EXPECT_EQ(titled.stageRowTop, titled.title->size.height());
  EXPECT_NEAR(titled.size.height() - plain.size.height(), titled.stageRowTop, 0.01);
}

TEST(ViewOptions, LinksAmongASelectionAreShownAndNoOthers) {
  const auto map = support::leahMap();
  const auto* link = map.list<journey::Link>().front();
  LayoutEngine engine;
  const MapLayout both = engine.layout(map, {.onlyTouchpoints = {link->from, link->to}});
  ASSERT_EQ(both.links.size(), 1U);
  EXPECT_EQ(both.links.front().link, link->id);
  EXPECT_TRUE(engine.layout(map, {.onlyTouchpoints = {link->from}}).links.empty());
  EXPECT_TRUE(engine.layout(map, {.onlyTouchpoints = {link->to}}).links.empty());
}

TEST(ViewOptions, WhatIsChosenAndIsNotThereAnyMoreCountsAsNotChosen) {
  const auto map = support::leahMap();
  EXPECT_EQ(shownPeriod(map, {.period = journey::Id<journey::Period>{99'999}})->name, "Q3 2026");
  EXPECT_EQ(shownPersonas(map, {.personas = {journey::Id<journey::Persona>{99'999}}}),
            map.list<journey::Persona>());
  EXPECT_TRUE(shownPersonas(journey::Journey(), {}).empty());
  LayoutEngine engine;
  const auto selected = engine.layout(
      map, {.onlyTouchpoints = {map.all<journey::Touchpoint>().begin()->first, {99'999}}});
  EXPECT_EQ(selected.columns.size(), 1U);
}

TEST(ViewOptions, AnInvitationStandsForNoRecordThatIsLookedFor) {
  journey::Journey map;
  map.put(journey::MapSettings{.id = {4}, .title = "New"});
  LayoutEngine engine;
  const MapLayout layout = engine.layout(map, {.invitations = true});
  ASSERT_EQ(layout.elements.size(), 1U);
  EXPECT_EQ(layout.find(layout.elements.front().target), nullptr);
  EXPECT_EQ(layout.column({7}), nullptr);
}

TEST(ViewOptions, TheTitleLeavesOutWhatTheMapDoesNotSay) {
  journey::Journey map = support::gridMap(2, 1);
  LayoutEngine engine;
  const auto below = [&] {
    const Part* part = partOf(*engine.layout(map, {.title = true}).title, PartRole::label);
    return part ? part->text : QString();
  };
  EXPECT_EQ(below(), u"");
  map.put(journey::Persona{.id = {3}, .name = "Leah"});
  EXPECT_EQ(below(), u"Leah");
  journey::MapSettings settings = map.settings();
  settings.scope = "Europe";
  map.put(settings);
  EXPECT_EQ(below(), u"Europe · Leah");
}

}  // namespace
}  // namespace throughline::drawing
