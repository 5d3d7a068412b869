#include "sources_panel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "frame/copying.h"
#include "frame/file_drops.h"
#include "frame/worded.h"
#include "guide_dialog.h"
#include "source_list.h"
#include "source_model.h"
#include "source_page.h"
#include "taken_note.h"
#include "texts.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/intents/findings.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/messages/labels.h"
#include "throughline/journey/text.h"
#include "widgets/page_place.h"
#include "widgets/second_click.h"

namespace throughline::editor {

namespace messages = journey::messages;
using journey::Kind;
using SourceId = journey::Id<journey::Source>;
using StageId = journey::Id<journey::Stage>;

namespace {

constexpr int kReadingWidth = 452;
constexpr int kSheetWidth = 520;

/// The source that a finding or question was taken from; an id of 0: none of this map.
SourceId sourceOf(const journey::Journey& journey, const drawing::Target& target) {
  std::string title;
  if (target.kind == Kind::finding) {
    if (const auto* found = journey.find(journey::Id<journey::Finding>{target.id})) {
      title = found->source;
    }
  } else if (target.kind == Kind::question) {
    if (const auto* found = journey.find(journey::Id<journey::Question>{target.id})) {
      title = found->source;
    }
  }
  if (title.empty()) return {};
  const std::string wanted = journey::folded(title);
  for (const auto& [id, source] : journey.all<journey::Source>()) {
    if (journey::folded(source.title) == wanted) return source.id;
  }
  return {};
}

}  // namespace

SourcesPanel::SourcesPanel(OpenMap& map, ViewState& view, Services& services, QWidget* parent)
    : QWidget(parent),
      m_map(map),
      m_view(view),
      m_services(services),
      m_stack(new QStackedWidget(this)),
      m_list(new SourceList(map, m_stack)),
      m_page(new SourcePage(map, view, m_stack)),
      m_place(new PagePlace(*m_page, *m_stack, kSheetWidth, this)) {
  setObjectName("sources");
  m_stack->addWidget(m_list);
  m_stack->addWidget(m_page);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_stack);
  connect(m_list, &SourceList::openWanted, this, [this](SourceId source) {
    openSource(source);
    ignoreSecondClick(*window());
  });
  connect(m_list, &SourceList::newWanted, this, &SourcesPanel::addSource);
  connect(m_list, &SourceList::pasteWanted, this, &SourcesPanel::paste);
  connect(m_list, &SourceList::guideWanted, this, &SourcesPanel::showGuide);
  connect(m_page, &SourcePage::openWanted, this, &SourcesPanel::openSource);
  connect(m_page, &SourcePage::removeWanted, this, &SourcesPanel::removeSource);
  connect(m_page, &SourcePage::said, this, &SourcesPanel::said);
  connect(m_page, &SourcePage::closed, this, [this] {
    m_page->flush();
    if (!m_place->close()) m_list->list()->setFocus(Qt::OtherFocusReason);
    m_list->setCurrent(m_page->source());
  });
  connect(m_page, &SourcePage::left, this,
          [this] { m_place->isAllOver() ? m_place->setAllOver(false) : emit m_page->closed(); });
  connect(m_place, &PagePlace::stands, this, [this] { emit roomWanted(kReadingWidth); });
  connect(m_place, &PagePlace::mapCovered, this, [this](int width) {
    m_page->setListFolds(width > 0);
    emit mapCovered(width, stageInView());
  });
  connect(&map, &OpenMap::changed, this, &SourcesPanel::update);
  connect(&view, &ViewState::selectionChanged, this, &SourcesPanel::followSelection);
  new FileDrops(*this, {{kNoteSuffixes, [this](const QString& file) { takeFile(file); },
                         [this] { return m_map.canEdit(); }}});
  showTitle();
}

