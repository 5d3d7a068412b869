#pragma once

#include <vector>

#include "shown_map.h"
#include "throughline/journey/emotions.h"

namespace throughline::drawing {

/// A persona's curve as the options show it.
struct ShownCurve {
  journey::Id<journey::Persona> persona;
  CurveLook look;
  bool withAim = false;  ///< and as it should be
  bool operator==(const ShownCurve&) const = default;
};

/// In the map's order; the one in focus has its faces, whatever its place.
[[nodiscard]] std::vector<ShownCurve> shownCurves(const ShownMap& map);
/// Whose quotes are all written out. None where nobody is shown.
[[nodiscard]] std::optional<journey::Id<journey::Persona>> inFocus(const ShownMap& map);

/// As many points of a curve as stand beside each other in a stage.
inline constexpr std::size_t kMostPerStage = 8;

/// Where the middle of a face stands in a cell of that width.
[[nodiscard]] qreal xWithin(double within, qreal width);

}  // namespace throughline::drawing
