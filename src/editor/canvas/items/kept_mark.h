#pragma once

#include "canvas/items/element_item.h"

namespace throughline::editor {

/// How far below its element the mark reaches.
inline constexpr qreal kKeptReach = 8;

/// Around and at the lower edge of an element of this size, at the painter's origin: that
/// it shows what is not on the disk yet. The words are left out where they do not fit.
void paintKeptMark(QPainter& painter, QSizeF size, const Looks& looks);

}  // namespace throughline::editor
