#pragma once

#include "throughline/drawing/layout.h"

namespace throughline::drawing {

/// How far cards and cells stay from their column's edges: two of these make
/// the gutter that links run in.
inline constexpr qreal kInset = measure::kGutter;

/// What a column of that width leaves to cards and cells.
[[nodiscard]] constexpr qreal cellWidthIn(qreal columnWidth) { return columnWidth - 2 * kInset; }

}  // namespace throughline::drawing