void SourcesPanel::addActions(ActionRegistry& actions, const std::function<void()>& show) {
  const auto writable = [this] { return m_map.canEdit(); };
  const auto inFront = [this, show](auto run) {
    return [this, show, run] {
      show();
      (this->*run)();
    };
  };
  actions.add({.id = "source.new",
               .group = texts::Menus::tr("Sources"),
               .text = tr("New source"),
               .tip = tr("An interview, a note or a survey that findings are taken from"),
               .keys = {},
               .run = inFront(&SourcesPanel::addSource),
               .enabled = writable,
               .edits = true});
  actions.add({.id = "source.paste",
               .group = texts::Menus::tr("Sources"),
               .text = tr("Paste as a source"),
               .tip = tr("Make a source of the text on the clipboard"),
               .keys = {},
               .run = inFront(&SourcesPanel::paste),
               .enabled = writable,
               .edits = true});
  addCopying(actions, m_view,
             {.prefix = "source",
              .group = texts::Menus::tr("Sources"),
              .keysIn = m_list,
              .current = [this] { return drawing::Target(m_list->current()); },
              .pasteOther = [this] { paste(); }});
  actions.add({.id = "source.allOver",
               .group = texts::Menus::tr("Sources"),
               .text = tr("Source in the whole window"),
               .tip = tr("Gives the page of a source the whole window, and takes it back"),
               .keys = {QKeySequence(Qt::Key_F11)},
               .run = [this] { showAllOver(); }});
  actions.add({.id = "source.delete",
               .group = texts::Menus::tr("Sources"),
               .text = tr("Delete source"),
               .tip = tr("Deletes the source that is shown; what was taken from it stays"),
               .keys = {QKeySequence(Qt::Key_Delete)},
               .run = [this] { removeSource(); },
               .enabled = writable,
               .keysIn = m_list->list(),
               .edits = true});
}

void SourcesPanel::showTitle() {
  const auto count = m_map.journey().count(Kind::source);
  setWindowTitle(count == 0 ? tr("Sources") : tr("Sources (%1)").arg(count));
}

void SourcesPanel::update(const store::Notification& notification) {
  const bool ofSources = std::ranges::any_of(notification.changes, [](const auto& change) {
    return change.kind == Kind::source || change.kind == Kind::stage ||
           change.kind == Kind::persona || change.kind == Kind::evidence;
  });
  if (ofSources) {
    showTitle();
    m_list->refresh();
  }
  m_page->update(notification);
  if (m_place->isOpen() && !m_map.journey().find(m_page->source())) showList();
}

void SourcesPanel::setMap(QWidget& map) { m_place->setMap(map); }

void SourcesPanel::showAllOver() {
  if (!m_place->isOpen()) return emit said(tr("Open a source first: Ctrl+F5 lists them."));
  m_place->setAllOver(!m_place->isAllOver());
  if (m_place->isAllOver()) m_page->focusNote();
}

StageId SourcesPanel::stageInView() const {
  if (m_list->stage()) return m_list->stage();
  const auto& journey = m_map.journey();
  const auto covered = m_place->isOpen() && journey.find(m_page->source())
                           ? journey.get(m_page->source()).stages
                           : std::vector<StageId>();
  const drawing::Target current = m_view.current();
  if (const auto record = journey.find(current.kind, current.id)) {
    const StageId stage{current.kind == Kind::stage ? current.id : journey::holderOf(*record)};
    const auto holder = journey::describe(current.kind).holder;
    if ((current.kind == Kind::stage || holder == Kind::stage) && stage) return stage;
  }
  return covered.empty() ? StageId{} : covered.front();
}

void SourcesPanel::showList() {
  if (m_map.journey().find(m_page->source())) m_page->flush();
  m_place->close();
  m_list->setCurrent(m_page->source());
}

void SourcesPanel::showStage(StageId stage) {
  m_list->showStage(stage);
  showList();
}

void SourcesPanel::open(SourceId source) {
  const SourceModel& model = m_list->model();
  const int row = model.rowOf(source);
  m_page->setNeighbours(row < 0 ? SourceId{} : model.at(row - 1),
                        row < 0 ? SourceId{} : model.at(row + 1));
  m_page->open(source);
  m_place->open();
}

