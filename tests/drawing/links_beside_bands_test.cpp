#include <gtest/gtest.h>

#include <random>

#include "link_checks.h"
#include "support/linked_map.h"
#include "support/maps.h"
#include "support/small_png.h"
#include "throughline/journey/intents/lanes.h"

// Links beside what changes where cards stand: bands, pictures, jobs, what is hidden.

namespace throughline::drawing {
namespace {

using journey::BuiltInLane;
using journey::Side;
using TouchpointId = journey::Id<journey::Touchpoint>;

class Dice {
 public:
  explicit Dice(unsigned seed) : m_random(seed) {}
  bool one(unsigned of) { return m_random() % of == 0; }
  int upTo(int most) { return static_cast<int>(m_random() % static_cast<unsigned>(most + 1)); }

 private:
  std::mt19937 m_random;
};

/// Cards of any side and status, some with long titles, jobs or pictures.
journey::Journey unevenMap(unsigned seed, int stages, int cards, int links) {
  Dice dice(seed);
  auto map = support::gridMap(stages, cards);
  for (const auto id : map.ids(journey::Kind::touchpoint)) {
    journey::Touchpoint uneven = map.get(TouchpointId{id});
    uneven.side = static_cast<Side>(dice.upTo(2));
    if (dice.one(6)) uneven.status = journey::Status::retired;
    for (int words = dice.upTo(8); words > 0; --words) uneven.title += " and more";
    if (dice.one(2)) uneven.job = "Know before the call what it will cost us in the second year";
    if (dice.one(3)) {
      const auto width = static_cast<std::uint32_t>(4 + dice.upTo(40));
      const auto height = static_cast<std::uint32_t>(4 + dice.upTo(40));
      uneven.picture = map.images().add(journey::Image(support::smallPng(width, height)));
    }
    map.put(uneven);
  }
  return support::linkedAnew(std::move(map), links, seed);
}

/// All that join two cards which are shown are drawn, from the one's side to the other's.
void expectAllDrawnBetweenTheirCards(const journey::Journey& map, const MapLayout& layout) {
  std::set<TouchpointId> shown;
  for (const Element& element : layout.elements) {
    if (element.kind == ElementKind::touchpoint) shown.insert({element.target.id});
  }
  const auto drawable = std::ranges::count_if(map.list<journey::Link>(), [&](const auto* link) {
    return shown.contains(link->from) && shown.contains(link->to);
  });
  EXPECT_EQ(layout.links.size(), static_cast<std::size_t>(drawable));
  for (const LinkPath& link : layout.links) {
    ASSERT_TRUE(shown.contains(link.from) && shown.contains(link.to));
    const QRectF from = layout.find(journey::RecordKey(link.from))->rect;
    const QRectF to = layout.find(journey::RecordKey(link.to))->rect;
    EXPECT_TRUE(from.adjusted(-0.1, 0, 0.1, 0).contains(link.path.pointAtPercent(0)));
    EXPECT_TRUE(to.adjusted(-4, 0, 4, 0).contains(link.path.pointAtPercent(1)));
  }
}

TEST(LinksBesideBands, KeepClearOfCardsAndInsideTheLaneOnAnyMap) {
  constexpr unsigned kMaps = 60;
  Dice dice(20261201);
  std::size_t links = 0;
  std::size_t bandsSeen = 0;
  std::set<qreal> heights;  // of cards
  for (unsigned seed = 1; seed <= kMaps && !::testing::Test::HasFailure(); ++seed) {
    const int stages = 1 + dice.upTo(7);
    const int cards = 1 + dice.upTo(8);
    const int count = dice.upTo(60);
    auto map = unevenMap(seed, stages, cards, count);
    journey::IdSource ids = journey::seededIds(seed);
    journey::Edit edit{map, ids};
    const bool bands = !dice.one(3);
    journey::setLineOfVisibility(edit, bands);
    const auto hidden = static_cast<Side>(dice.upTo(2));
    const bool hides = dice.one(3);
    if (hides) journey::setSideHidden(edit, hidden, true);
    const ViewOptions options{.invitations = dice.one(2),
                              .touchpointJobs = dice.one(2),
                              .withoutRetired = dice.one(2),
                              .arrangement = {.brief = dice.one(3)}};
    SCOPED_TRACE("seed " + std::to_string(seed) + ": " + std::to_string(stages) + " stages of " +
                 std::to_string(cards) + " cards, " + std::to_string(count) + " links" +
                 (bands ? ", bands" : "") + (hides ? ", a hidden side" : ""));
    const MapLayout layout = layoutOf(map, options);
    checks::expectSound(layout);
    checks::expectClearOfCards(layout);
    checks::expectTracksOfTheirOwn(layout);
    expectAllDrawnBetweenTheirCards(map, layout);
    links += layout.links.size();
    if (bands) bandsSeen += layout.lane(LaneId::touchpoints)->bands.size();
    for (const Element& each : layout.elements) {
      if (each.kind == ElementKind::touchpoint) heights.insert(each.rect.height());
    }
  }
  EXPECT_GT(heights.size(), 20U);
  EXPECT_GT(links, 500U);
  EXPECT_GT(bandsSeen, 50U);
}

class LinksOfTheExample : public testing::Test {
 protected:
  [[nodiscard]] MapLayout layout(const ViewOptions& options = {}) const {
    return layoutOf(map, options);
  }
  [[nodiscard]] qreal gutter(const MapLayout& made, std::size_t after) const {
    return made.columns.at(after + 1).rect.left() - made.columns.at(after).rect.right();
  }

