#pragma once

#include <QtGlobal>

namespace throughline::editor {

inline constexpr qreal kLeastZoom = 0.05;  ///< of maps that are seen whole at it
inline constexpr qreal kMostZoom = 4;

/// The next zoom that keys and buttons go to. Below kLeastZoom the steps go on evenly, for
/// maps that only fit smaller.
[[nodiscard]] qreal zoomStepFrom(qreal zoom, bool in);

/// Below this zoom the rulers keep their size and paint names only.
inline constexpr qreal kReadableZoom = 0.55;

}  // namespace throughline::editor
