#include "link_routes.h"

#include <algorithm>
#include <cmath>

#include "column_measure.h"

namespace throughline::drawing {

namespace {

constexpr int kMostTracks = 8;
constexpr qreal kRadius = 5;
constexpr qreal kArrowLength = 5;
constexpr qreal kArrowHalf = 2.8;
constexpr qreal kStartRadius = 1.8;

struct Span {
  std::size_t from;
  std::size_t to;
};

// The first track on which no other link runs over the same columns; beyond
// the last one they share.
int freeTrack(std::vector<std::vector<Span>>& tracks, Span span) {
  for (std::size_t track = 0; track < tracks.size(); ++track) {
    const bool taken = std::ranges::any_of(tracks[track], [&](const Span& other) {
      return span.from <= other.to && other.from <= span.to;
    });
    if (taken && track + 1 < kMostTracks) continue;
    tracks[track].push_back(span);
    return static_cast<int>(track);
  }
  tracks.push_back({span});
  return static_cast<int>(tracks.size()) - 1;
}

QPointF toward(QPointF from, QPointF to, qreal distance) {
  const QPointF way = to - from;
  const qreal length = std::hypot(way.x(), way.y());
  return length <= distance ? to : from + way * (distance / length);
}

// Straight pieces with rounded corners.
QPainterPath rounded(const std::vector<QPointF>& points) {
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

QPainterPath arrowHead(QPointF tip, qreal direction) {
  QPainterPath path(tip);
  path.lineTo(tip - QPointF(direction * kArrowLength, kArrowHalf));
  path.lineTo(tip - QPointF(direction * kArrowLength, -kArrowHalf));
  path.closeSubpath();
  return path;
}

struct Sides {
  bool leaveRight;
  bool enterLeft;
};

Sides sidesOf(const LinkPlan::Planned& planned, bool upward) {
  if (planned.from < planned.to) return {true, true};
  if (planned.from > planned.to) return {false, false};
  // Within a column forward links run on the right and those back on the left.
  return upward ? Sides{false, true} : Sides{true, false};
}

LinkPath route(const LinkPlan::Planned& planned, const QRectF& from, const QRectF& to,
               const QRectF& lane, int lanelet) {
  const bool upward = planned.from == planned.to && to.center().y() < from.center().y();
  const Sides sides = sidesOf(planned, upward);
  const qreal out = sides.leaveRight ? 1 : -1;
  const qreal in = sides.enterLeft ? 1 : -1;
  // Links that share a gutter or a card keep apart.
  const qreal shift = lanelet - 1;
  const QPointF start(out > 0 ? from.right() : from.left(), from.center().y() + 4 + shift * 2);
  const QPointF tip(in > 0 ? to.left() : to.right(), to.center().y() - 4 + shift * 2);
  const QPointF end = tip - QPointF(in * (kArrowLength - 1), 0);
  const qreal firstX = start.x() + out * (kInset - 1 + shift);
  const qreal lastX = tip.x() - in * (kInset + 1 + shift);
  std::vector<QPointF> points{start};
  if (planned.track) {
    const qreal away = measure::kLanePadding / 2 + *planned.track * kTrackGap;
    const qreal y = planned.back ? lane.bottom() - away : lane.top() + away;
    points.insert(points.end(), {{firstX, start.y()}, {firstX, y}, {lastX, y}, {lastX, end.y()}});
  } else {
    points.insert(points.end(), {{lastX, start.y()}, {lastX, end.y()}});
  }
  points.push_back(end);
  QPainterPath ends = arrowHead(tip, in);
  ends.addEllipse(start, kStartRadius, kStartRadius);
  return {planned.link->id,
          planned.link->from,
          planned.link->to,
          rounded(points),
          ends,
          planned.back,
          QString::fromStdString(planned.link->note),
          {},
          {}};
}

}  // namespace

LinkPlan planLinks(
    const std::vector<const journey::Link*>& links,
    const std::function<std::optional<std::size_t>(journey::Id<journey::Touchpoint>)>& columnOf) {
  LinkPlan plan;
  std::vector<std::vector<Span>> above;
  std::vector<std::vector<Span>> below;
  for (const auto* link : links) {
    const auto from = columnOf(link->from);
    const auto to = columnOf(link->to);
    if (!from || !to || link->from == link->to) continue;
    const bool back = link->kind == journey::LinkKind::loop_back || *to < *from;
    LinkPlan::Planned planned{link, *from, *to, {}, back};
    const Span span{std::min(*from, *to), std::max(*from, *to)};
    if (span.to - span.from > 1) planned.track = freeTrack(back ? below : above, span);
    plan.links.push_back(planned);
  }
  plan.topTracks = static_cast<int>(above.size());
  plan.bottomTracks = static_cast<int>(below.size());
  return plan;
}

Cards cardsOf(const LinkPlan& plan, std::span<const Element> elements) {
  Cards cards;
  for (const auto& planned : plan.links) {
    cards.try_emplace(planned.link->from);
    cards.try_emplace(planned.link->to);
  }
  for (const Element& element : elements) {
    if (element.kind != ElementKind::touchpoint) continue;
    const auto card = cards.find({element.target.id});
    if (card != cards.end()) card->second = element.rect;
  }
  return cards;
}

std::vector<LinkPath> routeLinks(const LinkPlan& plan, const Cards& cards, const QRectF& lane) {
  std::vector<LinkPath> paths;
  paths.reserve(plan.links.size());
  int lanelet = 0;
  for (const auto& planned : plan.links) {
    const QRectF& from = cards.at(planned.link->from);
    const QRectF& to = cards.at(planned.link->to);
    paths.push_back(route(planned, from, to, lane, lanelet));
    lanelet = (lanelet + 1) % 3;
  }
  return paths;
}

}  // namespace throughline::drawing
