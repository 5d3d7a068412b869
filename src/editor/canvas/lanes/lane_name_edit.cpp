#include "canvas/lanes/lane_name_edit.h"

#include <QKeyEvent>
#include <utility>

namespace throughline::editor {

LaneNameEdit::LaneNameEdit(const QString& name, QWidget* parent) : QLineEdit(name, parent) {
  constexpr int kLongestName = 200;
  setObjectName("laneName");
  setAccessibleName(tr("Name of the lane"));
  setPlaceholderText(tr("Name of the lane"));
  setMaxLength(kLongestName);
  selectAll();
}

bool LaneNameEdit::event(QEvent* event) {
  // While a name is typed no key belongs to the lanes' shortcuts.
  if (event->type() == QEvent::ShortcutOverride) {
    event->accept();
    return true;
  }
  return QLineEdit::event(event);
}

void LaneNameEdit::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    end(true);
  } else if (event->key() == Qt::Key_Escape) {
    end(false);
  } else {
    QLineEdit::keyPressEvent(event);
  }
}

void LaneNameEdit::focusOutEvent(QFocusEvent* event) {
  QLineEdit::focusOutEvent(event);
  if (event->reason() != Qt::PopupFocusReason) end(true);
}

void LaneNameEdit::end(bool take) {
  if (std::exchange(m_ended, true)) return;
  const QString name = text().simplified();
  if (take && !name.isEmpty()) {
    emit named(name);
  } else {
    emit givenUp();
  }
}

}  // namespace throughline::editor
