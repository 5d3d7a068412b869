#pragma once

#include "canvas/items/picture_item.h"

namespace throughline::editor {

/// Shows a score beside its point while that is dragged.
void showScore(PictureItem& item, double score, const QRectF& point);

}  // namespace throughline::editor
