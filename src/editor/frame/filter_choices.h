#pragma once

#include <QString>
#include <functional>
#include <string>
#include <vector>

#include "throughline/journey/search.h"

namespace throughline::editor {

/// One thing that the map can be filtered by, as it stands in a popup and, while it is on,
/// among the chips.
struct FilterChoice {
  std::string key;  ///< of the field; "stage"; empty: of several together
  QString group;    ///< "Owner"
  QString text;     ///< "Sales"
  bool on = false;
  std::function<void(journey::TouchpointFilter&, bool on)> set;
};

/// Everything that the map offers: its stages, and for each field of its things that can be
/// filtered by (a choice, a record's name, what is marked as filtered) the values it may
/// hold, “No owner” before the departments. Last what is wanted of several fields together.
[[nodiscard]] std::vector<FilterChoice> filterChoices(const journey::Journey& journey,
                                                      const journey::TouchpointFilter& filter);

/// Those of the fields that are marked as filtered: what can be chosen beside the map.
[[nodiscard]] bool isOfTouchpoints(const FilterChoice& choice);

}  // namespace throughline::editor
