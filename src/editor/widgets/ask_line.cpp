#include "widgets/ask_line.h"

#include <QKeyEvent>

namespace throughline::editor {

AskLine::AskLine(const QString& question, QWidget* parent) : QLineEdit(parent) {
  setPlaceholderText(question);
  setAccessibleName(question);
}

void AskLine::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return emit left();
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    const QString answer = text().trimmed();
    if (!answer.isEmpty()) emit answered(answer);
    return;
  }
  QLineEdit::keyPressEvent(event);
}

}  // namespace throughline::editor
