#include "curve_room.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

// Where the words beside the emotion curve find room.

namespace throughline::drawing {
namespace {

const std::vector<QPointF> kFlat{{0, 100}, {300, 100}};

TEST(CurveRoom, AWordStandsJustAboveOrBelowItsFace) {
  const qreal radius = 9;
  for (const bool above : {true, false}) {
    CurveRoom room(kFlat, radius);
    const QRectF place = room.place({0, 100}, {40, 14}, -20, 200, above);
    EXPECT_EQ(place.size(), QSizeF(40, 14));
    const qreal gap = above ? 100 - radius - place.bottom() : place.top() - 100 - radius;
    EXPECT_GT(gap, 0);
    EXPECT_LT(gap, 6) << "and no farther";
    EXPECT_EQ(place.center().x(), 0);
  }
}

TEST(CurveRoom, AWordStaysBetweenItsEdges) {
  CurveRoom room(kFlat, 9);
  EXPECT_EQ(room.place({5, 100}, {40, 14}, 0, 200, true).left(), 0);
  EXPECT_EQ(room.place({195, 100}, {40, 14}, 0, 200, true).right(), 200);
  EXPECT_EQ(room.place({100, 100}, {240, 14}, 0, 200, true).left(), 0) << "too wide for both";
}

TEST(CurveRoom, OneThatIsNearerOnTheOtherSideGoesThereOnlyWhereThatIsMuchNearer) {
  const auto isAbove = [](qreal blocked, bool prefersAbove) {
    CurveRoom room({}, 9);
    // Above the point is room from `blocked` on, below it at once.
    room.block({-100, prefersAbove ? 50 - blocked : 50, 200, blocked});
    return room.place({0, 50}, {40, 14}, -20, 20, prefersAbove).center().y() < 50;
  };
  EXPECT_TRUE(isAbove(2, true));
  EXPECT_FALSE(isAbove(40, true));
  EXPECT_FALSE(isAbove(2, false));
  EXPECT_TRUE(isAbove(40, false));
}

TEST(CurveRoom, WordsThatWereGivenRoomKeepItForThemselves) {
  std::mt19937 random(5);
  for (int round = 0; round < 40; ++round) {
    std::vector<QPointF> points;
    for (int x = 0; x <= 400; x += 80) {
      points.emplace_back(x, static_cast<qreal>(random() % 80));
    }
    CurveRoom room(points, 9);
    const QPainterPath curve = smoothCurve(points);
    std::vector<QRectF> taken;
    for (const QPointF& point : points) {
      const QSizeF size(20 + static_cast<qreal>(random() % 60), 14);
      const QRectF place = room.place(point, size, 0, 400, random() % 2 == 0);
      EXPECT_GE(place.left(), 0);
      EXPECT_LE(place.right(), 400);
      for (const QRectF& other : taken) EXPECT_FALSE(place.intersects(other));
      for (int step = 0; step <= 400; ++step) {
        EXPECT_FALSE(place.contains(curve.pointAtPercent(step / 400.0)));
      }
      for (const QPointF& face : points) {
        EXPECT_FALSE(place.intersects({face - QPointF(9, 9), QSizeF(18, 18)}));
      }
      taken.push_back(place);
    }
  }
}

TEST(CurveRoom, TheCurveIsLevelAtEachPointAndNeverBeyondThem) {
  const std::vector<QPointF> points{{0, 40}, {100, 0}, {200, 70}, {300, 70}};
  const QPainterPath curve = smoothCurve(points);
  EXPECT_EQ(curve.boundingRect(), QRectF(0, 0, 300, 70));
  for (const QPointF& point : points) {
    qreal nearest = 1e9;
    for (int i = 0; i <= 3000; ++i) {
      const QPointF way = curve.pointAtPercent(i / 3000.0) - point;
      nearest = std::min(nearest, std::hypot(way.x(), way.y()));
    }
    EXPECT_LT(nearest, 0.2);
  }
  EXPECT_TRUE(smoothCurve({}).isEmpty());
}

}  // namespace
}  // namespace throughline::drawing
