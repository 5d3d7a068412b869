#pragma once

#include <QPainterPath>
#include <string_view>

namespace throughline::drawing {

/// A sign on a grid of 16 by 16, in a small path language: M L Q C and Z as in
/// SVG, O for a circle (centre, radius), R for a rectangle (corner, size).
struct SignShape {
  std::string_view name;
  std::string_view lines;  ///< to be stroked
  std::string_view areas;  ///< to be filled
};

/// Null for an unknown name.
[[nodiscard]] const SignShape* signNamed(std::string_view name);

/// The path, moved to `origin` and scaled so that the grid is `side` wide.
[[nodiscard]] QPainterPath signPath(std::string_view shape, QPointF origin, qreal side);

}  // namespace throughline::drawing
