#pragma once

#include <QStringList>
#include <vector>

#include "throughline/drawing/layout.h"
#include "throughline/journey/search.h"

namespace throughline::editor {

/// Why a record that was found is not seen on the map.
enum class Unseen {
  no,
  hiddenLane,
  otherPersona,
  retired,   ///< a touchpoint, where retired ones are hidden
  notOnMap,  ///< its kind stands in lists only: a department, a persona
};

[[nodiscard]] Unseen unseenBy(const journey::Journey& journey, const drawing::ViewOptions& options,
                              const journey::Hit& hit);

/// "1 more in hidden lanes", "2 more of other personas", "1 more among departments": what was
/// found and is not seen, by where it is.
[[nodiscard]] QStringList unseenWords(const journey::Journey& journey,
                                      const drawing::ViewOptions& options,
                                      const std::vector<journey::Hit>& hits);

/// The options with which the map shows the hit: its lane and its persona.
[[nodiscard]] drawing::ViewOptions optionsShowing(const journey::Journey& journey,
                                                  drawing::ViewOptions options,
                                                  const journey::Hit& hit);

}  // namespace throughline::editor
