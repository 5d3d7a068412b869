#pragma once

#include <QColor>

namespace throughline::drawing {

/// WCAG 2's contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(const QColor& one, const QColor& other);

/// The colour, moved towards `pole` in small steps until it stands out from the
/// ground by `ratio`.
[[nodiscard]] QColor legible(const QColor& color, const QColor& ground, const QColor& pole,
                             double ratio);

/// `share` of the colour on the rest of the ground.
[[nodiscard]] QColor mixed(const QColor& color, const QColor& ground, double share);

}  // namespace throughline::drawing
