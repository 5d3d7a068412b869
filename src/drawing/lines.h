#pragma once

#include "throughline/drawing/layout.h"

namespace throughline::drawing {

// What runs between elements or lies below them, as pictures in map coordinates.

[[nodiscard]] SharedPicture curvePicture(const Curve& curve, const QString& words);
/// Paper, and the ground of the lane that the map is about.
[[nodiscard]] SharedPicture groundPicture(const MapLayout& layout);
[[nodiscard]] SharedPicture gridPicture(const MapLayout& layout);

}  // namespace throughline::drawing
