#pragma once

#include "canvas/items/element_item.h"

namespace throughline::editor {

/// What states look like around an element of this size, at the painter's origin:
/// painted before it (the shadow of what is lifted) and after it (rings).
void paintLift(QPainter& painter, QSizeF size, unsigned states, const Looks& looks);
void paintRings(QPainter& painter, QSizeF size, unsigned states, const Looks& looks);

}  // namespace throughline::editor
