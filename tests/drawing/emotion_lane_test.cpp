#include <gtest/gtest.h>

#include <random>

#include "layout_checks.h"
#include "support/maps.h"

namespace throughline::drawing {
namespace {

journey::Journey withEmotions(unsigned seed) {
  std::mt19937 random(seed);
  auto map = support::leahMap();
  const auto persona = map.list<journey::Persona>().front()->id;
  for (const auto id : map.ids(journey::Kind::emotion)) map.erase(journey::Kind::emotion, id);
  std::int64_t next = 1;
  for (const auto* stage : map.list<journey::Stage>()) {
    for (unsigned count = random() % 5; count > 0; --count) {
      journey::Emotion emotion;
      emotion.id.value = next++;
      emotion.stage = stage->id;
      emotion.persona = persona;
      emotion.score = static_cast<double>(random() % 201) / 100 - 1;
      if (random() % 4 != 0) emotion.quote = std::string(random() % 90 + 1, 'e') + " said so";
      map.put(emotion);
    }
  }
  return map;
}

QPolygonF sampled(const QPainterPath& path) {
  constexpr int kSteps = 600;
  QPolygonF points;
  for (int i = 0; i <= kSteps; ++i) points << path.pointAtPercent(static_cast<qreal>(i) / kSteps);
  return points;
}

TEST(EmotionLane, QuotesStayClearOfTheCurveAndOfEachOther) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    LayoutEngine engine;
    const MapLayout layout = engine.layout(withEmotions(seed), {.invitations = true});
    checks::expectSound(layout);
    ASSERT_FALSE(layout.curves.empty());
    const QPolygonF curve = sampled(layout.curves.front().path);
    for (const Element& element : layout.elements) {
      if (element.lane != LaneId::emotion || element.kind == ElementKind::emotionPoint) continue;
      if (element.kind == ElementKind::stageHeader) continue;
      for (const QPointF& point : curve) {
        ASSERT_FALSE(element.rect.contains(point)) << checks::describe(element);
      }
    }
  }
}

TEST(EmotionLane, FacesStandAtTheirScores) {
  const auto map = withEmotions(3);
  LayoutEngine engine;
  const MapLayout layout = engine.layout(map, {});
  const QRectF band = layout.curves.front().band;
  for (const Element& element : layout.elements) {
    if (element.kind != ElementKind::emotionPoint) continue;
    const double score = map.get(journey::Id<journey::Emotion>{element.target.id}).score;
    EXPECT_NEAR(element.rect.center().y(), band.top() + (1 - score) / 2 * band.height(), 0.01);
  }
}

TEST(EmotionLane, GladNeutralAndSadDifferByShapeNotOnlyByColour) {
  auto map = support::leahMap();
  std::vector<QPainterPath> mouths;
  for (const double score : {-0.8, 0.0, 0.8}) {
    auto emotion = map.all<journey::Emotion>().begin()->second;
    emotion.score = score;
    map.put(emotion);
    LayoutEngine engine;
    const MapLayout layout = engine.layout(map, {});
    for (const Element& element : layout.elements) {
      if (element.kind != ElementKind::emotionPoint || element.target.id != emotion.id.value) {
        continue;
      }
      mouths.push_back(std::get<PathMark>(element.picture->marks.back()).path);
    }
  }
  ASSERT_EQ(mouths.size(), 3U);
  EXPECT_NE(mouths[0], mouths[1]);
  EXPECT_NE(mouths[1], mouths[2]);
}

TEST(EmotionLane, MoreEmotionsThanStandBesideEachOtherAreCounted) {
  auto map = support::leahMap();
  const auto* stage = map.list<journey::Stage>().front();
  const auto persona = map.list<journey::Persona>().front()->id;
  for (int i = 0; i < 20; ++i) {
    journey::Emotion emotion;
    emotion.id.value = 1000 + i;
    emotion.stage = stage->id;
    emotion.persona = persona;
    map.put(emotion);
  }
  LayoutEngine engine;
  const MapLayout layout = engine.layout(map, {});
  checks::expectSound(layout);
  EXPECT_EQ(std::ranges::count(layout.elements, ElementKind::more, &Element::kind), 1);
}

}  // namespace
}  // namespace throughline::drawing
