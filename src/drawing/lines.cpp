#include "lines.h"

#include <utility>

namespace throughline::drawing {

namespace {

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

}  // namespace

SharedPicture curvePicture(const Curve& curve, const QString& words) {
  const qreal middle = curve.band.center().y();
  QPainterPath zero({curve.band.left(), middle});
  zero.lineTo(curve.band.right(), middle);
  return linesOf(
      {PathMark{.path = zero, .fill = {}, .stroke = {Ink::strongLine}, .dash = 4},
       PathMark{.path = curve.path, .fill = {}, .stroke = {Ink::secondText}, .strokeWidth = 2}},
      {.record = {journey::Kind::persona, curve.persona.value}, .text = words});
}

SharedPicture linkPicture(const LinkPath& link, bool highlighted) {
  constexpr qreal kDash = 2.5;
  const Color color{highlighted ? Ink::selection : link.loopBack ? Ink::secondText : Ink::bar};
  return linesOf({PathMark{.path = link.path,
                           .fill = {},
                           .stroke = color,
                           .strokeWidth = highlighted ? 2 : 1.25,
                           .dash = link.loopBack ? kDash : 0},
                  PathMark{.path = link.arrow, .fill = color, .stroke = {}}},
                 {.record = {journey::Kind::link, link.link.value}, .text = link.words});
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
  return picture;
}

SharedPicture gridPicture(const MapLayout& layout) {
  auto picture = std::make_shared<Picture>();
  picture->size = layout.size;
  for (const Column& column : layout.columns) {
    if (column.tinted) picture->marks.emplace_back(filled(column.rect, {Ink::weakTint}, true));
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
    take({*lane.head, lane.rect.topLeft(), {lane.rect.topLeft(), lane.head->size}});
  }
  constexpr qreal kArrowReach = 6;
  for (const LinkPath& link : layout.links) {
    const QRectF line = link.path.controlPointRect();
    take({*link.picture,
          {},
          line.adjusted(-kArrowReach, -kArrowReach, kArrowReach, kArrowReach),
          true});
  }
  for (const Curve& curve : layout.curves) {
    const QRectF line = curve.path.controlPointRect() | curve.band;
    take({*curve.picture, {}, line.adjusted(-2, -2, 2, 2), true});
  }
  constexpr qreal kShadowReach = 3;
  for (const Element& element : layout.elements) {
    take({*element.picture, element.rect.topLeft(),
          element.rect.adjusted(-kShadowReach, -kShadowReach, kShadowReach, kShadowReach)});
  }
}

}  // namespace throughline::drawing
