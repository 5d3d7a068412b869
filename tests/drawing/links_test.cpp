#include <gtest/gtest.h>

#include "layout_checks.h"
#include "support/maps.h"
#include "support/random_journey.h"

namespace throughline::drawing {
namespace {

/// Points all along the path, close enough together that no card is missed.
std::vector<QPointF> along(const QPainterPath& path) {
  std::vector<QPointF> points;
  const int steps = static_cast<int>(path.length() / 2) + 2;
  for (int i = 0; i <= steps; ++i) {
    points.push_back(path.pointAtPercent(static_cast<qreal>(i) / steps));
  }
  return points;
}

void expectClearOfCards(const MapLayout& layout) {
  for (const LinkPath& link : layout.links) {
    for (const QPointF& point : along(link.path)) {
      for (const Element& element : layout.elements) {
        if (element.kind != ElementKind::touchpoint) continue;
        EXPECT_FALSE(element.rect.adjusted(0.5, 0.5, -0.5, -0.5).contains(point))
            << checks::describe(element);
      }
      EXPECT_TRUE(layout.lane(LaneId::touchpoints)->rect.contains(point));
    }
  }
}

TEST(Links, RunInGuttersAndOnTracksAndNeverOverACard) {
  LayoutEngine engine;
  expectClearOfCards(engine.layout(support::leahMap(), {}));
  for (unsigned seed = 1; seed <= 25; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    expectClearOfCards(engine.layout(support::randomJourney(seed), {}));
  }
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
  expectClearOfCards(layout);
  ASSERT_EQ(layout.links.size(), 3U);
  const QRectF lane = layout.lane(LaneId::touchpoints)->rect;
  const auto top = [&](std::size_t i) { return layout.links[i].path.boundingRect().top(); };
  EXPECT_NE(top(0), top(1));
  EXPECT_LT(top(0), lane.top() + 20);
  EXPECT_GT(layout.links[2].path.boundingRect().bottom(), lane.bottom() - 20);
  EXPECT_TRUE(layout.links[2].loopBack);
}

}  // namespace
}  // namespace throughline::drawing