void SourcesPanel::openSource(SourceId source) {
  if (!m_map.journey().find(source)) return;
  open(source);
  m_page->focusNote();
}

void SourcesPanel::followSelection() {
  if (!isVisible()) return;
  const SourceId source = sourceOf(m_map.journey(), m_view.current());
  // What is clicked on the map does not cover it.
  const bool covers = !m_place->isOpen() && m_place->liesOverMap();
  if (source && !covers && (source != m_page->source() || !m_place->isOpen())) open(source);
}

void SourcesPanel::addSource() {
  SourceId added;
  const bool done = m_map.edit(
      messages::addRecords(messages::records(Kind::source, 1)), nullptr, [&](journey::Edit& edit) {
        added = journey::addSource(edit, tr("New source").toStdString(), {});
        if (const StageId stage = m_list->stage()) {
          edit.change(added, [&](journey::Source& source) { source.stages = {stage}; });
        }
      });
  if (!done) return;
  open(added);
  m_page->editTitle();
}

template <typename Read>
void SourcesPanel::take(Read read) {
  if (!m_map.canEdit()) return emit said(m_map.whyReadOnly());
  try {
    const TakenNote note = read();
    if (note.text.empty()) return emit said(tr("There is no text to take."));
    SourceId added;
    const bool done =
        m_map.edit(messages::addRecords(messages::records(Kind::source, 1)), nullptr,
                   [&](journey::Edit& edit) {
                     added = journey::addSource(edit, note.title.toStdString(), note.text);
                     if (const StageId stage = m_list->stage()) {
                       edit.change(added, [&](journey::Source& each) { each.stages = {stage}; });
                     }
                   });
    if (done) openSource(added);
  } catch (const journey::Error& error) {
    emit said(asSentence(worded(error.message())));
  }
}

void SourcesPanel::paste() {
  const QMimeData& mime = *QGuiApplication::clipboard()->mimeData();
  const QList<QUrl> urls = mime.urls();
  if (urls.isEmpty() || !std::ranges::all_of(urls, &QUrl::isLocalFile)) {
    return take([&] { return noteIn(mime); });
  }
  for (const QUrl& url : urls) takeFile(url.toLocalFile());
}

void SourcesPanel::takeFile(const QString& path) {
  take([&] { return noteInFile(path); });
}

void SourcesPanel::removeSource() {
  const SourceId source = m_place->isOpen() ? m_page->source() : m_list->current();
  if (!m_map.journey().find(source)) return;
  m_map.edit(messages::deleteRecords(messages::records(Kind::source, 1)), nullptr,
             [&](journey::Edit& edit) { removeRecord(edit, Kind::source, source.value); });
}

void SourcesPanel::showGuide(StageId stage) {
  if (!m_map.journey().find(stage)) return;
  (new GuideDialog(m_map, stage, m_services, window()))->open();
}

void SourcesPanel::setTheme(const drawing::Theme& theme) { m_page->setTheme(theme); }

void SourcesPanel::flush() { m_page->flush(); }

bool SourcesPanel::takeRefusal(store::Initiator initiator, const QString& sentence) {
  return m_page->takeRefusal(initiator, sentence);
}

bool SourcesPanel::resume(const store::Draft& draft) {
  const SourceId source{draft.ids.empty() ? 0 : draft.ids.front()};
  if (!m_map.journey().find(source)) return false;
  open(source);
  return m_page->resume(draft);
}

void SourcesPanel::hideEvent(QHideEvent* event) {
  m_place->setAllOver(false);  // another page or place was opened below it
  QWidget::hideEvent(event);
}

void SourcesPanel::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  if (m_place->isOpen()) return m_page->focusNote();
  QWidget* list = m_list->list();
  if (!list->isVisibleTo(this)) list = m_list->findChild<QWidget*>("newSource");
  list->setFocus(event->reason());
}

}  // namespace throughline::editor
