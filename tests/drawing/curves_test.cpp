#include <gtest/gtest.h>

#include <random>
#include <set>

#include "emotions/aim_gap.h"
#include "emotions/side_by_side.h"
#include "layout_checks.h"
#include "support/committee.h"
#include "support/maps.h"

// Several curves over each other, and what is said beside them.

namespace throughline::drawing {
namespace {

using journey::EmotionState;
using journey::Persona;
using PersonaId = journey::Id<Persona>;

std::vector<PersonaId> peopleIn(const journey::Journey& map) {
  std::vector<PersonaId> ids;
  for (const auto* persona : map.list<Persona>()) ids.push_back(persona->id);
  return ids;
}

const Curve& curveOf(const MapLayout& layout, PersonaId persona,
                     EmotionState state = EmotionState::now) {
  const auto found = std::ranges::find_if(layout.curves, [&](const Curve& each) {
    return each.persona == persona && each.state == state;
  });
  EXPECT_NE(found, layout.curves.end());
  return *found;
}

std::string labelOf(const Curve& curve) {
  std::string all;
  for (const Curve::Label& label : curve.labels) {
    all += label.picture->parts.front().text.toStdString() + "|";
  }
  return all;
}

TEST(Curves, AreToldApartByLineAndMarkWhateverTheirHue) {
  std::set<std::pair<LineStyle, CurveMark>> looks;
  for (std::size_t place = 0; place < kFullCurves; ++place) {
    const CurveLook look = curveLook(place);
    EXPECT_FALSE(look.bare);
    looks.emplace(look.line, look.mark);
  }
  EXPECT_EQ(looks.size(), kFullCurves);
  EXPECT_TRUE(curveLook(kFullCurves).bare);
  EXPECT_FALSE(fullLook(kFullCurves).bare);
}

TEST(Curves, OfNinePeopleFourHaveFacesAndEachEndsInItsName) {
  const auto map = support::committeeMap();
  const auto people = peopleIn(map);
  const MapLayout layout = layoutOf(map);
  checks::expectSound(layout);
  ASSERT_GE(layout.curves.size(), people.size());
  for (std::size_t i = 0; i < people.size(); ++i) {
    const Curve& curve = curveOf(layout, people[i]);
    EXPECT_EQ(curve.look.bare, i >= kFullCurves);
    if (curve.points.empty()) continue;
    const std::string name = map.get(people[i]).name;
    EXPECT_TRUE(labelOf(curve).starts_with(name + "|")) << labelOf(curve);
  }
}

TEST(Curves, TheOneInFocusHasItsFacesAndAllItsQuotes) {
  const auto map = support::committeeMap();
  const auto last = peopleIn(map).back();
  const MapLayout layout = layoutOf(map, {.inFocus = last});
  checks::expectSound(layout);
  EXPECT_FALSE(curveOf(layout, last).look.bare);
  for (const auto& [id, emotion] : map.all<journey::Emotion>()) {
    if (emotion.persona != last || emotion.quote.empty()) continue;
    const auto count = std::ranges::count_if(layout.elements, [&](const Element& each) {
      return each.kind == ElementKind::emotionQuote && each.target.id == id.value;
    });
    EXPECT_EQ(count, 1) << emotion.quote;
  }
}

TEST(Curves, ThatBeginLaterSaySo) {
  const auto map = support::committeeMap();
  const auto people = peopleIn(map);
  const MapLayout layout = layoutOf(map, {.personas = {people[0], people[1]}});
  EXPECT_EQ(labelOf(curveOf(layout, people[0])).find("from here on"), std::string::npos);
  EXPECT_NE(labelOf(curveOf(layout, people[1])).find("from here on"), std::string::npos);
}

TEST(Curves, NothingThatIsSaidLiesOverAnythingElse) {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const MapLayout layout = layoutOf(support::crowdedFeelings(seed), {.invitations = true});
    checks::expectSound(layout);
    std::vector<QRectF> said;
    for (const Element& element : layout.elements) {
      if (element.lane == LaneId::emotion && element.kind != ElementKind::stageHeader) {
        said.push_back(element.rect);
      }
    }
    for (const Curve& curve : layout.curves) {
      for (const Curve::Label& label : curve.labels) said.push_back(label.rect);
    }
    const QRectF lane = layout.lane(LaneId::emotion)->rect;
    for (std::size_t i = 0; i < said.size(); ++i) {
      EXPECT_GE(said[i].top(), lane.top());
      EXPECT_LE(said[i].bottom(), lane.bottom());
      for (std::size_t j = 0; j < i; ++j) {
        EXPECT_FALSE(said[i].adjusted(0.05, 0.05, -0.05, -0.05).intersects(said[j]));
      }
    }
  }
}

TEST(Curves, WhatShouldBeIsDottedAndTheWidestGapIsNamed) {
  const auto map = support::committeeMap();
  const auto marcus = peopleIn(map)[1];
  const MapLayout layout = layoutOf(map, {.personas = {marcus}});
  const Curve& aim = curveOf(layout, marcus, EmotionState::aim);
  EXPECT_EQ(aim.look.line, LineStyle::dotted);
  EXPECT_EQ(aim.look.color, curveOf(layout, marcus).look.color);
  EXPECT_NE(labelOf(aim).find("gap 0.90"), std::string::npos) << labelOf(aim);
  const MapLayout without = layoutOf(map, {.personas = {marcus}, .withoutAim = {marcus}});
  EXPECT_EQ(without.curves.size(), 1U);
}

TEST(Curves, TheKeyStandsBelowTheLanesName) {
  const auto map = support::committeeMap();
  const auto people = peopleIn(map);
  const MapLayout layout = layoutOf(map, {.personas = {people[0], people[2]}});
  QStringList said;
  for (const Part& part : layout.lane(LaneId::emotion)->head->parts) said << part.text;
  EXPECT_TRUE(said.contains("Leah"));
  EXPECT_TRUE(said.contains("Ines"));
  EXPECT_FALSE(said.contains("Marcus"));
}

TEST(Curves, PointsOfAStageStandWhereTheirPlaceSays) {
  auto map = support::leahMap();
  auto emotion = map.all<journey::Emotion>().begin()->second;
  qreal before = -1;
  for (const double within : {0.0, 0.25, 0.5, 1.0}) {
    emotion.within = within;
    map.put(emotion);
    const MapLayout layout = layoutOf(map);
    const Element* face = layout.find(emotion.id);
    const Column* column = layout.column(emotion.stage);
    EXPECT_GT(face->rect.center().x(), before);
    EXPECT_NEAR(withinAt(*column, face->rect.center().x()), within, 1e-9);
    before = face->rect.center().x();
  }
}

TEST(SideBySide, FacesOverEachOtherMakeRoomAndACurveKeepsItsOrder) {
  std::mt19937 random(3);
  for (int round = 0; round < 60; ++round) {
    std::vector<StandingFace> faces;
    for (std::size_t i = 0; i < 7; ++i) {
      faces.push_back({i % 3, QRectF(static_cast<qreal>(random() % 160),
                                     static_cast<qreal>(random() % 30), 18, 18)});
    }
    std::ranges::stable_sort(faces, {}, [](const auto& each) { return each.rect.x(); });
    std::vector<StandingFace*> standing;
    for (auto& face : faces) standing.push_back(&face);
    putSideBySide(standing, 0, 184);
    for (std::size_t i = 0; i < faces.size(); ++i) {
      EXPECT_GE(faces[i].rect.left(), 0);
      EXPECT_LE(faces[i].rect.right(), 184.01);
      for (std::size_t j = 0; j < i; ++j) {
        EXPECT_FALSE(faces[i].rect.adjusted(0.02, 0.02, -0.02, -0.02).intersects(faces[j].rect));
        if (faces[i].curve == faces[j].curve) {
          EXPECT_GE(faces[i].rect.x() + 0.01, faces[j].rect.x());
        }
      }
    }
  }
}

TEST(AimGap, IsWhereThePointsOfTheTwoAreFarthestApart) {
  const std::vector<QPointF> now{{0, 10}, {100, 70}, {200, 30}};
  const std::vector<QPointF> aim{{0, 10}, {200, 10}};
  const auto gap = widestGap(now, aim);
  ASSERT_TRUE(gap);
  EXPECT_EQ(gap->x, 100);
  EXPECT_EQ(gap->now - gap->aim, 60);
  EXPECT_FALSE(widestGap(now, now));
  EXPECT_TRUE(areaBetween(now, {}).isEmpty());
  EXPECT_TRUE(areaBetween(now, aim).contains(QPointF(100, 40)));
}

}  // namespace
}  // namespace throughline::drawing
