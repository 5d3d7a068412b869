#include "text_draft.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <algorithm>
#include <utility>

namespace throughline::editor {

namespace {

/// As toPlainText, which would make a plain space of one that does not break.
QString textIn(const QPlainTextEdit& edit) {
  QString text = edit.document()->toRawText();
  return text.replace(QChar::ParagraphSeparator, '\n').replace(QChar::LineSeparator, '\n');
}

}  // namespace

TextDraft::TextDraft(QLineEdit& edit, Commit commit) : QObject(&edit), m_commit(std::move(commit)) {
  m_text = [&edit] { return edit.text(); };
  m_setText = [&edit](const QString& text) {
    const int cursor = edit.cursorPosition();
    edit.setText(text);
    edit.setCursorPosition(edit.hasFocus() ? std::min<int>(cursor, text.size()) : 0);
  };
  connect(&edit, &QLineEdit::textEdited, this, &TextDraft::edited);
  start(edit);
}

TextDraft::TextDraft(QPlainTextEdit& edit, Commit commit)
    : QObject(&edit), m_commit(std::move(commit)) {
  m_text = [&edit] { return textIn(edit); };
  m_setText = [this, &edit](const QString& text) {
    const QSignalBlocker block(this);
    const int cursor = edit.textCursor().position();
    edit.setPlainText(text);
    QTextCursor at = edit.textCursor();
    at.setPosition(std::min<int>(cursor, text.size()));
    edit.setTextCursor(at);
  };
  connect(&edit, &QPlainTextEdit::textChanged, this, &TextDraft::edited);
  start(edit);
}

void TextDraft::start(QWidget& widget) {
  widget.installEventFilter(this);
  connect(this, &TextDraft::edited, this, &TextDraft::tellTyping);
}

void TextDraft::keepIn(Typing& typing, store::Draft about) {
  if (m_typing != &typing) connect(&typing, &Typing::released, this, &TextDraft::giveWhatWasHeld);
  m_typing = &typing;
  m_about = std::move(about);
}

void TextDraft::tellTyping() {
  if (!m_typing) return;
  if (!isDirty()) return m_typing->ended(this);
  m_about.text = m_text().toStdString();
  m_typing->typed(this, m_about);
}

void TextDraft::resume(const QString& text) {
  m_setText(text);
  emit edited();
}

void TextDraft::show(const QString& stored) {
  if (isDirty() && !m_committing) {
    m_stored = stored;
    return;
  }
  m_stored = stored;
  if (m_text() != stored) m_setText(stored);
}

void TextDraft::startOver(const QString& stored) {
  m_stored = stored;
  restore();
}

bool TextDraft::isDirty() const { return m_text() != m_stored; }

void TextDraft::flush() {
  const QString text = m_text();
  if (m_committing || text == m_stored || text == m_refused) return;
  const QScopedValueRollback guard(m_committing, true);
  const QString before = std::exchange(m_stored, text);
  if (m_commit(text)) {
    m_refused.reset();
  } else {
    m_stored = before;
    m_refused = text;
  }
  tellTyping();
}

void TextDraft::giveWhatWasHeld() {
  const auto* widget = qobject_cast<const QWidget*>(parent());
  if (!isDirty() || (widget && widget->hasFocus())) return;
  leave();
}

void TextDraft::leave() {
  if (m_keepsRefused) m_refused.reset();
  flush();
  if (m_keepsRefused && m_refused) return;
  restore();
  emit settled();
}

void TextDraft::restore() {
  m_refused.reset();
  if (isDirty()) m_setText(m_stored);
  tellTyping();
}

bool TextDraft::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusOut &&
      static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
    if (isDirty() && m_typing && m_typing->isHeld()) {
      tellTyping();
      return QObject::eventFilter(watched, event);
    }
    leave();
  } else if (event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (keyPressed(key->key(), key->modifiers())) return true;
  } else if (event->type() == QEvent::ShortcutOverride && !isDirty()) {
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
      key->ignore();
      return true;
    }
  }
  return QObject::eventFilter(watched, event);
}

bool TextDraft::keyPressed(int key, Qt::KeyboardModifiers modifiers) {
  if (key == Qt::Key_Escape) {
    const bool wasRefused = m_refused.has_value();
    if (m_keepsOnEscape && isDirty() && !wasRefused) {
      flush();
      if (m_refused) return true;  // and the sentence says why
    }
    if (isDirty()) {
      restore();
      emit settled();
    }
    emit ended();
    return false;
  }
  const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
  if (!enter || (modifiers & Qt::ShiftModifier)) return false;
  if (m_entersLines && !(modifiers & Qt::ControlModifier)) return false;
  m_refused.reset();
  flush();
  if (!m_refused) emit ended();
  return true;
}

}  // namespace throughline::editor
