#pragma once

#include <QRectF>
#include <set>
#include <vector>

#include "canvas/element_key.h"
#include "throughline/journey/change.h"

namespace throughline::editor {

/// The map as it stood, while it is shown in the place of the map as it is.
struct ShownPast {
  journey::Journey map;
  journey::ChangeSet changes;         ///< of the edit that one looks at
  std::set<drawing::Target> chosen;   ///< selected in there, to be copied
  std::set<ElementKey> changed = {};  ///< elements that show what the edit changed
  std::vector<QRectF> figures = {};   ///< and figures inside of others, in map coordinates
};

/// Finds on the layout of its map what the edit changed.
void findChanged(ShownPast& past, const drawing::MapLayout& layout);
/// Where the first of it stands; an empty rectangle where nothing of it is on the map.
[[nodiscard]] QRectF placeOfChanged(const ShownPast& past, const drawing::MapLayout& layout);

}  // namespace throughline::editor
