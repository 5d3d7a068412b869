#pragma once

#include <QPainter>

#include "throughline/drawing/theme.h"

namespace throughline::editor {

/// The round picture of a person; without one the first letters of the name.
void paintPortrait(QPainter& painter, const QRectF& circle, const QString& name,
                   const drawing::Theme& theme);

}  // namespace throughline::editor
