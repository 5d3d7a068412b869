#pragma once

#include <QRectF>
#include <set>
#include <vector>

#include "canvas/element_key.h"
#include "throughline/journey/change.h"

namespace throughline::editor {

/// Where on a layout the things stand that an edit changed.
struct ChangedPlaces {
  std::set<ElementKey> elements;
  std::vector<QRectF> figures;  ///< inside of elements, in map coordinates
};

[[nodiscard]] ChangedPlaces placesOf(const journey::ChangeSet& changes,
                                     const drawing::MapLayout& layout);
/// Of one of them.
[[nodiscard]] ChangedPlaces placesOf(const journey::Change& change,
                                     const drawing::MapLayout& layout);
/// The first of them that scrolls; an empty rectangle where nothing of it is on the map.
[[nodiscard]] QRectF firstOf(const ChangedPlaces& places, const drawing::MapLayout& layout);

}  // namespace throughline::editor
