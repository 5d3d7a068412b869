#include "throughline/editor/inspector.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "brief_notes.h"
#include "campaign_notes.h"
#include "inspector_header.h"
#include "people_notes.h"
#include "record_form.h"
#include "record_list.h"
#include "related_records.h"
#include "removal_question.h"
#include "throughline/editor/plain_text.h"
#include "throughline/editor/words.h"
#include "throughline/journey/intents/placing.h"
#include "throughline/journey/messages/labels.h"
#include "widgets/tab_order.h"

namespace throughline::editor {

namespace {

using drawing::Target;

/// What the inspector is about: the selection, or else the map.
std::vector<Target> subjects(const OpenMap& map, const ViewState& view) {
  std::vector<Target> targets;
  for (const Target& target : view.selection()) {
    if (map.journey().contains(target.kind, target.id)) targets.push_back(target);
  }
  if (targets.empty()) targets.push_back({journey::Kind::map, map.journey().settings().id.value});
  return targets;
}

/// True where a record that is shown has another holder now, and so other relatives.
bool hasMoved(const Subject& subject, const store::Notification& notification) {
  return std::ranges::any_of(notification.changes, [&](const journey::Change& change) {
    return change.kind == subject.kind && change.before && change.after &&
           journey::holderOf(*change.before) != journey::holderOf(*change.after) &&
           std::ranges::find(subject.ids, change.id) != subject.ids.end();
  });
}

}  // namespace

Inspector::Inspector(OpenMap& map, ViewState& view, Services& services, QWidget* parent)
    : QWidget(parent), m_map(map), m_view(view), m_services(services) {
  setObjectName("inspector");
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  auto* scroll = new QScrollArea(this);
  scroll->setObjectName("inspectorScroll");
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  layout->addWidget(scroll);
  // A rubber band selects many times in a row; the fields follow once.
  m_rebuild.setSingleShot(true);
  m_rebuild.setInterval(0);
  connect(&m_rebuild, &QTimer::timeout, this, &Inspector::rebuild);
  connect(&view, &ViewState::selectionChanged, &m_rebuild, qOverload<>(&QTimer::start));
  connect(&map, &OpenMap::changed, this, &Inspector::update);
  connect(&map, &OpenMap::accessChanged, this, &Inspector::setWritable);
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget* before, QWidget* now) {
    const bool came = now && isAncestorOf(now) && before && !isAncestorOf(before);
    if (came && before->window() == window()) m_cameFrom = before;
  });
  rebuild();
}

Inspector::~Inspector() = default;

void Inspector::rebuild() {
  flush();
  const auto targets = subjects(m_map, m_view);
  auto* scroll = findChild<QScrollArea*>("inspectorScroll");
  // What was clicked may be among what goes now.
  if (QWidget* old = scroll->takeWidget()) {
    old->hide();
    old->setParent(nullptr);
    old->deleteLater();
  }
  m_form = nullptr;
  m_campaign = nullptr;
  m_lists.clear();
  m_content = new QWidget;
  auto* layout = new QVBoxLayout(m_content);
  layout->setContentsMargins(14, 14, 14, 18);
  layout->setSpacing(12);
  m_header = new InspectorHeader(m_content);
  m_header->show(m_map.journey(), targets);
  connect(m_header, &InspectorHeader::chosen, this, &Inspector::showRecord);
  layout->addWidget(m_header);
  const journey::Kind kind = targets.front().kind;
  if (std::ranges::all_of(targets, [=](const Target& each) { return each.kind == kind; })) {
    std::vector<std::int64_t> ids;
    for (const Target& target : targets) ids.push_back(target.id);
    addForm(*layout, kind, std::move(ids));
  }
  auto* note = new PlainLabel(
      tr("Editing goes on when the last edit is on the disk. Nothing typed is lost."), m_content);
  note->setObjectName("keptNote");
  note->setProperty("look", "field");
  note->setWordWrap(true);
  layout->addWidget(note);
  m_keptNote = note;
  layout->addStretch(1);
  scroll->setWidget(m_content);
  setWritable();
}

