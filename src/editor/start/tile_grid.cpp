#include "tile_grid.h"

#include <QPushButton>
#include <algorithm>

#include "map_tile.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

namespace {

// Tiles bring room for their ring: sixteen pixels lie between what is seen of two.
constexpr int kBetween = 8;
constexpr int kRowGap = 5;
constexpr int kHeadHeight = 24;
constexpr int kBesideTitle = 10;
constexpr int kRingOfTile = 4;

}  // namespace

TileGrid::TileGrid(const QString& title, const QString& subtitle, QWidget* parent)
    : QWidget(parent),
      m_title(new PlainLabel(title, this)),
      m_subtitle(new PlainLabel(subtitle, this)),
      m_link(new QPushButton(this)) {
  m_title->setProperty("look", "heading");
  m_subtitle->setProperty("look", "field");
  m_link->setProperty("look", "link");
  m_link->hide();
}

void TileGrid::setTiles(const std::vector<MapTile*>& tiles) {
  for (MapTile* tile : m_tiles) {
    if (std::ranges::find(tiles, tile) == tiles.end()) tile->deleteLater();
  }
  m_tiles = tiles;
  for (MapTile* tile : m_tiles) tile->setParent(this);
  place();
}

void TileGrid::setFolding() {
  m_folding = true;
  connect(m_link, &QPushButton::clicked, this, [this] {
    m_unfolded = !m_unfolded;
    place();
  });
}

int TileGrid::columns() const {
  if (m_tiles.empty()) return 1;
  const int step = m_tiles.front()->width() + kBetween;
  return std::max(1, (width() + kBetween) / step);
}

void TileGrid::place() {
  const auto many = static_cast<int>(m_tiles.size());
  const int across = columns();
  const bool cut = m_folding && many > across;
  if (m_folding) {
    m_link->setVisible(cut);
    m_link->setText(m_unfolded ? tr("Show fewer") : tr("All %n", nullptr, many));
  }
  m_title->adjustSize();
  m_subtitle->adjustSize();
  m_link->adjustSize();
  m_title->move(kRingOfTile, 0);
  const int step = m_tiles.empty() ? width() : m_tiles.front()->width() + kBetween;
  const int right = std::min(width(), across * step - kBetween) - kRingOfTile;
  const int beside = m_title->geometry().right() + 1 + kBesideTitle;
  m_link->move(right - m_link->width(), 0);
  const int end = m_link->isHidden() ? right : m_link->x() - kBesideTitle;
  m_subtitle->setVisible(beside + m_subtitle->width() <= end);
  m_subtitle->move(beside, m_title->height() - m_subtitle->height() - 1);
  m_shown.clear();
  int bottom = kHeadHeight;
  for (int i = 0; i < many; ++i) {
    MapTile* tile = m_tiles[static_cast<std::size_t>(i)];
    const bool seen = !cut || m_unfolded || i < across;
    tile->setVisible(seen);
    if (!seen) continue;
    m_shown.push_back(tile);
    const QPoint at((i % across) * (tile->width() + kBetween),
                    kHeadHeight + (i / across) * (tile->height() + kRowGap));
    tile->move(at);
    bottom = at.y() + tile->height();
  }
  setFixedHeight(bottom);
}

void TileGrid::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (event->size().width() != event->oldSize().width()) place();
}

}  // namespace throughline::editor
