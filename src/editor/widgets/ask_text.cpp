#include "widgets/ask_text.h"

#include <QKeyEvent>

#include "widgets/growing_box.h"

namespace throughline::editor {

namespace {
constexpr int kMostAskedLines = 8;
}

AskText::AskText(const QString& question, QWidget* parent) : QPlainTextEdit(parent) {
  setPlaceholderText(question);
  setAccessibleName(question);
  setTabChangesFocus(true);
  new GrowingBox(*this, kMostAskedLines);
  connect(this, &QPlainTextEdit::textChanged, this, [this] { emit edited(text()); });
}

void AskText::setText(const QString& text) {
  setPlainText(text);
  moveCursor(QTextCursor::End);
}

void AskText::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return emit left();
  const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (isEnter && !(event->modifiers() & Qt::ShiftModifier)) {
    const QString answer = text().trimmed();
    if (!answer.isEmpty()) emit answered(answer);
    return;
  }
  if (isEnter) {
    // With Shift the box would begin a line of the same paragraph, whose sign is none of ours.
    insertPlainText(QStringLiteral("\n"));
    ensureCursorVisible();
    return;
  }
  QPlainTextEdit::keyPressEvent(event);
}

}  // namespace throughline::editor
