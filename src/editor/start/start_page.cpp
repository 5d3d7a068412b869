#include "throughline/editor/start_page.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "frame/file_drops.h"
#include "frame/map_pictures.h"
#include "frame/worded.h"
#include "map_tile.h"
#include "template_pictures.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/workspace.h"
#include "tile_grid.h"
#include "tile_preview.h"
#include "tile_walk.h"
#include "ways.h"

namespace throughline::editor {

namespace {

constexpr QSize kStartPageSize(1280, 720);
constexpr int kEdge = 20;  // and the ring of the tiles
constexpr auto kOwnShownKey = "start/ownTemplates";

QString dayOf(const QDateTime& opened, const QDateTime& now) {
  const auto days = opened.date().daysTo(now.date());
  if (days == 0) {
    return StartPage::tr("today, %1")
        .arg(QLocale().toString(opened.time(), QStringLiteral("H:mm")));
  }
  if (days == 1) return StartPage::tr("yesterday");
  return QLocale().toString(opened.date(), StartPage::tr("d MMM yyyy"));
}

}  // namespace

StartPage::StartPage(Workspace& workspace)
    : m_workspace(workspace),
      m_ways(new Ways(workspace, *this)),
      m_scroll(new QScrollArea(this)),
      m_recent(new TileGrid(tr("Recent maps"), {}, this)),
      m_templates(new TileGrid(tr("Begin with a template"),
                               tr("each a full map with numbers, a weakest link and an experiment"),
                               this)),
      m_preview(new TilePreview(*this)) {
  setObjectName("startPage");
  setAttribute(Qt::WA_DeleteOnClose);
  setAttribute(Qt::WA_StyledBackground);
  setWindowTitle("Throughline");
  resize(kStartPageSize.boundedTo(screen()->availableSize()));
  auto* grids = new QWidget;
  grids->setAutoFillBackground(false);
  auto* column = new QVBoxLayout(grids);
  // So narrow at the right that a scroll bar takes no column away.
  column->setContentsMargins(kEdge, 24, 8, 16);
  column->setSpacing(14);
  column->addWidget(m_recent);
  column->addWidget(m_templates);
  column->addStretch(1);
  m_scroll->setWidgetResizable(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  m_scroll->viewport()->setAutoFillBackground(false);
  m_scroll->setWidget(grids);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(m_ways);
  layout->addWidget(m_scroll, 1);
  m_recent->setFolding();
  m_templates->link().setObjectName("ownTemplates");
  m_ownShown = workspace.services().settings->value(kOwnShownKey, true).toBool();
  connect(&m_templates->link(), &QPushButton::clicked, this, [this] {
    m_ownShown = !m_ownShown;
    m_workspace.services().settings->setValue(kOwnShownKey, m_ownShown);
    fillTemplates();
  });
  connect(&workspace.templatePictures(), &TemplatePictures::painted, this, &StartPage::paintTiles);
  connect(&workspace.appearance(), &Appearance::themeChanged, this, &StartPage::paintTiles);
  new QShortcut(QKeySequence::Quit, this, SLOT(close()));
  takeDrops();
  fillRecent();
  fillTemplates();
}

void StartPage::takeDrops() {
  new FileDrops(
      *this,
      {{{"journey"}, [this](const QString& file) { m_workspace.openFile(file, this); }},
       {{"json"}, [this](const QString& file) { m_workspace.importFile(file, this); }},
       {kTableSuffixes, [this](const QString& file) { m_workspace.takeIntoNewMap(file, this); }}});
}

void StartPage::setUpTile(MapTile& tile) {
  connect(&tile, &MapTile::arrowPressed, this, [this, &tile](int key) { go(tile, key); });
}

MapTile* StartPage::recentTile(const RecentMap& map) {
  const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(
      m_workspace.services().store.now().time_since_epoch());
  const QDateTime now = QDateTime::fromMSecsSinceEpoch(since.count());
  const QString detail =
      shownFileName(QFileInfo(map.path).fileName()) + " · " + dayOf(map.opened, now);
  auto* tile = new MapTile(map.title, detail, 1, m_recent);
  if (map.reviewDue.isValid() && map.reviewDue < now.date()) {
    tile->setReminder(
        tr("Review was due on %1").arg(QLocale().toString(map.reviewDue, tr("d MMM yyyy"))));
  }
  tile->setRemovable(tr("Take it off this page; the file stays"));
  if (!QFileInfo::exists(map.path)) tile->setMissing();
  setUpTile(*tile);
  connect(tile, &MapTile::clicked, this,
          [this, path = map.path] { m_workspace.openFile(path, this); });
  connect(
      tile, &MapTile::removeRequested, this,
      [this, path = map.path] {
        m_workspace.recentMaps().remove(path);
        fillRecent();
        paintTiles();
        setFirstFocus();
      },
      Qt::QueuedConnection);
  return tile;
}

void StartPage::fillRecent() {
  m_maps = m_workspace.recentMaps().all();
  m_recentTiles.clear();
  for (const RecentMap& map : m_maps) m_recentTiles.push_back(recentTile(map));
  m_recent->setTiles(m_recentTiles);
  m_recent->setVisible(!m_maps.empty());
}

MapTile* StartPage::templateTile(const exchange::Template& content) {
  const QString title = worded(content.title);
  const QString story = worded(content.story);
  auto* tile = new MapTile(title, story, 2, m_templates);
  tile->setObjectName("templateTile");
  tile->setLookedAt();
  setUpTile(*tile);
  connect(tile, &MapTile::clicked, this, [this, content] { m_workspace.newFrom(content, this); });
  connect(tile, &MapTile::lookRequested, this, [this, tile] { look(*tile); });
  connect(tile, &MapTile::lookEnded, m_preview, &QWidget::hide);
  m_templateTiles.push_back({tile, content});
  return tile;
}

MapTile* StartPage::ownTile(const store::OwnTemplate& own) {
  MapTile* tile = templateTile(own.content);
  tile->setRemovable(tr("Remove this template"));
  connect(
      tile, &MapTile::removeRequested, this, [this, own] { removeTemplate(own); },
      Qt::QueuedConnection);
  return tile;
}

void StartPage::fillTemplates() {
  m_preview->hide();
  m_templateTiles.clear();
  std::vector<MapTile*> tiles;
  if (m_ownShown) {
    for (const store::OwnTemplate& own : m_own) tiles.push_back(ownTile(own));
  }
  for (const exchange::Template& shipped : exchange::shippedTemplates()) {
    if (shipped.name != exchange::kExampleTemplate) tiles.push_back(templateTile(shipped));
  }
  const auto many = static_cast<int>(m_own.size());
  m_templates->link().setVisible(many > 0);
  m_templates->link().setText(tr("Your own (%n)", nullptr, many) + (m_ownShown ? " ▴" : " ▾"));
  m_templates->setTiles(tiles);
  if (m_seen) paintTiles();
}

void StartPage::readOwnTemplates() {
  m_own = store::ownTemplates(m_workspace.services().store).templates;
  if (!m_own.empty()) fillTemplates();
}

void StartPage::removeTemplate(const store::OwnTemplate& own) {
  const QString name = oneLine(QString::fromStdString(own.content.name));
  const auto answer = m_workspace.services().dialogs->ask(
      this, {.title = tr("Remove the template"),
             .text = tr("“%1” is removed. Maps that were made of it stay.").arg(name),
             .answers = {tr("Remove")},
             .usual = 0});
  if (!answer) return;
  try {
    store::removeTemplate(own);
  } catch (const journey::Error& error) {
    m_workspace.services().dialogs->tell(this, error);
  }
  m_own = store::ownTemplates(m_workspace.services().store).templates;
  fillTemplates();
  setFirstFocus();
}

void StartPage::paintTiles() {
  const drawing::Theme& theme = m_workspace.appearance().theme();
  for (const TemplateTile& each : m_templateTiles) {
    each.tile->setPicture(m_workspace.templatePictures().picture(each.content, theme));
  }
  const MapPictures pictures(m_workspace.services().cacheFolder);
  for (std::size_t i = 0; i < m_recentTiles.size(); ++i) {
    m_recentTiles[i]->setPicture(pictures.picture(m_maps[i].id, theme));
  }
}

void StartPage::look(const MapTile& tile) {
  const bool again = m_preview->isVisible() && tile.hasFocus();
  m_preview->hide();
  const auto found = std::ranges::find(m_templateTiles, &tile, &TemplateTile::tile);
  if (again || found == m_templateTiles.end()) return;
  m_preview->showBeside(tile, worded(found->content.title), worded(found->content.story),
                        [&](QSize size) {
                          return m_workspace.templatePictures().largePicture(
                              found->content, m_workspace.appearance().theme(), size);
                        });
}

void StartPage::go(const MapTile& from, int key) {
  m_preview->hide();
  std::vector<MapTile*> all;
  if (!m_maps.empty()) all = m_recent->shown();
  all.insert(all.end(), m_templates->shown().begin(), m_templates->shown().end());
  MapTile* next = tileBeside(all, from, key, *this);
  if (!next) return;
  next->setFocus(Qt::TabFocusReason);
  m_scroll->ensureWidgetVisible(next, 0, kEdge);
}

void StartPage::setFirstFocus() {
  if (!m_maps.empty()) return m_ways->first().setFocus();
  const auto first = std::ranges::find(m_templateTiles, exchange::kFirstTemplate,
                                       [](const TemplateTile& each) { return each.content.name; });
  if (first != m_templateTiles.end()) first->tile->setFocus();
}

void StartPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (std::exchange(m_seen, true)) return;
  setTabOrder(&m_ways->last(), m_scroll->widget());
  setFirstFocus();
  // After the page is on the screen.
  QTimer::singleShot(0, this, [this] {
    paintTiles();
    readOwnTemplates();
  });
}

}  // namespace throughline::editor
