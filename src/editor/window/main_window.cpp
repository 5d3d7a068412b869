#include "throughline/editor/main_window.h"

#include <QAction>
#include <QCloseEvent>
#include <QLineEdit>
#include <QMenuBar>
#include <QScreen>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <set>

#include "access_banner.h"
#include "bottom_panel.h"
#include "edit_actions.h"
#include "features/export/export_feature.h"
#include "features/filter/chip_bar.h"
#include "features/filter/filter_popup.h"
#include "features/find/find_box.h"
#include "features/numbers/numbers_feature.h"
#include "features/palette/command_palette.h"
#include "features/shortcuts/shortcut_sheet.h"
#include "file_actions.h"
#include "frame/paths.h"
#include "lines_dialog.h"
#include "menus.h"
#include "outside_notice.h"
#include "panels/history/history_panel.h"
#include "places/map/zoom_control.h"
#include "start/map_pictures.h"
#include "status_line.h"
#include "throughline/editor/canvas/canvas.h"
#include "throughline/editor/inspector.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/readings/readings_table.h"
#include "throughline/editor/workspace.h"
#include "top_bar.h"
#include "view_actions.h"

namespace throughline::editor {

namespace {

constexpr QSize kWindowSize(1440, 900);
constexpr QSize kSmallestWindow(760, 480);
constexpr int kTitleBar = 32;  // about what the desktop puts above the window
constexpr int kPanelWidth = 290;
constexpr auto kGeometryKey = "window/geometry";
constexpr int kBottomHeight = 300;
constexpr auto kSplitterKey = "window/splitter";
constexpr auto kRowsKey = "window/rows";

}  // namespace

class MainWindow::Parts : public QObject {
 public:
  Parts(MainWindow& owner, std::unique_ptr<store::Document> document, Workspace& opener)
      : window(owner),
        workspace(opener),
        map(std::move(document)),
        actions(&owner),
        body(new QWidget(&owner)),
        canvas(new Canvas(map, view, workspace.services(), body)),
        toast(new Toast(canvas)),
        inspector(new Inspector(map, view)) {}

  void build();
  void restore();
  void remember();
  void forgetRemoved();
  void refused(const QString& label, const journey::Error& error, store::Initiator initiator);

  MainWindow& window;
  Workspace& workspace;
  OpenMap map;
  ViewState view;
  ActionRegistry actions;
  QWidget* body;
  Canvas* canvas;
  Toast* toast;
  Inspector* inspector;
  TopBar* topBar = nullptr;
  AccessBanner* banner = nullptr;
  QSplitter* splitter = nullptr;
  QSplitter* rows = nullptr;  ///< the canvas and the panel below it
  BottomPanel* bottom = nullptr;
  ReadingsTable* readings = nullptr;
  FileActions* files = nullptr;
  bool shown = false;

