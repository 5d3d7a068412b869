#pragma once

#include "throughline/drawing/marks.h"

namespace throughline::drawing {

/// The mark moved by so much.
[[nodiscard]] Mark movedBy(Mark mark, QPointF by);
/// Adds the marks of the other picture, moved by so much, and what they mean.
void addPicture(Picture& to, const Picture& other, QPointF by);

/// Slanting lines within the rectangle: the ground of what is there no longer.
[[nodiscard]] Mark hatching(const QRectF& rect, Color color);

}  // namespace throughline::drawing
