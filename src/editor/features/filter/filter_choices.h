#pragma once

#include <QString>
#include <functional>
#include <vector>

#include "throughline/journey/search.h"

namespace throughline::editor {

/// One thing that the map can be filtered by, as it stands in the popup and,
/// while it is on, among the chips.
struct FilterChoice {
  QString group;  ///< "Owner"
  QString text;   ///< "Sales"
  bool on = false;
  std::function<void(journey::TouchpointFilter&, bool on)> set;
};

/// Everything that the map offers for the fields that are marked as filtered, and
/// “No owner” before its departments.
[[nodiscard]] std::vector<FilterChoice> filterChoices(const journey::Journey& journey,
                                                      const journey::TouchpointFilter& filter);

}  // namespace throughline::editor