  journey::Journey map = support::linkedAnew(support::leahMap(), 40);
  journey::IdSource ids = journey::seededIds(3);
  journey::Edit edit{map, ids};
};

TEST_F(LinksOfTheExample, AreDrawnWithAndWithoutTheLineOfVisibility) {
  for (const bool line : {true, false}) {
    journey::setLineOfVisibility(edit, line);
    for (const bool window : {true, false}) {
      const MapLayout made = layout({.invitations = window});
      EXPECT_EQ(made.links.size(), 40U);
      checks::expectSound(made);
      checks::expectClearOfCards(made);
      checks::expectTracksOfTheirOwn(made);
      expectAllDrawnBetweenTheirCards(map, made);
    }
  }
}

TEST_F(LinksOfTheExample, RunInsideTheOutermostBands) {
  journey::setLineOfVisibility(edit, true);
  const MapLayout made = layout();
  const Lane& lane = *made.lane(LaneId::touchpoints);
  EXPECT_EQ(lane.bands.front().rect.top(), lane.rect.top());
  EXPECT_EQ(lane.bands.back().rect.bottom(), lane.rect.bottom());
  for (const LinkPath& link : made.links) {
    EXPECT_GT(link.path.boundingRect().top(), lane.bands.front().rect.top());
    EXPECT_LT(link.path.boundingRect().bottom(), lane.bands.back().rect.bottom());
  }
}

TEST_F(LinksOfTheExample, LeaveTheColumnsTogetherWhereTheirLaneIsFoldedOrHidden) {
  EXPECT_GT(gutter(layout(), 0), 0);
  journey::setLaneFolded(edit, BuiltInLane::touchpoints, true);
  EXPECT_EQ(gutter(layout(), 0), 0);
  EXPECT_TRUE(layout().links.empty());
  EXPECT_TRUE(layout().bundles.empty());
  journey::setLaneFolded(edit, BuiltInLane::touchpoints, false);
  journey::setLaneHidden(edit, BuiltInLane::touchpoints, true);
  EXPECT_EQ(gutter(layout(), 0), 0);
}

TEST_F(LinksOfTheExample, ThatStandApartDoNotLeadCurvesOffTheirColumns) {
  const auto lane = journey::addLane(edit, "Effort", journey::OwnLane::curve,
                                     journey::LaneKey(BuiltInLane::emotion));
  for (const auto* stage : map.list<journey::Stage>()) {
    journey::putPoint(edit, lane, stage->id, 0.2);
  }
  const MapLayout made = layout();
  std::size_t points = 0;
  for (const Curve& curve : made.curves) {
    EXPECT_EQ(curve.band.left(), made.columns.front().rect.left());
    EXPECT_GE(curve.band.right(), made.columns.back().rect.right());
    for (const CurvePoint& point : curve.points) {
      const auto stage = map.get(point.emotion).stage;
      EXPECT_TRUE(made.column(stage)->rect.adjusted(0, 0, 0, 999).contains(point.at));
      ++points;
    }
  }
  EXPECT_GT(points, 5U);
  for (const Element& element : made.elements) {
    if (element.kind != ElementKind::cell) continue;
    const QRectF column = made.column(element.stage)->rect;
    EXPECT_NEAR(element.rect.center().x(), column.center().x(), 0.5);
  }
}

TEST(LinksBesideBands, OfAStageInStacksRunWhereItsCardsStand) {
  auto map = support::linkedAnew(support::gridMap(1, 6), 12);
  for (std::size_t stacks = 2; stacks <= 4; ++stacks) {
    const MapLayout made = layoutOf(map, {.arrangement = {.stacks = stacks}});
    ASSERT_EQ(made.links.size(), 12U);
    checks::expectClearOfCards(made);
    expectAllDrawnBetweenTheirCards(map, made);
  }
}

}  // namespace
}  // namespace throughline::drawing
