#pragma once

#include <QPointer>
#include <QWidget>
#include <vector>

#include "throughline/editor/recent_maps.h"
#include "throughline/exchange/templates.h"
#include "throughline/store/own_templates.h"

class QScrollArea;

namespace throughline::editor {

class MapTile;
class TileGrid;
class TilePreview;
class Ways;
class Workspace;

/// What opens without a file: the ways to a map at the left; the maps opened last and the
/// templates as one grid of pictures at the right, through which the arrows lead. Files dropped
/// on it are opened or imported.
class StartPage : public QWidget {
  Q_OBJECT

 public:
  /// `workspace` must outlive it.
  explicit StartPage(Workspace& workspace);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  /// A template's tile, and what its picture is painted from.
  struct TemplateTile {
    MapTile* tile = nullptr;
    exchange::Template content;
  };

  void takeDrops();
  void fillRecent();
  void fillTemplates();
  void readOwnTemplates();
  [[nodiscard]] MapTile* recentTile(const RecentMap& map);
  [[nodiscard]] MapTile* templateTile(const exchange::Template& content);
  [[nodiscard]] MapTile* ownTile(const store::OwnTemplate& own);
  void removeTemplate(const store::OwnTemplate& own);
  void setUpTile(MapTile& tile);
  void paintTiles();
  void look(const MapTile& tile);
  /// To the next tile in that direction, through all grids.
  void go(const MapTile& from, int key);
  void setFirstFocus();

  Workspace& m_workspace;
  Ways* m_ways;
  QScrollArea* m_scroll;
  TileGrid* m_recent;
  TileGrid* m_templates;
  TilePreview* m_preview;
  std::vector<RecentMap> m_maps;  ///< by the tiles of m_recent
  std::vector<MapTile*> m_recentTiles;
  std::vector<TemplateTile> m_templateTiles;
  std::vector<store::OwnTemplate> m_own;
  bool m_ownShown = false;
  bool m_seen = false;
};

}  // namespace throughline::editor
