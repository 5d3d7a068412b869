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

#include "example_map.h"
#include "frame/file_drops.h"
#include "frame/map_pictures.h"
#include "map_tile.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/recent_maps.h"
#include "throughline/editor/workspace.h"
#include "widgets/flow_layout.h"

namespace throughline::editor {

namespace {

constexpr QSize kStartPageSize(1080, 680);
constexpr int kWaysWidth = 270;
constexpr int kWayHeight = 38;

QString detailOf(const RecentMap& map) {
  const QString day = QLocale().toString(map.opened.date(), QLocale::ShortFormat);
  return shownFileName(QFileInfo(map.path).fileName()) + " · " + day;
}

PlainLabel* styled(PlainLabel* label, const char* look) {
  label->setProperty("look", look);
  label->setWordWrap(true);
  label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  return label;
}

}  // namespace

StartPage::StartPage(Workspace& workspace) : m_workspace(workspace), m_right(new QVBoxLayout) {
  setObjectName("startPage");
  setAttribute(Qt::WA_DeleteOnClose);
  setAttribute(Qt::WA_StyledBackground);
  setWindowTitle("Throughline");
  resize(kStartPageSize.boundedTo(screen()->availableSize()));
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(40, 40, 24, 32);
  layout->setSpacing(40);
  m_right->setSpacing(8);
  // As wide as the longest of its buttons.
  auto* ways = new QWidget(this);
  ways->setMinimumWidth(kWaysWidth);
  ways->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
  auto* left = new QVBoxLayout(ways);
  left->setContentsMargins(0, 0, 0, 0);
  left->setSpacing(10);
  layout->addWidget(ways);
  layout->addLayout(m_right, 1);
  addWays(*left);
  new FileDrops(
      *this,
      {{{"journey"}, [this](const QString& file) { m_workspace.openFile(file, this); }},
       {{"json"}, [this](const QString& file) { m_workspace.importFile(file, this); }},
       {kTableSuffixes, [this](const QString& file) { m_workspace.takeIntoNewMap(file, this); }}});
  fill();
}

void StartPage::addWays(QVBoxLayout& layout) {
  auto* name = styled(new PlainLabel("Throughline", this), "title");
  auto* line = styled(
      new PlainLabel(tr("Map how customers come to you, see where they stop, and fix that first."),
                     this),
      "field");
  layout.addWidget(name);
  layout.addWidget(line);
  layout.addSpacing(20);
  const auto add = [&](const QString& id, const QString& text, const QKeySequence& key,
                       void (Workspace::*way)(QWidget*)) {
    auto* button = new QPushButton(text, this);
    button->setObjectName(id);
    button->setMinimumHeight(kWayHeight);
    if (!key.isEmpty()) {
      connect(new QShortcut(key, this), &QShortcut::activated, button, &QPushButton::click);
      button->setToolTip(key.toString(QKeySequence::NativeText));
    }
    connect(button, &QPushButton::clicked, this, [this, way] { (m_workspace.*way)(this); });
    layout.addWidget(button);
    return button;
  };
  QPushButton* fresh = add("newMap", tr("New map"), QKeySequence::New, &Workspace::newMap);
  fresh->setProperty("look", "primary");
  add("openMap", tr("Open…"), QKeySequence::Open, &Workspace::chooseFile);
  add("openExample", tr("Open the example"), {}, &Workspace::openExample);
  add("importJson", tr("Import JSON…"), {}, &Workspace::importJson);
  layout.addStretch(1);
  auto* small = styled(new PlainLabel(tr("Everything stays on this computer."), this), "small");
  layout.addWidget(small);
  new QShortcut(QKeySequence::Quit, this, SLOT(close()));
  fresh->setFocus();
}

void StartPage::fill() {
  while (QLayoutItem* item = m_right->takeAt(0)) {
    if (item->widget()) item->widget()->deleteLater();
    delete item;
  }
  const auto maps = m_workspace.recentMaps().all();
  auto* heading = new PlainLabel(
      maps.empty() ? tr("Begin with a map that is finished") : tr("Recent maps"), this);
  heading->setProperty("look", "heading");
  m_right->addWidget(heading);
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->viewport()->setAutoFillBackground(false);
  m_tiles = new QWidget;
  m_tiles->setAutoFillBackground(false);
  auto* flow = new FlowLayout(m_tiles, 16);
  flow->setContentsMargins(0, 8, 0, 8);
  const MapPictures pictures(m_workspace.services().cacheFolder);
  for (const RecentMap& map : maps) {
    auto* tile = new MapTile(map.title, detailOf(map), pictures.picture(map.id), m_tiles);
    if (!QFileInfo::exists(map.path)) tile->setMissing();
    tile->setRemovable();
    connect(tile, &MapTile::clicked, this,
            [this, path = map.path] { m_workspace.openFile(path, this); });
    connect(
        tile, &MapTile::removeRequested, this,
        [this, path = map.path] {
          m_workspace.recentMaps().remove(path);
          fill();
        },
        Qt::QueuedConnection);
    flow->addWidget(tile);
  }
  scroll->setWidget(m_tiles);
  m_right->addWidget(scroll, 1);
  if (maps.empty()) addExample();
}

void StartPage::addExample() {
  auto* tile = new MapTile(tr("Leah finds a way to stop churn"),
                           tr("The example: opens a copy of your own"), {}, m_tiles);
  tile->setObjectName("exampleTile");
  m_tiles->layout()->addWidget(tile);
  connect(tile, &MapTile::clicked, this, [this] { m_workspace.openExample(this); });
  // Drawn after the page is on the screen.
  QTimer::singleShot(0, tile, [tile] { tile->setPicture(examplePicture()); });
}

void StartPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  setTabOrder(findChild<QPushButton*>("importJson"), m_tiles);
}

}  // namespace throughline::editor
