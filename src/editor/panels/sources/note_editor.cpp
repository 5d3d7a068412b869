#include "note_editor.h"

#include <QKeyEvent>
#include <QMimeData>

#include "fields/text_draft.h"
#include "frame/worded.h"
#include "taken_note.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/intents/fields.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

namespace messages = journey::messages;
using journey::Kind;

namespace {

const journey::Field& noteField() { return *journey::describe(Kind::source).find("note"); }

}  // namespace

NoteEditor::NoteEditor(OpenMap& map, QWidget* parent)
    : QPlainTextEdit(parent),
      m_map(map),
      m_draft(new TextDraft(*this, [this](const QString& text) { return commit(text); })) {
  setObjectName("noteEditor");
  setTabChangesFocus(true);
  setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setAccessibleName(tr("Note of the source"));
  m_draft->takeEnterAsText();
  m_draft->keepOnEscape();
  connect(m_draft, &TextDraft::settled, this, &NoteEditor::ended);
  connect(m_draft, &TextDraft::ended, this, &NoteEditor::ended);
  connect(&map, &OpenMap::changed, this, [this] {
    if (m_map.journey().find(m_source)) m_draft->show(stored());
  });
}

NoteEditor::~NoteEditor() { delete m_draft; }

QString NoteEditor::stored() const {
  return QString::fromStdString(m_map.journey().get(m_source).note);
}

void NoteEditor::open(journey::Id<journey::Source> source) {
  m_source = source;
  m_draft->keepIn(m_map.typing(), {.kind = Kind::source, .ids = {source.value}, .field = "note"});
  m_draft->show(stored());
}

void NoteEditor::flush() {
  if (m_map.journey().find(m_source)) m_draft->flush();
}

void NoteEditor::resume(const QString& text) { m_draft->resume(text); }

bool NoteEditor::commit(const QString& text) {
  if (!m_map.journey().find(m_source)) return false;
  if (const auto fault = journey::check(noteField(), journey::Value(text.toStdString()))) {
    emit said(asSentence(worded(*fault)));
    return false;
  }
  return m_map.edit(messages::changeField(messages::field(Kind::source, "note")), this,
                    [&](journey::Edit& edit) {
                      setField(edit, Kind::source, m_source.value, "note", text.toStdString());
                    });
}

bool NoteEditor::canInsertFromMimeData(const QMimeData* mime) const {
  return mime->hasText() || mime->hasHtml();
}

// Esc ends the writing, not the page that the note stands on.
void NoteEditor::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return event->accept();
  QPlainTextEdit::keyPressEvent(event);
}

void NoteEditor::insertFromMimeData(const QMimeData* mime) {
  try {
    const TakenNote note = noteIn(*mime);
    const QString text = QString::fromStdString(note.text);
    const auto room = static_cast<qsizetype>(noteField().longest) - toPlainText().size() +
                      textCursor().selectedText().size();
    if (text.size() > room) {
      return emit said(tr("This does not fit: a note has room for %1 characters.")
                           .arg(QLocale().toString(static_cast<qlonglong>(noteField().longest))));
    }
    insertPlainText(text);
  } catch (const journey::Error& error) {
    emit said(asSentence(worded(error.message())));
  }
}

}  // namespace throughline::editor
