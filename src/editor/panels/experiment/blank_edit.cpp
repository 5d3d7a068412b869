#include "panels/experiment/blank_edit.h"

#include <QFocusEvent>

namespace throughline::editor {

BlankEdit::BlankEdit(QWidget* sentence) : QLineEdit(sentence) {
  setFrame(false);
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setProperty("look", "blank");
  connect(this, &QLineEdit::textChanged, this, &BlankEdit::changed);
  connect(this, &QLineEdit::cursorPositionChanged, this, &BlankEdit::changed);
  connect(this, &QLineEdit::selectionChanged, this, &BlankEdit::changed);
}

void BlankEdit::focusInEvent(QFocusEvent* event) {
  QLineEdit::focusInEvent(event);
  emit changed();
}

void BlankEdit::focusOutEvent(QFocusEvent* event) {
  QLineEdit::focusOutEvent(event);
  emit changed();
}

}  // namespace throughline::editor
