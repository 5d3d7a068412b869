#pragma once

#include <cstddef>

#include "throughline/drawing/marks.h"

// How a persona's curve is told from the others: by line, mark and name, hue is never needed.
// Tiles of people, the lane's name and the curve itself share one key.

namespace throughline::drawing {

/// The shape of a curve's faces.
enum class CurveMark { round, square, diamond, triangle };

struct CurveLook {
  Color color{Ink::secondText};
  LineStyle line = LineStyle::solid;
  CurveMark mark = CurveMark::round;
  bool bare = false;  ///< a thin line without faces
  bool operator==(const CurveLook&) const = default;
};

/// How many curves have a line and a mark of their own; those after them are bare.
inline constexpr std::size_t kFullCurves = 4;

/// Of the curve at a place, from 0, among those that are shown.
[[nodiscard]] CurveLook curveLook(std::size_t place);
/// The same with faces, whatever its place: of the curve in focus or under the pointer.
[[nodiscard]] CurveLook fullLook(std::size_t place);
/// As it should be: dotted, in the same hue.
[[nodiscard]] CurveLook aimLook(CurveLook look);

/// A piece of the line with its mark, as large as kKeySize.
inline constexpr QSizeF kKeySize{28, 12};
[[nodiscard]] SharedPicture curveKey(const CurveLook& look);

/// The face of a score, as large as kFacePictureSide.
inline constexpr qreal kFacePictureSide = 18;
[[nodiscard]] SharedPicture facePicture(double score, const CurveLook& look);

}  // namespace throughline::drawing
