#pragma once

#include <vector>

class QWidget;

namespace throughline::editor {

class MapTile;

/// The tile to which an arrow key leads from this one: the next or the one before in their order,
/// or the nearest of the row below or above, in the page's coordinates. Null at the ends.
[[nodiscard]] MapTile* tileBeside(const std::vector<MapTile*>& tiles, const MapTile& from, int key,
                                  const QWidget& page);

}  // namespace throughline::editor
