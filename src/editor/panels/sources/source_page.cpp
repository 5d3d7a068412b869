#include "source_page.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "count_offer.h"
#include "mark_list.h"
#include "marking.h"
#include "note_editor.h"
#include "source_fields.h"
#include "throughline/editor/plain_text.h"
#include "widgets/tab_order.h"

namespace throughline::editor {

using SourceId = journey::Id<journey::Source>;

namespace {

constexpr int kLowestNote = 120;

/// The page shows records of this kind, or what is told of them.
bool shows(const journey::Change& change) {
  switch (change.kind) {
    case journey::Kind::source:
    case journey::Kind::finding:
    case journey::Kind::question:
    case journey::Kind::emotion:
    case journey::Kind::stage:
      return true;
    default:
      return false;
  }
}

QPushButton* crumbButton(QWidget* parent, const char* name, const QString& text,
                         const QString& says) {
  auto* button = new QPushButton(text, parent);
  button->setObjectName(name);
  button->setProperty("look", "link");
  button->setAccessibleName(says);
  button->setToolTip(plainTip(says));
  return button;
}

}  // namespace

SourcePage::SourcePage(OpenMap& map, ViewState& view, QWidget* parent)
    : QWidget(parent), m_map(map), m_view(view), m_offer(new CountOffer(map, this)) {
  setObjectName("sourcePage");
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(14, 10, 14, 12);
  layout->setSpacing(8);
  makeCrumbs(*layout);
  m_fieldsPlace = new QVBoxLayout;
  layout->addLayout(m_fieldsPlace);
  layout->addWidget(m_offer);
  makeNote(*layout);
  connect(&map, &OpenMap::accessChanged, this, &SourcePage::setWritable);
  connect(&view, &ViewState::selectionChanged, this, &SourcePage::showSelected);
}

void SourcePage::makeCrumbs(QVBoxLayout& layout) {
  auto* all = crumbButton(this, "allSources", QStringLiteral("‹ ") + tr("All sources"),
                          tr("Back to the list of sources"));
  m_previous = crumbButton(this, "previousSource", QStringLiteral("‹"), tr("The source before"));
  m_next = crumbButton(this, "nextSource", QStringLiteral("›"), tr("The next source"));
  m_remove = crumbButton(this, "removeSource", tr("Delete"), tr("Delete this source"));
  connect(all, &QPushButton::clicked, this, &SourcePage::closed);
  connect(m_previous, &QPushButton::clicked, this, [this] { emit openWanted(m_before); });
  connect(m_next, &QPushButton::clicked, this, [this] { emit openWanted(m_after); });
  connect(m_remove, &QPushButton::clicked, this, &SourcePage::removeWanted);
  auto* row = new QHBoxLayout;
  row->addWidget(all);
  row->addStretch(1);
  row->addWidget(m_remove);
  row->addWidget(m_previous);
  row->addWidget(m_next);
  layout.addLayout(row);
}

void SourcePage::makeNote(QVBoxLayout& layout) {
  m_stack = new QStackedWidget(this);
  m_note = new NoteView(m_stack);
  m_editor = new NoteEditor(m_map, m_stack);
  m_stack->addWidget(m_note);
  m_stack->addWidget(m_editor);
  m_stack->setMinimumHeight(kLowestNote);
  m_marking = new Marking(m_map, *m_note);
  m_edit = crumbButton(this, "editNote", tr("Edit text") + "  F2", tr("Write in the note"));
  m_edit->setFocusPolicy(Qt::TabFocus);  // a click on it does not end the writing by itself
  connect(m_edit, &QPushButton::clicked, this, [this] {
    if (!isWriting()) return editNote();
    m_editor->flush();
    endNote();
  });
  connect(m_stack, &QStackedWidget::currentChanged, this, [this] {
    m_edit->setText(isWriting() ? tr("Done") + "  Esc" : tr("Edit text") + "  F2");
  });
  auto* above = new QHBoxLayout;
  auto* caption = new PlainLabel(tr("Note: select a passage to mark it"), this);
  caption->setProperty("look", "field");
  above->addWidget(caption, 1);
  above->addWidget(m_edit);
  layout.addLayout(above);
  layout.addWidget(m_stack, 1);
  m_taken = new PlainLabel(this);
  m_taken->setObjectName("taken");
  m_taken->setProperty("look", "section");
  m_list = new MarkList(m_view, this);
  m_unfold = crumbButton(this, "unfoldTaken", {}, tr("Show or hide what was taken from it"));
  m_unfold->setCheckable(true);
  connect(m_unfold, &QPushButton::toggled, this, &SourcePage::showTaken);
  m_hint = new PlainLabel(tr("Drag one onto the curve, a card or the questions"), this);
  m_hint->setProperty("look", "small");
  m_hint->setWordWrap(true);
  layout.addWidget(m_taken);
  layout.addWidget(m_unfold);
  layout.addWidget(m_list);
  layout.addWidget(m_hint);
  connect(m_note, &NoteView::markClicked, this, &SourcePage::choose);
  connect(m_list, &MarkList::chosen, this, &SourcePage::choose);
  connect(m_marking, &Marking::said, this, &SourcePage::said);
  connect(m_editor, &NoteEditor::said, this, &SourcePage::said);
  connect(m_editor, &NoteEditor::ended, this, &SourcePage::endNote);
  connect(m_note, &NoteView::keyTyped, this, [this](int key) {
    if (m_marking->take(key)) return;
    if (key == Qt::Key_F2) editNote();
    if (key == Qt::Key_Escape) emit left();
  });
}

void SourcePage::open(SourceId source) {
  if (m_source != source || !m_fields) {
    flush();
    m_source = source;
    if (m_fields) {
      m_fields->hide();
      m_fields->deleteLater();
    }
    m_fields = new SourceFields(m_map, source, this);
    m_fieldsPlace->addWidget(m_fields);
    m_fields->show();
    m_editor->open(source);
    m_stack->setCurrentWidget(m_note);
  }
  refresh();
  m_marking->setSource(source);
  m_offer->setSource(source);
  setWritable();
  showSelected();
}

void SourcePage::setNeighbours(SourceId before, SourceId after) {
  m_before = before;
  m_after = after;
  m_previous->setEnabled(m_map.journey().find(before));
  m_next->setEnabled(m_map.journey().find(after));
}

void SourcePage::update(const store::Notification& notification) {
  m_offer->follow(notification);
  if (!m_map.journey().find(m_source)) return;
  m_fields->refresh(notification.initiator);
  if (std::ranges::any_of(notification.changes, shows)) refresh();
}

void SourcePage::refresh() {
  const auto& source = m_map.journey().get(m_source);
  const QString note = QString::fromStdString(source.note);
  const auto marks = marksOf(m_map.journey(), source, note);
  m_note->show(note, marks);
  m_note->setPlaceholderText(tr("Nothing written yet: F2 writes, Ctrl+V there pastes."));
  m_list->show(marks);
  showTaken();
}

void SourcePage::showTaken() {
  const int count = m_list->model()->rowCount();
  const QString words =
      count == 0 ? tr("Nothing taken from it yet") : tr("%n taken from it", nullptr, count);
  const bool folds = m_listFolds && count > 0;
  m_taken->setText(words);
  m_taken->setVisible(!folds);
  m_unfold->setText((m_unfold->isChecked() ? QStringLiteral("▾ ") : QStringLiteral("▸ ")) + words);
  m_unfold->setVisible(folds);
  const bool listed = count > 0 && (!folds || m_unfold->isChecked());
  m_list->setVisible(listed);
  m_hint->setVisible(listed && m_map.canEdit());
}

void SourcePage::setListFolds(bool folds) {
  m_listFolds = folds;
  showTaken();
}

void SourcePage::setWritable() {
  const bool writable = m_map.canEdit();
  if (m_fields) m_fields->setWritable(writable);
  m_edit->setEnabled(writable);
  m_remove->setEnabled(writable);
  m_editor->setReadOnly(!writable);
  showTaken();
  tabInLayoutOrder(*this);  // the fields are made anew for each source
}

void SourcePage::setTheme(const drawing::Theme& theme) { m_note->setTheme(theme); }

bool SourcePage::isWriting() const { return m_stack->currentWidget() == m_editor; }

void SourcePage::flush() {
  if (!m_map.journey().find(m_source)) return;
  if (m_fields) m_fields->flush();
  m_editor->flush();
}

bool SourcePage::takeRefusal(store::Initiator initiator, const QString& sentence) {
  if (m_fields && m_fields->takeRefusal(initiator, sentence)) return true;
  if (initiator != m_editor) return false;
  emit said(asSentence(sentence));
  return true;
}

bool SourcePage::resume(const store::Draft& draft) {
  if (draft.field != "note") {
    return m_fields->resume(QString::fromStdString(draft.field),
                            QString::fromStdString(draft.text));
  }
  editNote();
  m_editor->resume(QString::fromStdString(draft.text));
  return true;
}

void SourcePage::editTitle() {
  if (m_fields) m_fields->editTitle();
}

void SourcePage::editNote() {
  if (!m_map.canEdit()) return emit said(m_map.whyReadOnly());
  m_stack->setCurrentWidget(m_editor);
  m_editor->setFocus(Qt::OtherFocusReason);
}

void SourcePage::focusNote() { m_stack->currentWidget()->setFocus(Qt::OtherFocusReason); }

void SourcePage::endNote() {
  if (!isWriting()) return;
  const bool hadKeyboard = m_editor->hasFocus();
  m_stack->setCurrentWidget(m_note);
  if (hadKeyboard) m_note->setFocus(Qt::OtherFocusReason);
}

void SourcePage::showSelected() {
  if (!isVisible() || isWriting()) return;
  m_note->showMark(m_view.current());
  m_list->setCurrent(m_view.current());
}

void SourcePage::choose(const drawing::Target& target) {
  m_view.selectOnly(target);
  m_view.reveal(target);
}

void SourcePage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  showSelected();
}

void SourcePage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return emit left();
  if (event->key() == Qt::Key_F2) return editNote();
  QWidget::keyPressEvent(event);
}

}  // namespace throughline::editor
