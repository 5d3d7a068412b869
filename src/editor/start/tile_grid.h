#pragma once

#include <QWidget>
#include <vector>

class QPushButton;

namespace throughline::editor {

class MapTile;
class PlainLabel;

/// Tiles under a heading, in as many columns as fit. All of them are shown, or one row until
/// more are asked for.
class TileGrid : public QWidget {
  Q_OBJECT

 public:
  TileGrid(const QString& title, const QString& subtitle, QWidget* parent);

  void setTiles(const std::vector<MapTile*>& tiles);
  /// Shows one row; a link shows all and takes the rest back.
  void setFolding();
  /// At the right of the heading; of no words it is hidden.
  [[nodiscard]] QPushButton& link() { return *m_link; }

  /// Those that are shown, row by row.
  [[nodiscard]] const std::vector<MapTile*>& shown() const { return m_shown; }
  [[nodiscard]] int columns() const;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void place();

  std::vector<MapTile*> m_tiles;
  std::vector<MapTile*> m_shown;
  PlainLabel* m_title;
  PlainLabel* m_subtitle;
  QPushButton* m_link;
  bool m_folding = false;
  bool m_unfolded = false;
};

}  // namespace throughline::editor
