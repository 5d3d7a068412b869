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
  EXPECT_EQ(engine.layout(map, {}).curves.front().persona, personas.front()->id);
  const MapLayout other = engine.layout(map, {.persona = personas.back()->id, .invitations = true});
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

}  // namespace
}  // namespace throughline::drawing
