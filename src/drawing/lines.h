#pragma once

#include <QLineF>

#include "throughline/drawing/layout.h"

namespace throughline::drawing {

// What runs between elements or lies below them, as pictures in map coordinates.

/// What is drawn with a curve.
struct WithCurve {
  bool zero = false;            ///< the line of score 0
  QPainterPath gap;             ///< between it and the curve as it is
  std::vector<QLineF> leaders;  ///< to texts that had to move
  QString words;                ///< what the line is
};
[[nodiscard]] SharedPicture curvePicture(const Curve& curve, const WithCurve& with);
[[nodiscard]] SharedPicture bundlePicture(const LinkBundle& bundle);
/// Paper, and the ground of the lane that the map is about.
[[nodiscard]] SharedPicture groundPicture(const MapLayout& layout);
[[nodiscard]] SharedPicture gridPicture(const MapLayout& layout);

}  // namespace throughline::drawing
