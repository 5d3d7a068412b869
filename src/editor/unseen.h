#pragma once

#include "throughline/drawing/layout.h"

namespace throughline::editor {

/// Why a record is not seen on the map.
enum class Unseen {
  no,
  hiddenLane,  ///< its lane is hidden or folded, or its side is hidden
  otherPersona,
  retired,   ///< a touchpoint, where retired ones are hidden
  notOnMap,  ///< its kind stands in lists only: a department, a persona
};

[[nodiscard]] Unseen unseenBy(const journey::Journey& journey, const drawing::ViewOptions& options,
                              const drawing::Target& target);

/// The options with which the map shows it: its lane, its persona. Looking for something
/// changes no map: what hides it gives way in this window alone.
[[nodiscard]] drawing::ViewOptions optionsShowing(const journey::Journey& journey,
                                                  drawing::ViewOptions options,
                                                  const drawing::Target& target);

}  // namespace throughline::editor
