#include "link_routes.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace throughline::drawing {

namespace {

constexpr qreal kRadius = 5;
constexpr qreal kArrowLength = 4.5;
constexpr qreal kArrowHalf = 2.8;
constexpr qreal kStartRadius = 1.8;
constexpr qreal kFromWall = 4.5;  // the outermost tracks of a gutter, from the cards

QPointF toward(QPointF from, QPointF to, qreal distance) {
  const QPointF way = to - from;
  const qreal length = std::hypot(way.x(), way.y());
  return length <= distance ? to : from + way * (distance / length);
}

// Straight pieces with rounded corners; the last one ends inside the arrow head.
QPainterPath rounded(std::vector<QPointF> points) {
  points.back() = toward(points.back(), points[points.size() - 2], kArrowLength - 1);
  QPainterPath path(points.front());
  for (std::size_t i = 1; i + 1 < points.size(); ++i) {
    const auto half = [&](QPointF end) {
      const QPointF way = end - points[i];
      return std::hypot(way.x(), way.y()) / 2;
    };
    const qreal radius = std::min({kRadius, half(points[i - 1]), half(points[i + 1])});
    path.lineTo(toward(points[i], points[i - 1], radius));
    path.quadTo(points[i], toward(points[i], points[i + 1], radius));
  }
  path.lineTo(points.back());
  return path;
}

/// A dot where the link begins and an arrow head where it ends.
QPainterPath endsOf(const std::vector<QPointF>& points) {
  const QPointF tip = points.back();
  const qreal direction = points[points.size() - 2].x() < tip.x() ? 1 : -1;
  QPainterPath path(tip);
  path.lineTo(tip - QPointF(direction * kArrowLength, kArrowHalf));
  path.lineTo(tip - QPointF(direction * kArrowLength, -kArrowHalf));
  path.closeSubpath();
  path.addEllipse(points.front(), kStartRadius, kStartRadius);
  return path;
}

class Router {
 public:
  Router(const LinkPlan& plan, const LinkRoom& room) : m_plan(plan), m_room(room) {}

  [[nodiscard]] std::vector<QPointF> points(const PlannedLink& link, bool parted) const {
    const qreal startY = m_room.top + (parted ? link.start.apart : link.start.y);
    const qreal endY = m_room.top + (parted ? link.end.apart : link.end.y);
    std::vector<QPointF> points{{cardSide(link.from, link.start.right), startY}};
    if (link.first) {
      qreal x = trackX(link.firstGutter(), *link.first, parted);
      points.emplace_back(x, startY);
      if (link.across) {
        const qreal y = m_room.top + m_plan.aisleY(link.back, *link.across, parted);
        points.emplace_back(x, y);
        x = trackX(link.lastGutter(), *link.last, parted);
        points.emplace_back(x, y);
      }
      points.emplace_back(x, endY);
    }
    points.emplace_back(cardSide(link.to, link.end.right), endY);
    return points;
  }

 private:
  [[nodiscard]] qreal cardSide(std::size_t column, bool right) const {
    const qreal left = m_room.left + m_room.columnLefts[column];
    return right ? left + m_room.columnWidth - kInset : left + kInset;
  }
  [[nodiscard]] qreal trackX(std::size_t gutter, const Track& track, bool parted) const {
    const qreal room =
        kGutterRoom + m_plan.widening(gutter) - (m_plan.isOutermost(gutter) ? kInset : 0);
    const qreal left = gutter == 0 ? cardSide(0, false) - room : cardSide(gutter - 1, true);
    if (!track.bundle) {
      return left + placeOfTrack(track.number, m_plan.gutterTracks[gutter], room, kFromWall);
    }
    return left + (parted ? placeOfTrack(track.number, track.of, room, kFromWall) : room / 2);
  }

  const LinkPlan& m_plan;
  const LinkRoom& m_room;
};

bool isInBundle(const PlannedLink& link) {
  const auto bundled = [](const std::optional<Track>& track) { return track && track->bundle; };
  return link.start.shared || link.end.shared || bundled(link.first) || bundled(link.across) ||
         bundled(link.last);
}

/// Bundles in the making, each by the gutter, aisle or card side that it runs in.
class BundleCollector {
 public:
  void add(const PlannedLink& link, const LinkRoute& route) {
    const auto& points = route.points;
    if (link.start.shared) {
      grow({Place::side, link.link->from.value, link.start.right}, link, points[0], points[1]);
    }
    const auto along = [&](Place place, std::size_t number, const std::optional<Track>& track,
                           std::size_t from) {
      if (!track || !track->bundle) return;
      grow({place, static_cast<std::int64_t>(number), *track->bundle}, link, points[from],
           points[from + 1]);
    };
    along(Place::gutter, link.firstGutter(), link.first, 1);
    along(Place::aisle, link.back ? 1 : 0, link.across, 2);
    along(Place::gutter, link.lastGutter(), link.last, 3);
    if (link.end.shared) {
      grow({Place::side, link.link->to.value, link.end.right}, link, points[points.size() - 2],
           points.back());
    }
  }
  [[nodiscard]] std::vector<LinkBundle> take() && {
    std::vector<LinkBundle> bundles;
    for (auto& [key, bundle] : m_bundles) bundles.push_back(std::move(bundle));
    return bundles;
  }

