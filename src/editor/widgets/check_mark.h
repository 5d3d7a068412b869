#pragma once

#include <QRectF>

#include "throughline/check/finding.h"
#include "throughline/drawing/theme.h"

class QPainter;

namespace throughline::editor {

/// What stands before a finding, and on the map at what it speaks of: each has a form of its own.
enum class CheckMark { fault, doubt, hint, setAside, mended };

[[nodiscard]] CheckMark markOf(const check::Finding& finding);

inline constexpr qreal kCheckMarkSide = 14;

/// Round with an exclamation mark, a diamond with a question mark, a ring, a dashed ring, a tick.
void paintCheckMark(QPainter& painter, const QRectF& box, CheckMark mark,
                    const drawing::Theme& theme);

}  // namespace throughline::editor
