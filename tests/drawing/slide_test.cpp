#include "throughline/drawing/slide.h"

#include <cmath>

#include "layout_checks.h"
#include "picture_texts.h"
#include "stacks.h"
#include "support/maps.h"
#include "support/random_journey.h"

namespace throughline::drawing {
namespace {

const PictureOptions kSlide{.fitInto = QSize(1920, 1080)};

/// How large the titles of cards come out, in pixels.
qreal titleSize(const MapLayout& layout) {
  return fontSize(FontRole::cardTitle) * pictureScale(layout, kSlide);
}

ViewOptions viewOf(const journey::Stage& stage) { return {.onlyStage = stage.id, .title = true}; }

/// The lanes are inside the map and apart, and hold what is theirs.
void expectSoundStacks(const MapLayout& layout) {
  checks::expectElementsApart(layout);
  for (const Lane& lane : layout.lanes) {
    checks::expectInside({{0, 0}, layout.size}, lane.rect, "lane");
    EXPECT_GE(lane.rect.top() + 0.01, layout.stageRowTop + layout.stageRowHeight);
    for (const Lane& other : layout.lanes) {
      if (other.id == lane.id) continue;
      EXPECT_FALSE(lane.rect.adjusted(0.01, 0.01, -0.01, -0.01).intersects(other.rect));
    }
  }
  for (const Element& element : layout.elements) {
    checks::expectTextsInside(*element.picture);
    checks::expectTextsApart(*element.picture);
    if (element.kind == ElementKind::stageHeader) continue;
    checks::expectInside(layout.lane(element.lane)->rect, element.rect, checks::describe(element));
  }
  for (const LinkPath& link : layout.links) {
    // Links run a little out of the column, into the gap between two stacks.
    const QRectF lane = layout.lane(LaneId::touchpoints)->rect;
    checks::expectInside(lane.adjusted(0, 0, 4, 0), link.path.boundingRect(), "link");
  }
  for (const Curve& curve : layout.curves) {
    checks::expectInside(layout.lane(curve.lane)->rect, curve.band, "curve");
  }
}

TEST(Slide, TitlesOfTheWholeExampleAreReadable) {
  const auto map = support::leahMap();
  for (const bool title : {true, false}) {
    const MapLayout layout = pictureLayout(map, {.title = title}, kSlide);
    checks::expectSound(layout);
    EXPECT_EQ(layout.columns.size(), 7U);
    EXPECT_GE(titleSize(layout), 14);
    EXPECT_EQ(std::ranges::count(layout.elements, ElementKind::touchpoint, &Element::kind), 21);
  }
}

TEST(Slide, TitlesOfAStageAreReadableAndFillIt) {
  const auto map = support::leahMap();
  for (const auto* stage : map.list<journey::Stage>()) {
    SCOPED_TRACE(stage->name);
    const MapLayout layout = pictureLayout(map, viewOf(*stage), kSlide);
    expectSoundStacks(layout);
    EXPECT_GE(titleSize(layout), 18);
    const qreal scale = pictureScale(layout, kSlide);
    EXPECT_GT(layout.size.width() * scale, 1920 * 0.9);
    EXPECT_GT(layout.size.height() * scale, 1080 * 0.85);
    const auto cards = std::ranges::count(layout.elements, ElementKind::touchpoint, &Element::kind);
    EXPECT_EQ(static_cast<std::size_t>(cards), map.in<journey::Touchpoint>(stage->id).size());
  }
}

TEST(Slide, IsSoundOnRandomMaps) {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const auto map = support::randomJourney(seed);
    const auto stages = map.list<journey::Stage>();
    if (stages.size() > 1) checks::expectSound(pictureLayout(map, {.title = true}, kSlide));
    for (const auto* stage : stages) {
      expectSoundStacks(pictureLayout(map, viewOf(*stage), kSlide));
    }
    if (HasFailure()) break;
  }
}

TEST(Slide, LeavesOutNothingWhereThereIsRoom) {
  const auto map = support::leahMap();
  const auto& evaluation = *map.list<journey::Stage>()[3];
  const MapLayout layout = pictureLayout(map, viewOf(evaluation), kSlide);
  EXPECT_TRUE(textsOf(layout, ElementKind::stageHeader, evaluation.id).contains(u"Deep dive"));
  EXPECT_TRUE(textsOf(layout, ElementKind::campaign, evaluation.id).contains(u"15 Dec 2026"));
}

TEST(Slide, LeavesOutWhatExplainsBeforeTitlesGetTooSmall) {
  const auto map = support::leahMap();
  const auto& evaluation = *map.list<journey::Stage>()[3];
  const MapLayout layout = pictureLayout(map, {.title = true}, kSlide);
  EXPECT_EQ(textsOf(layout, ElementKind::stageHeader, evaluation.id), u"4 Evaluation");
  EXPECT_EQ(textsOf(layout, ElementKind::campaign, evaluation.id),
            u"Price in the open Content · Evaluation · Planned");
  // Where it makes a lane no higher, it stays.
  const auto isExplained = [&](LaneId id) {
    return partOf(*layout.lane(id)->head, PartRole::label) != nullptr;
  };
  EXPECT_TRUE(isExplained(LaneId::touchpoints));
  EXPECT_FALSE(isExplained(LaneId::evidence));
}

TEST(Slide, TheTitleNamesPersonaAndPeriod) {
  const auto map = support::leahMap();
  for (const bool fitted : {true, false}) {
    const PictureOptions options = fitted ? kSlide : PictureOptions();
    const MapLayout layout = pictureLayout(map, {.title = true}, options);
    ASSERT_TRUE(layout.title);
    EXPECT_EQ(titleOf(*layout.title), u"Leah finds a way to stop churn");
    const Part* below = partOf(*layout.title, PartRole::label);
    ASSERT_TRUE(below);
    EXPECT_TRUE(below->text.endsWith(u"Leah, Marcus, Ines · Q3 2026")) << below->text.toStdString();
  }
}

TEST(Slide, APictureOfAScaleIsTheMapAsItIsShown) {
  const auto map = support::leahMap();
  checks::expectSameMarks(pictureLayout(map, {}, {.scale = 2}), layoutOf(map));
}

TEST(Slide, TheSmallestTextIsTheSmallestRoleTimesTheScale) {
  const auto map = support::leahMap();
  const MapLayout layout = layoutOf(map);
  EXPECT_EQ(smallestText(layout, {.scale = 2}), 2 * fontSize(FontRole::small));
  EXPECT_FALSE(smallestText(MapLayout{}, {.scale = 2}));
}

/// "2 of 371, brief": in how many stacks of which width a slide is set.
std::string settingOf(const MapLayout& layout) {
  const Part* summary = partOf(*layout.elements.front().picture, PartRole::label);
  const bool isStage = layout.columns.front().stage == layout.columns.back().stage;
  return std::to_string(isStage ? layout.columns.size() : 1) + " of " +
         std::to_string(std::lround(layout.columns.front().rect.width())) +
         (summary ? "" : ", brief") + "; ";
}

TEST(Slide, OfEachShapeIsSetAsItWas) {
  const auto map = support::leahMap();
  std::string set;
  for (const QSize size : {QSize(1920, 1080), QSize(1280, 720), QSize(1080, 1920), QSize(500, 500),
                           QSize(2400, 300)}) {
    const PictureOptions options{.fitInto = size};
    set += "\n" + std::to_string(size.width()) + " x " + std::to_string(size.height()) + ": ";
    set += settingOf(pictureLayout(map, {.title = true}, options));
    for (const std::size_t i : {0U, 3U, 6U}) {
      set += settingOf(pictureLayout(map, viewOf(*map.list<journey::Stage>()[i]), options));
    }
  }
  EXPECT_EQ(set,
            "\n1920 x 1080: 1 of 201, brief; 2 of 302; 2 of 394; 2 of 292; "
            "\n1280 x 720: 1 of 201, brief; 2 of 302; 2 of 394; 2 of 292; "
            "\n1080 x 1920: 1 of 196; 1 of 224, brief; 1 of 306, brief; 1 of 210, brief; "
            "\n500 x 500: 1 of 196; 1 of 476, brief; 2 of 196; 1 of 444, brief; "
            "\n2400 x 300: 1 of 779, brief; 4 of 577; 4 of 669; 4 of 504; ");
}

TEST(Stacks, TheHighestIsAsLowAsItCanBe) {
  const auto lanes = [](std::initializer_list<qreal> heights) {
    std::vector<Lane> all;
    for (const qreal height : heights) {
      all.push_back({LaneId{-1 - static_cast<int>(all.size())}, {0, 0, 1, height}, nullptr});
    }
    return all;
  };
  const auto firsts = [](std::initializer_list<int> places) {
    std::set<LaneId> ids;
    for (const int place : places) ids.insert(LaneId{-1 - place});
    return ids;
  };
  EXPECT_EQ(firstsOfStacks(lanes({10, 10, 10, 10}), 2), firsts({2}));
  EXPECT_EQ(firstsOfStacks(lanes({30, 10, 10, 10}), 2), firsts({1}));
  EXPECT_EQ(firstsOfStacks(lanes({10, 10, 30, 10}), 3), firsts({2, 3}));
  EXPECT_EQ(firstsOfStacks(lanes({10, 10, 10}), 1), firsts({}));
  EXPECT_EQ(firstsOfStacks(lanes({10, 99}), 4), firsts({1}));
  EXPECT_EQ(firstsOfStacks({}, 3), firsts({}));
}

}  // namespace
}  // namespace throughline::drawing
