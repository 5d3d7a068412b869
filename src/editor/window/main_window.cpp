#include "throughline/editor/main_window.h"

#include <QAction>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QMenuBar>
#include <QScreen>
#include <QSplitter>
#include <QTabBar>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

#include "access_banner.h"
#include "author_line.h"
#include "carry_offer.h"
#include "compare/open_comparison.h"
#include "copy_offer.h"
#include "disk_bar.h"
#include "draft_offer.h"
#include "dropped_files.h"
#include "edit_actions.h"
#include "features/export/export_feature.h"
#include "features/filter/chip_bar.h"
#include "features/filter/filter_popup.h"
#include "features/find/find_box.h"
#include "features/find/find_note.h"
#include "features/merge/merge_feature.h"
#include "features/palette/command_palette.h"
#include "features/replace/replace_dialog.h"
#include "features/report/report_feature.h"
#include "features/share/share_feature.h"
#include "features/shortcuts/shortcut_sheet.h"
#include "file_actions.h"
#include "follow_notice.h"
#include "frame/map_watch.h"
#include "frame/paths.h"
#include "frame/shown_people.h"
#include "frame/today.h"
#include "frame/worded.h"
#include "kept_offer.h"
#include "lines_dialog.h"
#include "menus.h"
#include "outside_notice.h"
#include "panels.h"
#include "periods/period_verbs.h"
#include "place_stack.h"
#include "present/present_feature.h"
#include "read_only_keys.h"
#include "review/review_feature.h"
#include "review_offer.h"
#include "side_widths.h"
#include "status_line.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/workspace.h"
#include "throughline/journey/reviews.h"
#include "top_bar.h"
#include "view_actions.h"
#include "widgets/tab_order.h"

namespace throughline::editor {

namespace {

constexpr QSize kWindowSize(1440, 900);
constexpr QSize kSmallestWindow(760, 480);
constexpr int kTitleBar = 32;  // about what the desktop puts above the window
constexpr int kPanelWidth = 336;
constexpr auto kGeometryKey = "window/geometry";
constexpr int kBottomHeight = 300;
constexpr auto kSplitterKey = "window/splitter";
constexpr auto kRowsKey = "window/rows";

}  // namespace

class MainWindow::Parts : public QObject, private PanelAreas {
 public:
  Parts(MainWindow& owner, std::unique_ptr<store::Document> document, Workspace& opener)
      : window(owner),
        workspace(opener),
        map(std::move(document)),
        check(map, opener.services(), &owner),
        actions(&owner),
        body(new QWidget(&owner)),
        places(new PlaceStack(body)),
        toast(new Toast(places)) {}

  void build(const std::vector<PlaceEntry>& entries);
  void restore();
  void keepOnScreen();
  void remember();
  [[nodiscard]] QDate reviewDue() const;
  void forgetRemoved();
  void followNotation();
  void followDay();
  /// Puts a text back where it was being typed; false where that is gone.
  bool resume(const store::Draft& draft);
  void flush();
  void refused(const journey::Message& label, const journey::Error& error,
               store::Initiator initiator);

  MainWindow& window;
  Workspace& workspace;
  OpenMap map;
  CheckedMap check;
  ViewState view;
  ActionRegistry actions;
  QWidget* body;
  PlaceStack* places;
  Toast* toast;
  MapWatch* watch = nullptr;
  TopBar* topBar = nullptr;
  DiskBar* diskBar = nullptr;
  ChipBar* chips = nullptr;
  AccessBanner* banner = nullptr;
  AuthorLine* author = nullptr;
  QSplitter* splitter = nullptr;
  QSplitter* rows = nullptr;  ///< the open place and the panel below it
  SidePanel* side = nullptr;
  SideWidths* widths = nullptr;
  BottomPanel* bottom = nullptr;
  StatusLine* status = nullptr;
  FileActions* files = nullptr;
  ReviewFeature* review = nullptr;
  MergeFeature* merging = nullptr;
  bool shown = false;