 private:
  enum class Place { gutter, aisle, side };
  struct Key {
    Place place;
    std::int64_t number;
    int bundle;
    auto operator<=>(const Key&) const = default;
  };
  void grow(const Key& key, const PlannedLink& link, QPointF a, QPointF b) {
    const QPointF low(std::min(a.x(), b.x()), std::min(a.y(), b.y()));
    const QPointF high(std::max(a.x(), b.x()), std::max(a.y(), b.y()));
    const auto [slot, fresh] =
        m_bundles.try_emplace(key, LinkBundle{QLineF(low, high), {}, {}, {}});
    LinkBundle& bundle = slot->second;
    const QPointF first(std::min(bundle.line.x1(), low.x()), std::min(bundle.line.y1(), low.y()));
    const QPointF last(std::max(bundle.line.x2(), high.x()), std::max(bundle.line.y2(), high.y()));
    bundle.line = QLineF(first, last);
    bundle.loopBack = link.back && (fresh || bundle.loopBack);
    bundle.links.push_back(link.link->id);
  }

  std::map<Key, LinkBundle> m_bundles;
};

}  // namespace

std::vector<LinkRoute> routesOf(const LinkPlan& plan, const LinkRoom& room) {
  const Router router(plan, room);
  std::vector<LinkRoute> routes;
  routes.reserve(plan.links.size());
  for (const PlannedLink& link : plan.links) {
    LinkRoute& route = routes.emplace_back();
    route.points = router.points(link, false);
    if (isInBundle(link)) route.parted = router.points(link, true);
  }
  return routes;
}

LinkPath pathOf(const PlannedLink& link, const LinkRoute& route) {
  LinkPath path;
  path.link = link.link->id;
  path.from = link.link->from;
  path.to = link.link->to;
  path.path = rounded(route.points);
  path.arrow = endsOf(route.points);
  if (!route.parted.empty()) {
    path.parted = rounded(route.parted);
    path.partedArrow = endsOf(route.parted);
  }
  path.loopBack = link.back;
  path.note = QString::fromStdString(link.link->note);
  return path;
}

QRectF labelPlace(const LinkRoute& route, QSizeF size) {
  QLineF longest;
  for (std::size_t i = 1; i < route.points.size(); ++i) {
    const QLineF piece(route.points[i - 1], route.points[i]);
    if (piece.length() > longest.length()) longest = piece;
  }
  QRectF place({}, size);
  place.moveCenter(longest.center());
  return place;
}

std::vector<LinkBundle> bundlesOf(const LinkPlan& plan, const std::vector<LinkRoute>& routes) {
  BundleCollector collector;
  for (std::size_t i = 0; i < plan.links.size(); ++i) collector.add(plan.links[i], routes[i]);
  return std::move(collector).take();
}

std::vector<LinkSum> sumsOf(const LinkPlan& plan, const std::vector<LinkRoute>& routes) {
  std::map<std::pair<std::size_t, std::size_t>, LinkSum> sums;
  for (std::size_t i = 0; i < plan.links.size(); ++i) {
    const PlannedLink& link = plan.links[i];
    if (link.from == link.to) continue;
    const auto [slot, fresh] = sums.try_emplace({link.from, link.to});
    LinkSum& sum = slot->second;
    const auto before = static_cast<qreal>(sum.links++);
    const QLineF line(routes[i].points.front(), routes[i].points.back());
    const auto mean = [&](QPointF of, QPointF other) { return of + (other - of) / (before + 1); };
    sum.line =
        fresh ? line : QLineF(mean(sum.line.p1(), line.p1()), mean(sum.line.p2(), line.p2()));
    sum.loopBack = link.back && (fresh || sum.loopBack);
    if (link.link->count) sum.many = sum.many.value_or(0) + *link.link->count;
  }
  std::vector<LinkSum> all;
  for (const auto& [columns, sum] : sums) all.push_back(sum);
  return all;
}

}  // namespace throughline::drawing
