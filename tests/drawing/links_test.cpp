#include <gtest/gtest.h>

#include <functional>
#include <random>

#include "link_checks.h"
#include "picture_texts.h"
#include "support/linked_map.h"
#include "support/maps.h"
#include "support/random_journey.h"

namespace throughline::drawing {
namespace {

/// So many links between any cards of a map of so many columns, of uneven cards.
journey::Journey linkedMap(unsigned seed, int stages, int cards, int links) {
  std::mt19937 random(seed);
  auto map = support::gridMap(stages, cards);
  for (const auto id : map.ids(journey::Kind::touchpoint)) {
    journey::Touchpoint uneven = map.get(journey::Id<journey::Touchpoint>{id});
    for (auto words = random() % 12; words > 0; --words) uneven.title += " and more";
    map.put(uneven);
  }
  return support::linkedAnew(std::move(map), links, seed);
}

TEST(Links, RunInGuttersAndOnTracksAndNeverOverACard) {
  LayoutEngine engine;
  checks::expectClearOfCards(engine.layout(support::leahMap(), {}));
  for (unsigned seed = 1; seed <= 25; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const MapLayout layout = engine.layout(support::randomJourney(seed), {});
    checks::expectClearOfCards(layout);
    checks::expectTracksOfTheirOwn(layout);
  }
}

TEST(Links, UpToTwoHundredKeepClearOfCardsAndOfEachOther) {
  constexpr unsigned kMaps = 40;
  std::mt19937 random(20261128);
  std::size_t bundles = 0;
  std::size_t apart = 0;
  for (unsigned seed = 1; seed <= kMaps && !::testing::Test::HasFailure(); ++seed) {
    const int stages = 1 + static_cast<int>(random() % 9);
    const int cards = 1 + static_cast<int>(random() % 10);
    const int links = static_cast<int>(random() % 201);
    SCOPED_TRACE("seed " + std::to_string(seed) + ": " + std::to_string(stages) + " stages of " +
                 std::to_string(cards) + " cards, " + std::to_string(links) + " links");
    const MapLayout layout = layoutOf(linkedMap(seed, stages, cards, links));
    checks::expectSound(layout);
    checks::expectClearOfCards(layout);
    checks::expectTracksOfTheirOwn(layout);
    bundles += layout.bundles.size();
    apart += static_cast<std::size_t>(std::ranges::count_if(
        layout.links, [](const LinkPath& link) { return link.parted.isEmpty(); }));
  }
  EXPECT_GT(bundles, 0U);
  EXPECT_GT(apart, 0U);
}

TEST(Links, MoveTheColumnsApartByWhatTheirTracksNeed) {
  const auto gutterWith = [](int links) {
    auto map = support::gridMap(2, 9);
    const auto stages = map.list<journey::Stage>();
    const auto from = map.in<journey::Touchpoint>(stages[0]->id);
    const auto to = map.in<journey::Touchpoint>(stages[1]->id);
    for (int i = 0; i < links; ++i) {
      journey::Link link;
      link.id.value = i + 1;
      link.from = from[static_cast<std::size_t>(i % 4)]->id;
      link.to = to[static_cast<std::size_t>(5 + i % 4)]->id;
      map.put(link);
    }
    const MapLayout layout = layoutOf(map);
    return layout.columns[1].rect.left() - layout.columns[0].rect.right();
  };
  EXPECT_EQ(gutterWith(0), 0);
  EXPECT_EQ(gutterWith(2), 0);
  EXPECT_EQ(gutterWith(3), 6);
  EXPECT_EQ(gutterWith(4), 12);
  EXPECT_EQ(gutterWith(8), 36);
  EXPECT_EQ(gutterWith(30), 36);
}

TEST(Links, OfTheExampleAreAllDrawnWithItsLoopsBack) {
  const auto map = support::leahMap();
  LayoutEngine engine;
  const MapLayout layout = engine.layout(map, {});
  ASSERT_EQ(layout.links.size(), 4U);
  EXPECT_EQ(std::ranges::count(layout.links, true, &LinkPath::loopBack), 2);
  EXPECT_EQ(layout.links.front().note, u"Marcus asks for proof at our size");
  for (const LinkPath& link : layout.links) {
    const Element* from = layout.find({journey::Kind::touchpoint, link.from.value});
    const Element* to = layout.find({journey::Kind::touchpoint, link.to.value});
    ASSERT_TRUE(from && to);
    const QPointF start = link.path.pointAtPercent(0);
    EXPECT_TRUE(from->rect.adjusted(-1, 0, 1, 0).contains(start));
    EXPECT_TRUE(link.arrow.boundingRect().intersects(to->rect.adjusted(-1, 0, 1, 0)));
  }
}

TEST(Links, ThatPassOverColumnsHaveTracksOfTheirOwn) {
  auto map = support::gridMap(5, 2);
  const auto stages = map.list<journey::Stage>();
  const auto link = [&](std::int64_t id, std::size_t from, std::size_t to) {
    journey::Link made;
    made.id.value = id;
    made.from = map.in<journey::Touchpoint>(stages[from]->id).front()->id;
    made.to = map.in<journey::Touchpoint>(stages[to]->id).back()->id;
    map.put(made);
  };
  link(1, 0, 4);
  link(2, 1, 3);
  link(3, 4, 1);
  LayoutEngine engine;
  const MapLayout layout = engine.layout(map, {});
  checks::expectSound(layout);
  checks::expectClearOfCards(layout);
  ASSERT_EQ(layout.links.size(), 3U);
  const QRectF lane = layout.lane(LaneId::touchpoints)->rect;
  const auto top = [&](std::size_t i) { return layout.links[i].path.boundingRect().top(); };
  EXPECT_NE(top(0), top(1));
  EXPECT_LT(top(0), lane.top() + 20);
  EXPECT_GT(layout.links[2].path.boundingRect().bottom(), lane.bottom() - 20);
  EXPECT_TRUE(layout.links[2].loopBack);
}

/// The example's loop from Evaluation to Consideration, as it is changed.
journey::Journey withLoop(const std::function<void(journey::Link&)>& change) {
  auto map = support::leahMap();
  for (const auto* link : map.list<journey::Link>()) {
    if (link->note != "Marcus asks for proof at our size") continue;
    journey::Link changed = *link;
    change(changed);
    map.put(changed);
    break;
  }
  return map;
}

TEST(Links, ALoopBackIsCountedAtTheCardAndAtTheStageThatItLeaves) {
  const auto map = withLoop([](journey::Link& link) { link.count = 37; });
  const MapLayout layout = layoutOf(map);
  checks::expectSound(layout);
  const LinkPath& loop = layout.links.front();
  ASSERT_TRUE(loop.count && loop.loopBack);
  EXPECT_EQ(loop.count->parts.front().text, u"37");
  const Element* card = layout.find({journey::Kind::touchpoint, loop.from.value});
  EXPECT_TRUE(loop.countRect.intersects(card->rect));
  EXPECT_NEAR(loop.countRect.center().y(), card->rect.bottom(), 0.5);
  EXPECT_TRUE(
      textsOf(layout, ElementKind::flow, card->stage).contains(u"37 back to Consideration, 18 %"));
  EXPECT_EQ(std::ranges::count_if(layout.links, [](const auto& link) { return !!link.count; }), 1);
}

TEST(Links, AShareOfAKnownVolumeIsCountedToo) {
  const auto shared = withLoop([](journey::Link& link) { link.share = 0.5; });
  EXPECT_EQ(layoutOf(shared).links.front().count->parts.front().text, u"50 %");
  const auto stage = shared.get(shared.list<journey::Link>().front()->from).stage;
  EXPECT_TRUE(textsOf(layoutOf(shared), ElementKind::flow, stage)
                  .contains(u"101 back to Consideration, 50 %"));
}

TEST(Links, WithoutACountThereIsTheArrowAlone) {
  const MapLayout layout = layoutOf(support::leahMap());
  for (const LinkPath& link : layout.links) EXPECT_FALSE(link.count);
  for (const Column& column : layout.columns) {
    EXPECT_FALSE(textsOf(layout, ElementKind::flow, column.stage).contains(u"back to"));
  }
}

TEST(Links, OneThatRunsAsItDidKeepsItsPath) {
  auto map = support::leahMap();
  LayoutEngine engine;
  const MapLayout before = engine.layout(map, {});
  auto link = *map.list<journey::Link>().back();
  link.note = "Only this one is another";
  map.put(link);
  const MapLayout after = engine.layout(map, {});
  ASSERT_EQ(after.links.size(), before.links.size());
  for (std::size_t i = 0; i < after.links.size(); ++i) {
    EXPECT_EQ(after.links[i].picture == before.links[i].picture, after.links[i].link != link.id);
  }
}

}  // namespace
}  // namespace throughline::drawing
