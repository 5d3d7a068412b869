#pragma once

#include "layout_checks.h"

// What holds of every link that is drawn, whatever stands on the map.

namespace throughline::drawing::checks {

/// Points all along the path, close enough together that no card is missed.
inline std::vector<QPointF> along(const QPainterPath& path) {
  std::vector<QPointF> points;
  const int steps = static_cast<int>(path.length() / 2) + 2;
  for (int i = 0; i <= steps; ++i) {
    points.push_back(path.pointAtPercent(static_cast<qreal>(i) / steps));
  }
  return points;
}

/// Where links run on the map.
struct Obstacles {
  explicit Obstacles(const MapLayout& layout) : lane(layout.lane(LaneId::touchpoints)->rect) {
    for (const Element& element : layout.elements) {
      if (element.kind != ElementKind::touchpoint) continue;
      cards.push_back(element.rect.adjusted(0.5, 0.5, -0.5, -0.5));
    }
  }
  void expectClear(const QPainterPath& path) const {
    for (const QPointF& point : along(path)) {
      for (const QRectF& card : cards) {
        ASSERT_FALSE(card.contains(point)) << point.x() << ", " << point.y();
      }
      ASSERT_TRUE(lane.contains(point)) << point.x() << ", " << point.y();
    }
  }

  QRectF lane;
  std::vector<QRectF> cards;
};

inline void expectClearOfCards(const MapLayout& layout) {
  if (!layout.lane(LaneId::touchpoints)) {
    EXPECT_TRUE(layout.links.empty());
    return;
  }
  const Obstacles obstacles(layout);
  for (const LinkPath& link : layout.links) {
    obstacles.expectClear(link.path);
    if (!link.parted.isEmpty()) obstacles.expectClear(link.parted);
  }
}

/// The straight pieces of a path.
inline std::vector<QLineF> piecesOf(const QPainterPath& path) {
  std::vector<QLineF> pieces;
  for (int i = 1; i < path.elementCount(); ++i) {
    const QPainterPath::Element& element = path.elementAt(i);
    if (!element.isLineTo()) continue;
    const QLineF piece(path.elementAt(i - 1), element);
    if (piece.length() > 0.01) pieces.push_back(piece);
  }
  return pieces;
}

inline bool isOn(const QLineF& piece, const LinkBundle& bundle) {
  const QRectF line = QRectF(bundle.line.p1(), bundle.line.p2()).adjusted(-0.1, -0.1, 0.1, 0.1);
  return line.contains(piece.p1()) && line.contains(piece.p2());
}

/// On one line, and for more than a point.
inline bool runTogether(const QLineF& a, const QLineF& b) {
  constexpr qreal kNear = 0.9;
  const auto overlap = [](qreal a1, qreal a2, qreal b1, qreal b2) {
    return std::min(std::max(a1, a2), std::max(b1, b2)) -
           std::max(std::min(a1, a2), std::min(b1, b2));
  };
  const bool upright = std::abs(a.dx()) < 0.01;
  if (upright != (std::abs(b.dx()) < 0.01)) return false;
  if (upright)
    return std::abs(a.x1() - b.x1()) < kNear && overlap(a.y1(), a.y2(), b.y1(), b.y2()) > 0;
  return std::abs(a.y1() - b.y1()) < kNear && overlap(a.x1(), a.x2(), b.x1(), b.x2()) > 0;
}

/// No two links run on one line, but in a bundle that holds both.
inline void expectTracksOfTheirOwn(const MapLayout& layout) {
  std::vector<std::vector<QLineF>> pieces;
  for (const LinkPath& link : layout.links) pieces.push_back(piecesOf(link.path));
  const auto share = [&](std::size_t a, const QLineF& one, std::size_t b, const QLineF& other) {
    return std::ranges::any_of(layout.bundles, [&](const LinkBundle& bundle) {
      const auto holds = [&](std::size_t i) {
        return std::ranges::count(bundle.links, layout.links[i].link) > 0;
      };
      return holds(a) && holds(b) && isOn(one, bundle) && isOn(other, bundle);
    });
  };
  for (std::size_t a = 0; a < pieces.size(); ++a) {
    for (std::size_t b = a + 1; b < pieces.size(); ++b) {
      for (const QLineF& one : pieces[a]) {
        for (const QLineF& other : pieces[b]) {
          if (!runTogether(one, other) || share(a, one, b, other)) continue;
          FAIL() << "links " << a << " and " << b << " at " << one.x1() << ", " << one.y1();
        }
      }
    }
  }
}

}  // namespace throughline::drawing::checks
