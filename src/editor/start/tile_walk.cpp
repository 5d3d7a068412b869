#include "tile_walk.h"

#include <algorithm>
#include <cstdlib>

#include "map_tile.h"

namespace throughline::editor {

MapTile* tileBeside(const std::vector<MapTile*>& tiles, const MapTile& from, int key,
                    const QWidget& page) {
  const auto here = std::ranges::find(tiles, &from);
  if (here == tiles.end()) return nullptr;
  if (key == Qt::Key_Left) return here == tiles.begin() ? nullptr : *std::prev(here);
  if (key == Qt::Key_Right) return std::next(here) == tiles.end() ? nullptr : *std::next(here);
  const QPoint at = from.mapTo(&page, QPoint());
  const bool down = key == Qt::Key_Down;
  MapTile* best = nullptr;
  QPoint bestAt;
  for (MapTile* tile : tiles) {
    const QPoint to = tile->mapTo(&page, QPoint());
    if (down ? to.y() <= at.y() : to.y() >= at.y()) continue;
    const int rows = std::abs(to.y() - at.y()) - std::abs(bestAt.y() - at.y());
    const bool nearer =
        rows < 0 || (rows == 0 && std::abs(to.x() - at.x()) < std::abs(bestAt.x() - at.x()));
    if (best && !nearer) continue;
    best = tile;
    bestAt = to;
  }
  return best;
}

}  // namespace throughline::editor