void Inspector::addForm(QVBoxLayout& layout, journey::Kind kind, std::vector<std::int64_t> ids) {
  m_form = new RecordForm({m_map, kind, std::move(ids)}, m_content);
  connect(m_form, &RecordForm::openRequested, this, &Inspector::openRequested);
  connect(m_form, &RecordForm::fileRequested, this,
          [this](const QString& title, const QString& filter, const auto& take) {
            if (const auto path = m_services.dialogs->askOpen(window(), title, filter)) {
              take(*path);
            }
          });
  layout.addWidget(m_form);
  for (RecordListSpec& spec : relatedRecords(m_form->subject(), m_view)) {
    auto* list = new RecordList(std::move(spec), m_view, m_content);
    connect(list, &RecordList::chosen, this, &Inspector::showRecord);
    connect(list, &RecordList::removeRequested, this, &Inspector::remove);
    connect(list, &RecordList::added, this, [this](const Target& target) {
      showRecord(target);
      m_rebuild.stop();
      rebuild();
      focusField();
    });
    layout.addWidget(list);
    m_lists.push_back(list);
  }
  addNotes(layout);
}

void Inspector::addNotes(QVBoxLayout& layout) {
  const auto& [map, kind, ids] = m_form->subject();
  if (kind == journey::Kind::campaign && ids.size() == 1) {
    m_campaign = new CampaignNotes(m_map, {ids.front()}, m_content);
    layout.addWidget(m_campaign);
  }
  if (PeopleNotes::belongsTo(kind)) layout.addWidget(new PeopleNotes(m_map, m_view, m_content));
  if (kind == journey::Kind::map) {
    auto* briefs = new BriefNotes(m_map, m_services, m_content);
    connect(briefs, &BriefNotes::chosen, this, &Inspector::showRecord);
    layout.addWidget(briefs);
  }
}

void Inspector::update(const store::Notification& notification) {
  if (!m_form || !m_form->subject().exists() || hasMoved(m_form->subject(), notification)) {
    m_rebuild.start();
    return;
  }
  m_header->show(m_map.journey(), subjects(m_map, m_view));
  m_form->refresh(notification.initiator);
  for (RecordList* list : m_lists) list->refresh();
  tabInLayoutOrder(*window());
}

void Inspector::setWritable() {
  const bool writable = m_map.canEdit();
  if (m_form) m_form->setWritable(writable);
  if (m_form) m_form->showKept(m_map.waitingEdit());
  if (m_keptNote) m_keptNote->setVisible(m_map.waitingEdit());
  for (RecordList* list : m_lists) list->setWritable(writable);
  tabInLayoutOrder(*window());
}

void Inspector::showRecord(const Target& target) {
  if (target.kind == journey::Kind::map) {
    m_view.clearSelection();
  } else {
    m_view.selectOnly(target);
    m_view.reveal(target);
  }
}

void Inspector::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return goBack();
  QWidget::keyPressEvent(event);
}

void Inspector::goBack() {
  if (m_cameFrom && m_cameFrom->isVisible()) {
    m_cameFrom->setFocus();
  } else {
    emit left();
  }
}

void Inspector::remove(const Target& target) {
  if (!mayRemove(m_map.journey(), target, *m_services.dialogs, this)) return;
  m_map.edit(journey::messages::deleteRecords(journey::messages::records(target.kind, 1)), nullptr,
             [&](journey::Edit& edit) { journey::removeRecord(edit, target.kind, target.id); });
}

void Inspector::flush() {
  if (!m_form || !m_form->subject().exists()) return;
  m_form->flush();
  if (m_campaign) m_campaign->flush();
}

bool Inspector::takeRefusal(store::Initiator initiator, const QString& sentence) {
  return m_form && m_form->takeRefusal(initiator, sentence);
}

bool Inspector::resume(const QString& key, const QString& text) {
  focusField(key);
  return m_form && m_form->resume(key, text);
}

void Inspector::focusField(const QString& key) {
  catchUp();
  if (m_form) m_form->focusField(key);
}

void Inspector::addTo(const QString& list) {
  catchUp();
  const auto found = std::ranges::find(m_lists, list, &RecordList::objectName);
  if (found != m_lists.end()) (*found)->add();
}

void Inspector::catchUp() {
  if (!m_rebuild.isActive()) return;
  m_rebuild.stop();
  rebuild();
}

}  // namespace throughline::editor
