#include "emotions/shown_curves.h"

#include <algorithm>

#include "cells.h"
#include "curve_room.h"

namespace throughline::drawing {

std::optional<journey::Id<journey::Persona>> inFocus(const ShownMap& map) {
  if (map.personas.empty()) return std::nullopt;
  const auto wanted = std::ranges::find_if(
      map.personas, [&](const auto* each) { return each->id == map.options.inFocus; });
  return wanted == map.personas.end() ? map.personas.front()->id : (*wanted)->id;
}

std::vector<ShownCurve> shownCurves(const ShownMap& map) {
  std::vector<ShownCurve> curves;
  const auto focus = inFocus(map);
  for (std::size_t place = 0; place < map.personas.size(); ++place) {
    const auto id = map.personas[place]->id;
    curves.push_back({id, id == focus ? fullLook(place) : curveLook(place),
                      !map.options.withoutAim.contains(id)});
  }
  return curves;
}

std::optional<qreal> heightOf(const Curve& curve, qreal x) {
  std::vector<QPointF> points;
  for (const CurvePoint& point : curve.points) points.push_back(point.at);
  return heightOn(points, x);
}

double withinAt(const Column& column, qreal x) {
  const qreal room = cellWidthIn(column.rect.width()) - kFaceSide;
  return std::clamp((x - column.rect.left() - kInset - kFaceSide / 2) / room, 0.0, 1.0);
}

qreal xWithin(double within, qreal width) { return kFaceSide / 2 + within * (width - kFaceSide); }

}  // namespace throughline::drawing
