#pragma once

#include <QPainterPath>

#include "throughline/drawing/curve_look.h"

namespace throughline::drawing {

/// The outline of a curve's mark. `radius` is that of the round one; the others look as large.
[[nodiscard]] QPainterPath markShape(CurveMark mark, QPointF center, qreal radius);

}  // namespace throughline::drawing
