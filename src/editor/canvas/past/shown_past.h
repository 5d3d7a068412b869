#pragma once

#include "canvas/past/changed_places.h"

namespace throughline::editor {

/// The map as it stood, while it is shown in the place of the map as it is.
struct ShownPast {
  journey::Journey map;
  journey::ChangeSet changes;        ///< of the edit that one looks at
  std::set<drawing::Target> chosen;  ///< selected in there, to be copied
  ChangedPlaces places = {};         ///< what shows the changes
};

}  // namespace throughline::editor