 private:
  [[nodiscard]] WindowContext context() {
    return {map,   view,  actions, workspace.services(), workspace.appearance(), *toast,
            *this, check, &window};
  }
  void bring(QWidget& page) override;
  void widen(QWidget& page, int width) override;
  void takeAway(QWidget& page) override;
  void leave() override { places->setFocus(); }
  void showElsewhere(const drawing::Target& target) override;
  void openMap(const QString& path) override { workspace.openFile(path, &window); }
  void arrange();
  void addPlaces(const std::vector<PlaceEntry>& entries);
  void addFeatures();
  void connectParts();
};

void MainWindow::Parts::build(const std::vector<PlaceEntry>& entries) {
  window.setObjectName("mainWindow");
  drawing::ViewOptions options;
  options.invitations = true;
  options.words = drawing::worded;
  options.notation = map.notation();
  options.today = today(workspace.services());
  options.personas = shownAtFirst(map.journey());
  view.setOptions(options);
  arrange();
  files = new FileActions(context(), workspace, this);
  auto* exports = new ExportFeature(context(), this);
  exports->addActions();
  new ShareFeature(context(), this);
  merging = new MergeFeature(context(), this);
  merging->addAction();
  new ReportFeature(context(), this);
  new EditActions(context(), this);
  takeDroppedFiles(context(), workspace, *merging);
  addPlaces(entries);
  addFeatures();
  topBar->addRight(exports->makeButton(topBar));
  buildMenus(*window.menuBar(), actions, workspace);
  connectParts();
  places->open(*places->all().front());
  tabInLayoutOrder(*body);
  actions.refresh();
  tellOfOutsideChanges(map, *banner);
  tellOfFollowedChanges(*watch, context());
  new CarryOffer(map, *banner, this);
  offerPausedReview(*review, map, *banner);
  new CopyOffer(map, *merging, *banner, this);
  offerKeptEdits(map, *banner);
  offerDrafts(map, *banner, [this](const store::Draft& draft) { return resume(draft); });
}

bool MainWindow::Parts::resume(const store::Draft& draft) {
  if (topBar->resume(draft) || review->resume(draft)) return true;
  return std::ranges::any_of(places->all(), [&](Place* place) { return place->resume(draft); });
}

void MainWindow::Parts::arrange() {
  watch = new MapWatch(map, body);
  topBar = new TopBar(context(), body);
  diskBar = new DiskBar(map, *watch, body);
  diskBar->takeKeyboardFrom(places);
  banner = new AccessBanner(map, body);
  splitter = new QSplitter(Qt::Horizontal, body);
  rows = new QSplitter(Qt::Vertical);
  bottom = new BottomPanel(actions, rows);
  side = new SidePanel(actions, splitter);
  status = new StatusLine(context(), body);
  rows->addWidget(places);
  rows->addWidget(bottom);
  rows->setStretchFactor(0, 1);
  rows->setCollapsible(0, false);
  rows->setCollapsible(1, false);
  rows->setHandleWidth(1);
  rows->setSizes({kWindowSize.height() - kBottomHeight, kBottomHeight});
  splitter->addWidget(rows);
  splitter->addWidget(side);
  splitter->setStretchFactor(0, 1);
  splitter->setCollapsible(0, false);
  splitter->setHandleWidth(1);
  splitter->setSizes({kWindowSize.width() - kPanelWidth, kPanelWidth});
  widths = new SideWidths(*splitter, *side);
  auto* layout = new QVBoxLayout(body);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(topBar);
  layout->addWidget(diskBar);
  chips = new ChipBar(context(), body);
  layout->addWidget(chips);
  layout->addWidget(new FindNote(context(), body));
  layout->addWidget(banner);
  layout->addWidget(splitter, 1);
  author = new AuthorLine(context(), workspace, body);
  layout->addWidget(author);
  layout->addWidget(status);
  window.setCentralWidget(body);
}

void MainWindow::Parts::addPlaces(const std::vector<PlaceEntry>& entries) {
  for (const PlaceEntry& entry : entries) {
    Place& place = places->add(entry, context());
    place.addActions();
    for (PanelTab& tab : place.sideTabs()) side->addPage(std::move(tab), place);
    for (PanelTab& tab : place.bottomTabs()) bottom->addPage(std::move(tab), place);
    for (QWidget* control : place.statusControls()) {
      status->addRight(control);
      connect(places, &PlaceStack::opened, control,
              [this, control, of = &place] { control->setVisible(of == &places->active()); });
    }
  }
  places->addActions(actions);
  connect(places, &PlaceStack::opened, this, [this] {
    side->showPagesOf(places->active());
    bottom->showPagesOf(places->active());
    chips->setOffered(!places->active().showsFilter());
  });
  connect(&view, &ViewState::revealRequested, places, &PlaceStack::openFor);
}

void MainWindow::Parts::addFeatures() {
  if (QWidget* placeSwitch = places->makeSwitch(topBar)) topBar->addSwitch(placeSwitch);
  auto* find = new FindBox(context(), topBar);
  find->addActions();
  review = new ReviewFeature(context(), this);
  topBar->addWide(review->makeButton(topBar));
  auto* present = new PresentFeature(context(), this);
  topBar->addWide(present->makeButton(topBar));
  topBar->addRight(find);
  topBar->addRight(makeFilterButton(context(), topBar));
  new ViewActions(context(), {places, side, {bottom, topBar, status}}, this);
  new ReadOnlyKeys(context(), this);
  addCompareAction(context());
  author->addAction();
  ReplaceDialog::addAction(context());
  CommandPalette::addAction(context());
  ShortcutSheet::addAction(context());
  connect(find, &FindBox::ended, places, [this] { places->setFocus(); });
}

void MainWindow::Parts::followNotation() {
  drawing::ViewOptions options = view.options();
  if (options.notation == map.notation()) return;
  options.notation = map.notation();
  view.setOptions(options);
}

void MainWindow::Parts::followDay() {
  drawing::ViewOptions options = view.options();
  options.today = today(workspace.services());
  view.setOptions(options);
}

void MainWindow::Parts::connectParts() {
  connect(&map, &OpenMap::changed, this, &Parts::forgetRemoved);
  connect(&map, &OpenMap::changed, this, &Parts::followNotation);
  // Whoever comes back the next morning finds today's line where it is by then.
  connect(qApp, &QGuiApplication::applicationStateChanged, this, &Parts::followDay);
  connect(&map, &OpenMap::refused, this, &Parts::refused);
  connect(watch, &MapWatch::followed, this,
          [this](const journey::ChangeSet& changes, const QString& who) {
            for (Place* place : places->all()) place->showFollowed(changes, who);
          });
  connect(&map, &OpenMap::accessChanged, this, [this] { tellOfOutsideChanges(map, *banner); });
  connect(review, &ReviewFeature::paused, this,
          [this] { offerPausedReview(*review, map, *banner); });
  connect(bottom, &BottomPanel::closed, places, [this] { places->setFocus(); });
  connect(topBar, &TopBar::titleEnded, places, [this] { places->setFocus(); });
  connect(banner, &AccessBanner::saveCopyRequested, files, [this] { files->saveCopy(); });
  connect(banner, &AccessBanner::reloadRequested, files, &FileActions::reload);
  connect(diskBar, &DiskBar::saveCopyRequested, files, [this] { files->saveCopy(); });
  connect(diskBar, &DiskBar::reloadRequested, files, &FileActions::reload);
  // After the fields that are still there have taken what was typed into them.
  connect(
      &map.typing(), &Typing::released, this,
      [this] {
        offerHeldText(map, *banner, [this](const store::Draft& draft) { return resume(draft); });
      },
      Qt::QueuedConnection);
}

void MainWindow::Parts::bring(QWidget& page) {
  for (PanelArea* area : {static_cast<PanelArea*>(side), static_cast<PanelArea*>(bottom)}) {
    if (area->holds(page)) area->bring(page);
  }
}

void MainWindow::Parts::takeAway(QWidget& page) {
  for (PanelArea* area : {static_cast<PanelArea*>(side), static_cast<PanelArea*>(bottom)}) {
    if (area->holds(page)) area->takeAway(page);
  }
}

void MainWindow::Parts::widen(QWidget& page, int width) { widths->widen(page, width); }

void MainWindow::Parts::showElsewhere(const drawing::Target& target) {
  places->openOther(target);
  view.reveal(target);
  places->setFocus();
}

// The window may come back on a smaller screen than it was left on.
void MainWindow::Parts::keepOnScreen() {
  if (window.isMaximized() || window.isFullScreen()) return;
  const QRect room = window.screen()->availableGeometry();
  window.resize(window.size().boundedTo(room.size() - QSize(0, kTitleBar)));
  QRect place(window.pos(), window.size());
  place.moveLeft(std::max(room.left(), std::min(place.left(), room.right() + 1 - place.width())));
  place.moveTop(std::max(room.top(), std::min(place.top(), room.bottom() + 1 - place.height())));
  if (place.topLeft() != window.pos()) window.move(place.topLeft());
}

void MainWindow::Parts::restore() {
  const QSettings& settings = *workspace.services().settings;
  if (!window.restoreGeometry(settings.value(kGeometryKey).toByteArray())) {
    const QSize room = window.screen()->availableSize() - QSize(0, kTitleBar);
    window.resize(kWindowSize.boundedTo(room));
  }
  keepOnScreen();
  splitter->restoreState(settings.value(kSplitterKey).toByteArray());
  widths->restore(settings);
  rows->restoreState(settings.value(kRowsKey).toByteArray());
  bottom->restore(settings);
}

QDate MainWindow::Parts::reviewDue() const {
  const auto due = nextReviewDue(map.journey());
  return due ? QDate::fromString(QString::fromStdString(due->iso()), Qt::ISODate) : QDate();
}

void MainWindow::Parts::remember() {
  QSettings& settings = *workspace.services().settings;
  settings.setValue(kGeometryKey, window.saveGeometry());
  settings.setValue(kSplitterKey, splitter->saveState());
  widths->remember(settings);
  settings.setValue(kRowsKey, rows->saveState());
  bottom->remember(settings);
  const journey::MapSettings& own = map.journey().settings();
  workspace.recentMaps().add({fromPath(map.document().path()), QString::fromStdString(own.title),
                              own.id.value, QDateTime::currentDateTime(), reviewDue()});
  for (Place* place : places->all()) place->remember();
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

void MainWindow::Parts::refused(const journey::Message& label, const journey::Error& error,
                                store::Initiator initiator) {
  banner->refresh();
  topBar->refresh();
  actions.refresh();
  const QString sentence = worded(error.message(), map.notation());
  for (Place* place : places->all()) {
    if (place->takeRefusal(initiator, sentence)) return;
  }
  if (banner->isHidden()) toast->say(MainWindow::tr("%1: %2").arg(worded(label), sentence));
}

MainWindow::MainWindow(std::unique_ptr<store::Document> document, Workspace& workspace,
                       const std::vector<PlaceEntry>& places)
    : m_parts(std::make_unique<Parts>(*this, std::move(document), workspace)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setMinimumSize(kSmallestWindow);
  m_parts->build(places);
  // The controls in the bar above have room for their words, however long those are.
  setMinimumWidth(std::max(kSmallestWindow.width(), m_parts->topBar->minimumSizeHint().width()));
  m_parts->restore();
  m_parts->places->setFocus();
}

MainWindow::~MainWindow() {
  // The widgets look at the map until they are gone.
  delete takeCentralWidget();
}

OpenMap& MainWindow::map() { return m_parts->map; }
ViewState& MainWindow::view() { return m_parts->view; }
ActionRegistry& MainWindow::actions() { return m_parts->actions; }

void MainWindow::showNotes(const std::vector<journey::Error>& notes) {
  QStringList lines;
  for (const journey::Error& note : notes) lines.append(wordedWithPlace(note));
  const QString text = tr("%n things in the document are not known here and were left out.",
                          nullptr, static_cast<int>(lines.size()));
  m_parts->banner->tell(
      text,
      {{tr("Show"), [this, lines] { showLines(this, "importNotes", tr("Left out"), lines); }}});
}

void MainWindow::showEvent(QShowEvent* event) {
  QMainWindow::showEvent(event);
  if (std::exchange(m_parts->shown, true)) return;
  // After the first picture: it must not wait for the second, smaller one.
  QTimer::singleShot(0, m_parts.get(), [this] { m_parts->remember(); });
}

void MainWindow::Parts::flush() {
  for (Place* place : places->all()) place->flush();
  topBar->flush();
}

void MainWindow::flush() { m_parts->flush(); }

void MainWindow::closeEvent(QCloseEvent* event) {
  flush();
  if (!m_parts->files->mayClose()) {
    event->ignore();
    return;
  }
  m_parts->map.typing().leave();
  m_parts->remember();
  event->accept();
}

}  // namespace throughline::editor