 private:
  [[nodiscard]] WindowContext context() {
    return {map, view, actions, workspace.services(), *toast, &window};
  }
  [[nodiscard]] QTabWidget* makePanel();
  [[nodiscard]] QSplitter* makeRows();
  [[nodiscard]] StatusLine* makeStatus();
  void addFeatures(QTabWidget* panel, StatusLine* status);
};

void MainWindow::Parts::build() {
  window.setObjectName("mainWindow");
  drawing::ViewOptions options;
  options.invitations = true;
  view.setOptions(options);
  topBar = new TopBar(context(), body);
  banner = new AccessBanner(map, body);
  splitter = new QSplitter(Qt::Horizontal, body);
  QTabWidget* panel = makePanel();
  splitter->addWidget(makeRows());
  splitter->addWidget(panel);
  splitter->setStretchFactor(0, 1);
  splitter->setCollapsible(0, false);
  splitter->setHandleWidth(1);
  splitter->setSizes({kWindowSize.width() - kPanelWidth, kPanelWidth});
  StatusLine* status = makeStatus();
  auto* layout = new QVBoxLayout(body);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(topBar);
  layout->addWidget(new ChipBar(context(), body));
  layout->addWidget(banner);
  layout->addWidget(splitter, 1);
  layout->addWidget(status);
  window.setCentralWidget(body);
  addFeatures(panel, status);
  connect(&map, &OpenMap::changed, this, &Parts::forgetRemoved);
  connect(&map, &OpenMap::refused, this, &Parts::refused);
  connect(&map, &OpenMap::accessChanged, this, [this] { tellOfOutsideChanges(map, *banner); });
  tellOfOutsideChanges(map, *banner);
}

QSplitter* MainWindow::Parts::makeRows() {
  rows = new QSplitter(Qt::Vertical);
  bottom = new BottomPanel(actions, rows);
  readings = new ReadingsTable(map, view, workspace.services(), bottom);
  rows->addWidget(canvas);
  rows->addWidget(bottom);
  rows->setStretchFactor(0, 1);
  rows->setCollapsible(0, false);
  rows->setCollapsible(1, false);
  rows->setHandleWidth(1);
  rows->setSizes({kWindowSize.height() - kBottomHeight, kBottomHeight});
  connect(bottom, &BottomPanel::closed, canvas, [this] { canvas->setFocus(); });
  return rows;
}

QTabWidget* MainWindow::Parts::makePanel() {
  auto* panel = new QTabWidget;
  panel->setObjectName("sidePanel");
  panel->setAttribute(Qt::WA_StyledBackground);
  panel->setDocumentMode(true);
  panel->tabBar()->setDrawBase(false);
  panel->setMinimumWidth(240);
  panel->addTab(inspector, tr("Inspector"));
  panel->addTab(new HistoryPanel(map), tr("History"));
  return panel;
}

StatusLine* MainWindow::Parts::makeStatus() {
  auto* status = new StatusLine(context(), body);
  auto* zoom = new ZoomControl(status);
  status->addRight(zoom);
  zoom->show(canvas->zoom());
  connect(canvas, &Canvas::zoomChanged, zoom, &ZoomControl::show);
  connect(zoom, &ZoomControl::zoomWanted, canvas, &Canvas::setZoom);
  connect(zoom, &ZoomControl::fitWanted, canvas, &Canvas::fit);
  connect(status, &StatusLine::fieldWanted, inspector, &Inspector::focusField);
  return status;
}

void MainWindow::Parts::addFeatures(QTabWidget* panel, StatusLine* status) {
  files = new FileActions(context(), workspace, this);
  auto* exports = new ExportFeature(context(), this);
  exports->addActions();
  new EditActions(context(), this);
  canvas->addActions(actions);
  readings->addActions(actions);
  bottom->addPage(readings, tr("Numbers"),
                  {.id = "view.numbers",
                   .group = tr("Window areas"),
                   .text = tr("Numbers"),
                   .tip = tr("All readings by stage and period, to be typed and pasted"),
                   .keys = {QKeySequence(Qt::Key_F7)}});
  (new NumbersFeature(context(), workspace.appearance(), *panel, *bottom, this))->addActions();
  auto* find = new FindBox(context(), topBar);
  find->addActions();
  topBar->addRight(find);
  topBar->addRight(makeFilterButton(context(), topBar));
  topBar->addRight(exports->makeButton(topBar));
  new ViewActions(context(), workspace.appearance(),
                  {canvas, panel, inspector, {bottom, topBar, status}}, this);
  CommandPalette::addAction(context());
  ShortcutSheet::addAction(context());
  buildMenus(*window.menuBar(), actions, workspace);
  actions.refresh();
  connect(canvas, &Canvas::readingWanted, readings,
          [this](journey::Id<journey::Stage> stage, journey::Measure measure) {
            bottom->bring(readings);
            readings->goTo(stage, measure);
          });
  connect(canvas, &Canvas::metricWanted, readings, &ReadingsTable::editMetric);
  connect(find, &FindBox::ended, canvas, [this] { canvas->setFocus(); });
  connect(topBar, &TopBar::titleEnded, canvas, [this] { canvas->setFocus(); });
  connect(banner, &AccessBanner::saveCopyRequested, files, [this] { files->saveCopy(true); });
  connect(banner, &AccessBanner::reloadRequested, files, &FileActions::reload);
  connect(&workspace.appearance(), &Appearance::themeChanged, canvas, &Canvas::setTheme);
  canvas->setTheme(workspace.appearance().theme());
}

void MainWindow::Parts::restore() {
  const QSettings& settings = *workspace.services().settings;
  if (!window.restoreGeometry(settings.value(kGeometryKey).toByteArray())) {
    const QSize room = window.screen()->availableSize() - QSize(0, kTitleBar);
    window.resize(kWindowSize.boundedTo(room));
  }
  splitter->restoreState(settings.value(kSplitterKey).toByteArray());
  rows->restoreState(settings.value(kRowsKey).toByteArray());
  bottom->restore(settings);
}

void MainWindow::Parts::remember() {
  QSettings& settings = *workspace.services().settings;
  settings.setValue(kGeometryKey, window.saveGeometry());
  settings.setValue(kSplitterKey, splitter->saveState());
  settings.setValue(kRowsKey, rows->saveState());
  bottom->remember(settings);
  const journey::MapSettings& own = map.journey().settings();
  workspace.recentMaps().add({fromPath(map.document().path()), QString::fromStdString(own.title),
                              own.id.value, QDateTime::currentDateTime()});
  MapPictures(workspace.services().cacheFolder).keep(own.id.value, canvas->layout());
}

void MainWindow::Parts::forgetRemoved() {
  std::set<drawing::Target> left = view.selection();
  std::erase_if(left, [this](const drawing::Target& target) {
    return !map.journey().contains(target.kind, target.id);
  });
  if (left.size() == view.selection().size()) return;
  const drawing::Target current = left.contains(view.current()) ? view.current()
                                  : left.empty()                ? drawing::Target{}
                                                                : *left.begin();
  view.select(left, current);
}

void MainWindow::Parts::refused(const QString& label, const journey::Error& error,
                                store::Initiator initiator) {
  banner->refresh();
  topBar->refresh();
  actions.refresh();
  const QString sentence = QString::fromStdString(error.sentence());
  if (inspector->takeRefusal(initiator, sentence) || !banner->isHidden()) return;
  toast->say(label + ": " + sentence);
}

MainWindow::MainWindow(std::unique_ptr<store::Document> document, Workspace& workspace)
    : m_parts(std::make_unique<Parts>(*this, std::move(document), workspace)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setMinimumSize(kSmallestWindow);
  m_parts->build();
  m_parts->restore();
  m_parts->canvas->setFocus();
}

MainWindow::~MainWindow() {
  // The widgets look at the map until they are gone.
  delete takeCentralWidget();
}

OpenMap& MainWindow::map() { return m_parts->map; }
ViewState& MainWindow::view() { return m_parts->view; }
Canvas& MainWindow::canvas() { return *m_parts->canvas; }
ActionRegistry& MainWindow::actions() { return m_parts->actions; }

void MainWindow::askForTitle() {
  auto* title = findChild<QLineEdit*>("mapTitle");
  title->setFocus();
  title->selectAll();
}

void MainWindow::showNotes(const std::vector<journey::Error>& notes) {
  QStringList lines;
  for (const journey::Error& note : notes) lines.append(QString::fromStdString(note.what()));
  const QString text =
      lines.size() == 1
          ? tr("One thing in the document is not known here and was left out.")
          : tr("%1 things in the document are not known here and were left out.").arg(lines.size());
  m_parts->banner->tell(text, tr("Show"),
                        [this, lines] { showLines(this, "importNotes", tr("Left out"), lines); });
}

void MainWindow::showEvent(QShowEvent* event) {
  QMainWindow::showEvent(event);
  if (std::exchange(m_parts->shown, true)) return;
  // After the first picture: it must not wait for the second, smaller one.
  QTimer::singleShot(0, m_parts.get(), [this] { m_parts->remember(); });
}

void MainWindow::closeEvent(QCloseEvent* event) {
  m_parts->inspector->flush();
  m_parts->readings->flush();
  m_parts->topBar->flush();
  if (!m_parts->files->mayClose()) {
    event->ignore();
    return;
  }
  m_parts->remember();
  event->accept();
}

}  // namespace throughline::editor
