#pragma once

#include <QFont>

#include "throughline/drawing/marks.h"

namespace throughline::drawing {

/// QFont takes whole pixels only, the design has halves: fonts are made at twice
/// their size, measured and painted under a scale of one half. Without hinting
/// that is exact.
inline constexpr qreal kFontUpscale = 2;

inline constexpr std::size_t kFontRoles = static_cast<std::size_t>(FontRole::slideSmallStrong) + 1;

/// The font of the role, at kFontUpscale times its size.
[[nodiscard]] const QFont& upscaledFont(FontRole role);

/// The size of its letters, in map units.
[[nodiscard]] qreal fontSize(FontRole role);
/// The distance from one baseline to the next, in map units.
[[nodiscard]] qreal lineHeight(FontRole role);
/// From the top of a line of that height to its baseline.
[[nodiscard]] qreal baselineIn(FontRole role);

}  // namespace throughline::drawing
