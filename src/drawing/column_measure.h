#pragma once

#include "throughline/drawing/layout.h"

namespace throughline::drawing {

/// How far cards and cells stay from their column's edges: two of these make
/// the gutter that links run in.
inline constexpr qreal kInset = measure::kGutter;
inline constexpr qreal kCellWidth = measure::kColumnWidth - 2 * kInset;

}  // namespace throughline::drawing
