#pragma once

#include "canvas/items/element_item.h"

namespace throughline::editor {

/// Rings around text without a ground of its own keep off the letters at its edge.
enum class RingedShape { ground, bareText };
[[nodiscard]] RingedShape ringedShapeOf(const drawing::Picture& picture);

/// What states look like around an element of this size, at the painter's origin:
/// painted before it (the shadow of what is lifted) and after it (rings).
void paintLift(QPainter& painter, QSizeF size, unsigned states, const Looks& looks);
/// Small arrows on all four sides: the arrow keys move it.
void paintHeld(QPainter& painter, QSizeF size, const Looks& looks);
void paintRings(QPainter& painter, QSizeF size, unsigned states, const Looks& looks,
                RingedShape shape = RingedShape::ground);

}  // namespace throughline::editor
