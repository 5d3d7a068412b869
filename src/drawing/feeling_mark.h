#pragma once

#include <QPainterPath>

#include "throughline/drawing/theme.h"
#include "throughline/journey/choices.h"

namespace throughline::drawing {

inline constexpr qreal kFeelingSide = 8;

/// A triangle up for a high, one down for a low, a diamond for neither: told apart without
/// their inks.
[[nodiscard]] QPainterPath feelingPath(journey::Feeling feeling, QPointF topLeft);
[[nodiscard]] Ink feelingInk(journey::Feeling feeling);
/// A wave, as wide as a feeling's mark: what stands on the curve.
[[nodiscard]] QPainterPath curveSign(QPointF topLeft);

}  // namespace throughline::drawing
