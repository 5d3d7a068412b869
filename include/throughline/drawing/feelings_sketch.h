#pragma once

#include "throughline/drawing/layout.h"

namespace throughline::drawing {

/// A persona's curve in small, for a card: as it is and, where `withAim`, as it should be, the
/// gap between them shaded and its widest place named with its stage. Null where there are no
/// points.
[[nodiscard]] SharedPicture feelingsSketch(const journey::Journey& journey,
                                           const journey::Persona& persona, const CurveLook& look,
                                           QSizeF size, bool withAim, const ViewOptions& options);

}  // namespace throughline::drawing
