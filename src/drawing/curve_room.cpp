#include "curve_room.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace throughline::drawing {

namespace {

constexpr qreal kTextGap = 3;
constexpr qreal kStretch = 64;       // of x: obstacles are looked up by it
constexpr qreal kHardlyFarther = 6;  // on the other side of the curve than it prefers
constexpr qreal kFarOff = 26;        // from there on places beside are looked at too
constexpr qreal kSeenToBelong = 14;  // between a face and its text
constexpr qreal kCrossed = 400;      // what a leader through another text costs
constexpr int kStepsOfCurve = 32;

QPointF onCurve(QPointF from, QPointF to, qreal t) {
  const qreal u = 1 - t;
  const qreal middle = (from.x() + to.x()) / 2;
  const qreal early = u * u * u + 3 * u * u * t;  // both left controls share y with `from`
  const qreal late = 1 - early;
  const qreal x = u * u * u * from.x() + 3 * u * t * middle + t * t * t * to.x();
  return {x, early * from.y() + late * to.y()};
}

int stretchAt(qreal x) { return static_cast<int>(std::floor(x / kStretch)); }

}  // namespace

QPainterPath smoothCurve(std::span<const QPointF> points) {
  QPainterPath path;
  if (points.empty()) return path;
  path.moveTo(points.front());
  for (std::size_t i = 1; i < points.size(); ++i) {
    const qreal middle = (points[i - 1].x() + points[i].x()) / 2;
    path.cubicTo({middle, points[i - 1].y()}, {middle, points[i].y()}, points[i]);
  }
  return path;
}

std::optional<qreal> heightOn(std::span<const QPointF> points, qreal x) {
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (points[i].x() == x) return points[i].y();
    if (i == 0 || points[i].x() < x || points[i - 1].x() > x) continue;
    // x rises with t, so halving finds it.
    qreal low = 0;
    qreal high = 1;
    for (int halving = 0; halving < 20; ++halving) {
      const qreal t = (low + high) / 2;
      (onCurve(points[i - 1], points[i], t).x() < x ? low : high) = t;
    }
    return onCurve(points[i - 1], points[i], low).y();
  }
  return std::nullopt;
}

void CurveRoom::addCurve(std::span<const QPointF> points, qreal faceRadius) {
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (faceRadius > 0) {
      block({points[i] - QPointF(faceRadius, faceRadius), QSizeF(2 * faceRadius, 2 * faceRadius)});
    }
    if (i == 0) continue;
    QPointF before = points[i - 1];
    for (int step = 1; step <= kStepsOfCurve; ++step) {
      const QPointF here =
          onCurve(points[i - 1], points[i], static_cast<qreal>(step) / kStepsOfCurve);
      block(QRectF(before, here).normalized().adjusted(-1, -1.5, 1, 1.5));
      before = here;
    }
  }
}

void CurveRoom::block(const QRectF& rect) {
  for (int at = stretchAt(rect.left()); at <= stretchAt(rect.right()); ++at) {
    m_obstacles[at].push_back(rect);
  }
}

QRectF CurveRoom::searched(QRectF rect, qreal direction) const {
  for (bool moved = true; moved;) {
    moved = false;
    for (int at = stretchAt(rect.left()); at <= stretchAt(rect.right()); ++at) {
      const auto found = m_obstacles.find(at);
      if (found == m_obstacles.end()) continue;
      for (const QRectF& obstacle : found->second) {
        if (!rect.intersects(obstacle)) continue;
        if (direction < 0) {
          rect.moveBottom(obstacle.top() - kTextGap);
        } else {
          rect.moveTop(obstacle.bottom() + kTextGap);
        }
        moved = true;
      }
    }
  }
  return rect;
}

bool CurveRoom::crossesText(const QLineF& line) const {
  const QRectF around = QRectF(line.p1(), line.p2()).normalized().adjusted(-1, -1, 1, 1);
  return std::ranges::any_of(m_texts, [&](const QRectF& text) { return text.intersects(around); });
}

void CurveRoom::consider(std::optional<Found>& best, const Wish& wish, const QRectF& rect,
                         bool above) const {
  if (rect.top() < wish.top || rect.bottom() > wish.bottom) return;
  const qreal way = above ? wish.near.y() - rect.bottom() : rect.top() - wish.near.y();
  qreal cost = way + std::abs(rect.center().x() - wish.near.x()) / 4;
  if (above != wish.preferAbove) cost += kHardlyFarther;
  const QPointF foot(std::clamp(wish.near.x(), rect.left(), rect.right()),
                     above ? rect.bottom() : rect.top());
  if (way > kFarOff && crossesText({wish.near, foot})) cost += kCrossed;
  if (!best || cost < best->cost) best = Found{rect, cost};
}

std::optional<QRectF> CurveRoom::place(const Wish& wish) {
  const qreal most = std::max(wish.left, wish.right - wish.size.width());
  const auto standing = [&](qreal left) {
    QRectF rect({}, wish.size);
    rect.moveCenter(wish.near);
    rect.moveLeft(std::clamp(left, wish.left, most));
    return rect;
  };
  std::optional<Found> best;
  const auto look = [&](qreal left) {
    const QRectF rect = standing(left);
    consider(best, wish, searched(rect, -1), true);
    consider(best, wish, searched(rect, 1), false);
  };
  const qreal middle = wish.near.x() - wish.size.width() / 2;
  look(middle);
  if (!best || best->cost > kFarOff) {
    for (const qreal left :
         {middle - wish.size.width() / 2, middle + wish.size.width() / 2, wish.left, most}) {
      look(left);
    }
  }
  if (!best) return std::nullopt;
  take(best->rect);
  return best->rect;
}

void CurveRoom::take(const QRectF& text) {
  block(text);
  m_texts.push_back(text);
}

bool CurveRoom::takeIfFree(const QRectF& rect) {
  if (searched(rect, 1) != rect) return false;
  take(rect);
  return true;
}

std::optional<QLineF> CurveRoom::leader(QPointF from, qreal faceRadius, const QRectF& text) const {
  const QPointF to(std::clamp(from.x(), text.left() + 2, text.right() - 2),
                   std::clamp(from.y(), text.top(), text.bottom()));
  const QLineF whole(from, to);
  if (whole.length() < faceRadius + kSeenToBelong) return std::nullopt;
  const QLineF line(whole.pointAt((faceRadius + 1) / whole.length()),
                    whole.pointAt(1 - 2 / whole.length()));
  return crossesText(line) ? std::nullopt : std::optional(line);
}

}  // namespace throughline::drawing
