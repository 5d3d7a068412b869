#include "lines.h"

#include <utility>

#include "emotions/mark_shape.h"

namespace throughline::drawing {

namespace {

constexpr qreal kDash = 2.5;
constexpr qreal kLineInset = 4;  // of grounds and separators, from the map's edges

SharedPicture linesOf(std::vector<Mark> marks, Part part) {
  auto picture = std::make_shared<Picture>();
  part.role = PartRole::line;
  part.endMark = marks.size();
  picture->marks = std::move(marks);
  picture->parts.push_back(std::move(part));
  return picture;
}

BoxMark filled(const QRectF& rect, Color color, bool crisp) {
  return {.rect = rect, .fill = color, .stroke = {}, .crisp = crisp};
}

Ink inkOfLinks(bool back) { return back ? Ink::secondText : Ink::bar; }

}  // namespace

SharedPicture curvePicture(const Curve& curve, const WithCurve& with) {
  std::vector<Mark> marks;
  if (with.zero) {
    const qreal middle = curve.band.center().y();
    QPainterPath zero({curve.band.left(), middle});
    zero.lineTo(curve.band.right(), middle);
    marks.emplace_back(PathMark{.path = zero, .fill = {}, .stroke = {Ink::strongLine}, .dash = 4});
  }
  if (!with.gap.isEmpty()) {
    Color tint = curve.look.color;
    tint.opacity = 0.13F;
    marks.emplace_back(PathMark{.path = with.gap, .fill = tint, .stroke = {}});
  }
  for (const QLineF& leader : with.leaders) {
    QPainterPath line(leader.p1());
    line.lineTo(leader.p2());
    marks.emplace_back(
        PathMark{.path = line, .fill = {}, .stroke = {Ink::faintText}, .strokeWidth = 0.8});
  }
  const bool thin = curve.look.bare || curve.state == journey::EmotionState::aim;
  if (!curve.path.isEmpty()) {  // nobody has said what they feel
    marks.emplace_back(PathMark{.path = curve.path,
                                .fill = {},
                                .stroke = curve.look.color,
                                .strokeWidth = thin ? 1.2 : 2.0,
                                .style = curve.look.line});
  }
  return linesOf(std::move(marks), {.record = curve.record(), .text = with.words});
}

SharedPicture simplified(const Curve& curve) {
  QPainterPath path = curve.points.empty() ? curve.path : QPainterPath();
  for (const CurvePoint& point : curve.points) {
    if (path.isEmpty()) {
      path.moveTo(point.at);
    } else {
      path.lineTo(point.at);
    }
  }
  return linesOf({PathMark{.path = path, .fill = {}, .stroke = curve.look.color, .strokeWidth = 2}},
                 {.record = curve.record(), .text = {}});
}

SharedPicture emphasised(const Curve& curve) {
  constexpr qreal kMark = 4.5;
  std::vector<Mark> marks;
  marks.emplace_back(
      PathMark{.path = curve.path, .fill = {}, .stroke = curve.look.color, .strokeWidth = 2.4});
  for (const CurvePoint& point : curve.points) {
    marks.emplace_back(PathMark{.path = markShape(curve.look.mark, point.at, kMark),
                                .fill = {Ink::surface},
                                .stroke = curve.look.color,
                                .strokeWidth = 1.6});
  }
  return linesOf(std::move(marks), {.record = curve.record(), .text = {}});
}

SharedPicture linkPicture(const LinkPath& link, const LinkLook& look) {
  const bool parted = look.parted && !link.parted.isEmpty();
  const Color color{look.highlighted ? Ink::selection : inkOfLinks(link.loopBack)};
  return linesOf(
      {PathMark{.path = parted ? link.parted : link.path,
                .fill = {},
                .stroke = color,
                .strokeWidth = look.highlighted ? 2 : 1.25,
                .dash = link.loopBack ? kDash : 0},
       PathMark{.path = parted ? link.partedArrow : link.arrow, .fill = color, .stroke = {}}},
      {.record = {journey::Kind::link, link.link.value}, .text = link.words});
}

SharedPicture bundlePicture(const LinkBundle& bundle) {
  constexpr qreal kThick = 4;
  QPainterPath path(bundle.line.p1());
  path.lineTo(bundle.line.p2());
  return linesOf({PathMark{.path = path,
                           .fill = {},
                           .stroke = {inkOfLinks(bundle.loopBack)},
                           .strokeWidth = kThick,
                           .dash = bundle.loopBack ? 1.0 : 0}},
                 {});
}

SharedPicture groundPicture(const MapLayout& layout) {
  auto picture = std::make_shared<Picture>();
  picture->size = layout.size;
  picture->marks.emplace_back(filled({{0, 0}, layout.size}, {Ink::paper}, true));
  if (const Lane* flow = layout.lane(LaneId::flow)) {
    // The row that the map is about stands out a little.
    picture->marks.emplace_back(filled(flow->rect.adjusted(kLineInset, 0, -kLineInset, 0),
                                       {.ink = Ink::surface, .opacity = 0.6F}, true));
  }
  for (const Lane& lane : layout.lanes) {
    if (lane.folded) picture->marks.emplace_back(filled(lane.rect, {Ink::recess}, true));
    for (const Band& band : lane.bands) {
      if (band.side != journey::Side::backstage) continue;
      picture->marks.emplace_back(filled(band.rect, {Ink::recess}, true));
    }
  }
  return picture;
}

namespace {

/// Down the column; a lane that goes by dates is no part of any column.
void addTint(Picture& picture, const MapLayout& layout, const Column& column) {
  QRectF tint = column.rect;
  const auto add = [&](qreal bottom) {
    tint.setBottom(bottom);
    if (!tint.isEmpty()) picture.marks.emplace_back(filled(tint, {Ink::weakTint}, true));
  };
  for (const Lane& lane : layout.lanes) {
    const bool crosses = lane.rect.left() <= tint.left() && lane.rect.right() >= tint.right();
    if (!lane.time || !crosses) continue;
    add(lane.rect.top());
    tint.setTop(lane.rect.bottom());
  }
  add(column.rect.bottom());
}

}  // namespace

SharedPicture gridPicture(const MapLayout& layout) {
  auto picture = std::make_shared<Picture>();
  picture->size = layout.size;
  for (const Column& column : layout.columns) {
    if (column.tinted) addTint(*picture, layout, column);
  }
  for (const Lane& lane : layout.lanes) {
    const QRectF line(lane.rect.left() + kLineInset, lane.rect.top() - 0.5,
                      lane.rect.width() - 2 * kLineInset, 1);
    picture->marks.emplace_back(filled(line, {Ink::line}, false));
  }
  return picture;
}

void forEachPicture(const MapLayout& layout,
                    const std::function<void(const PlacedPicture&)>& take) {
  const QRectF map({0, 0}, layout.size);
  if (layout.ground) take({*layout.ground, {}, map});
  if (layout.grid) take({*layout.grid, {}, map});
  if (layout.title) take({*layout.title, {}, {{0, 0}, layout.title->size}});
  for (const Lane& lane : layout.lanes) {
    take({*lane.head, lane.headAt, {lane.headAt, lane.head->size}});
    for (const LanePicture& placed : lane.pictures) {
      take({*placed.picture, placed.at, {placed.at, placed.picture->size}});
    }
  }
  constexpr qreal kArrowReach = 6;
  for (const LinkPath& link : layout.links) {
    const QRectF line = link.path.controlPointRect();
    take({*link.picture,
          {},
          line.adjusted(-kArrowReach, -kArrowReach, kArrowReach, kArrowReach),
          true});
  }
  for (const LinkBundle& bundle : layout.bundles) {
    const QRectF line(bundle.line.p1(), bundle.line.p2());
    take({*bundle.picture, {}, line.adjusted(-3, -3, 3, 3), true});
  }
  for (const Curve& curve : layout.curves) {
    const QRectF line = curve.path.controlPointRect() | curve.band;
    take({*curve.picture, {}, line.adjusted(-2, -2, 2, 2), true});
    for (const Curve::Label& label : curve.labels) {
      take({*label.picture, label.rect.topLeft(), label.rect});
    }
  }
  constexpr qreal kShadowReach = 3;
  for (const Element& element : layout.elements) {
    take({*element.picture, element.rect.topLeft(),
          element.rect.adjusted(-kShadowReach, -kShadowReach, kShadowReach, kShadowReach)});
  }
  for (const LinkPath& link : layout.links) {
    if (link.count) take({*link.count, link.countRect.topLeft(), link.countRect});
  }
}

}  // namespace throughline::drawing
