#include <gtest/gtest.h>

#include <map>

#include "layout_checks.h"
#include "support/maps.h"
#include "support/random_journey.h"
#include "throughline/journey/starter.h"

namespace throughline::drawing {
namespace {

constexpr unsigned kSeeds = 25;

void expectSame(const MapLayout& one, const MapLayout& other) {
  EXPECT_EQ(one.size, other.size);
  ASSERT_EQ(one.elements.size(), other.elements.size());
  for (std::size_t i = 0; i < one.elements.size(); ++i) {
    const Element& a = one.elements[i];
    const Element& b = other.elements[i];
    EXPECT_EQ(a.target, b.target);
    EXPECT_EQ(a.rect, b.rect);
    EXPECT_EQ(hiddenText(*a.picture), hiddenText(*b.picture));
    ASSERT_EQ(a.picture->marks.size(), b.picture->marks.size());
    for (std::size_t n = 0; n < a.picture->marks.size(); ++n) {
      const auto* text = std::get_if<TextMark>(&a.picture->marks[n]);
      const auto* same = std::get_if<TextMark>(&b.picture->marks[n]);
      ASSERT_EQ(text == nullptr, same == nullptr);
      if (!text) continue;
      EXPECT_EQ(text->text, same->text);
      EXPECT_EQ(text->baseline, same->baseline);
    }
  }
}

TEST(Layout, NothingOverlapsAndNothingIsClippedOnRandomMaps) {
  for (unsigned seed = 1; seed <= kSeeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const auto map = support::randomJourney(seed);
    checks::expectSound(layoutOf(map));
    checks::expectSound(layoutOf(map, {.invitations = true, .title = true}));
    if (HasFailure()) break;
  }
}

TEST(Layout, EachTouchpointHasExactlyOneElement) {
  for (unsigned seed = 1; seed <= kSeeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    auto map = support::randomJourney(seed);
    for (const std::int64_t id : map.ids(journey::Kind::lane)) map.erase(journey::Kind::lane, id);
    std::map<std::int64_t, int> seen;
    for (const Element& element : layoutOf(map).elements) {
      if (element.kind == ElementKind::touchpoint) ++seen[element.target.id];
    }
    EXPECT_EQ(seen.size(), map.count(journey::Kind::touchpoint));
    for (const auto& [id, count] : seen) EXPECT_EQ(count, 1) << id;
  }
}

TEST(Layout, AnEngineThatHasSeenOtherMapsGivesTheSameAsAFreshOne) {
  LayoutEngine used;
  for (unsigned seed = 1; seed <= kSeeds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const auto map = support::randomJourney(seed);
    expectSame(used.layout(map, {.invitations = true}), layoutOf(map, {.invitations = true}));
  }
}

TEST(Layout, WhatHasNotChangedKeepsItsPicture) {
  auto map = support::leahMap();
  LayoutEngine engine;
  const MapLayout before = engine.layout(map, {});
  auto touchpoint = map.all<journey::Touchpoint>().begin()->second;
  touchpoint.title += " again";
  map.put(touchpoint);
  const MapLayout after = engine.layout(map, {});
  ASSERT_EQ(before.elements.size(), after.elements.size());
  for (std::size_t i = 0; i < after.elements.size(); ++i) {
    const bool changed =
        after.elements[i].target == Target{journey::Kind::touchpoint, touchpoint.id.value};
    EXPECT_EQ(before.elements[i].picture != after.elements[i].picture, changed);
  }
}

TEST(Layout, AnOwnersNewNameReachesItsCards) {
  auto map = support::leahMap();
  LayoutEngine engine;
  (void)engine.layout(map, {});
  for (const auto* department : map.list<journey::Department>()) {
    auto renamed = *department;
    renamed.name = "Team " + std::to_string(renamed.id.value);
    map.put(renamed);
  }
  expectSame(engine.layout(map, {}), layoutOf(map));
}

TEST(Layout, AMapWithoutStagesStandsAndInvites) {
  journey::Journey map;
  journey::MapSettings settings;
  settings.title = "Nothing yet";
  map.put(settings);
  const MapLayout plain = layoutOf(map, {.title = true});
  checks::expectSound(plain);
  EXPECT_TRUE(plain.elements.empty());
  EXPECT_GT(plain.size.width(), plain.laneHeadWidth);
  const MapLayout inviting = layoutOf(map, {.invitations = true});
  checks::expectSound(inviting);
  ASSERT_EQ(inviting.elements.size(), 1U);
  EXPECT_EQ(inviting.elements.front().kind, ElementKind::invitation);
}

TEST(Layout, EachEmptyPlaceOfABareStageInvitesByThePersonasName) {
  journey::IdSource ids = journey::seededIds(1);
  auto map = journey::sevenStages("Bare", ids);
  journey::Persona persona;
  persona.id.value = 5;
  persona.name = "Leah";
  map.put(persona);
  const MapLayout layout = layoutOf(map, {.invitations = true});
  checks::expectSound(layout);
  std::map<LaneId, int> invitations;
  QString words;
  for (const Element& element : layout.elements) {
    if (element.kind != ElementKind::invitation) continue;
    ++invitations[element.lane];
    for (const Mark& mark : element.picture->marks) {
      if (const auto* text = std::get_if<TextMark>(&mark)) words += text->text + u' ';
    }
  }
  for (const LaneId lane : {LaneId::job, LaneId::touchpoints, LaneId::emotion, LaneId::questions}) {
    EXPECT_EQ(invitations[lane], 7);
  }
  EXPECT_EQ(invitations[LaneId::metrics], 14);
  EXPECT_TRUE(words.contains(u"Add the first touchpoint: what does Leah meet here?"));
  for (const Element& element : layoutOf(map).elements) {
    EXPECT_NE(element.kind, ElementKind::invitation) << "an export invites";
  }
}

TEST(Layout, LongNamesAreElidedAndKeptWhole) {
  auto map = support::leahMap();
  auto touchpoint = map.all<journey::Touchpoint>().begin()->second;
  touchpoint.title = std::string(500, 'W');
  map.put(touchpoint);
  const MapLayout layout = layoutOf(map);
  checks::expectSound(layout);
  const Element* element = layout.find({journey::Kind::touchpoint, touchpoint.id.value});
  ASSERT_NE(element, nullptr);
  EXPECT_EQ(hiddenText(*element->picture).toStdString(), touchpoint.title);
  EXPECT_LT(element->rect.height(), 120);
}

TEST(Layout, LineBreaksAndTabsInATitleAreSpaces) {
  auto map = support::leahMap();
  auto touchpoint = map.all<journey::Touchpoint>().begin()->second;
  touchpoint.title = "One\n\ttwo\r\n three";
  map.put(touchpoint);
  const MapLayout layout = layoutOf(map);
  const Element* element = layout.find({journey::Kind::touchpoint, touchpoint.id.value});
  ASSERT_NE(element, nullptr);
  bool found = false;
  for (const Mark& mark : element->picture->marks) {
    const auto* text = std::get_if<TextMark>(&mark);
    found = found || (text && text->text == u"One two three");
  }
  EXPECT_TRUE(found);
}

TEST(Layout, LargeMapsStand) {
  checks::expectSound(layoutOf(support::gridMap(12, 40)));
  const MapLayout wide = layoutOf(support::gridMap(20, 1));
  checks::expectSound(wide);
  EXPECT_EQ(wide.columns.size(), 20U);
}

}  // namespace
}  // namespace throughline::drawing
