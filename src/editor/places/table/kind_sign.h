#pragma once

#include <QPainter>

#include "throughline/journey/kind.h"

namespace throughline::editor {

inline constexpr int kSignSide = 16;

/// A small sign for the kind of a thing; its first letter where there is none of ours.
void paintKindSign(QPainter& painter, journey::Kind kind, QRectF place, const QColor& color);

}  // namespace throughline::editor
