#include "cell_editing.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <algorithm>

#include "fields/field_factory.h"
#include "fields/suggestions.h"

namespace throughline::editor {

namespace {

/// Keys that mean something in a text and something else in the table.
bool isOfText(const QKeyEvent& key) {
  switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
    case Qt::Key_Space:
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_F2:
      return (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    default:
      return false;
  }
}

}  // namespace

CellEditing::CellEditing(ThingsModel& model, OpenMap& map, QTableView& view)
    : QObject(&view), m_model(model), m_map(map), m_view(view) {
  connect(&map, &OpenMap::changed, this, &CellEditing::follow, Qt::QueuedConnection);
  connect(qApp, &QApplication::focusChanged, this,
          [this](QWidget*, const QWidget* now) { focusMoved(now); });
}

CellEditing::~CellEditing() = default;

void CellEditing::open(const QModelIndex& index, const QString& typed) {
  close();
  const journey::Field* field = m_model.fieldAt(index);
  m_record = m_model.thingAt(index.row())->key;
  m_column = index.column();
  m_editor = makeFieldEditor({m_map, m_record.kind, {m_record.id}}, *field, m_view.viewport());
  m_editor->standAlone();
  m_editor->setProperty("inCell", true);
  m_editor->setAttribute(Qt::WA_StyledBackground);
  m_editor->refresh();
  connectEditor();
  m_view.scrollTo(index);
  place();
  m_editor->show();
  QWidget* target = m_editor->focusTarget();
  target->setFocus(Qt::OtherFocusReason);
  if (auto* box = qobject_cast<QComboBox*>(target)) {
    box->showPopup();
    target = box->view();  // letters look for a word there; they choose none yet
  } else if (auto* line = qobject_cast<QLineEdit*>(target)) {
    line->selectAll();
  } else if (auto* page = qobject_cast<QPlainTextEdit*>(target)) {
    page->moveCursor(QTextCursor::End);
    if (!typed.isEmpty()) page->selectAll();
  }
  for (const QChar letter : typed) {
    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
    QApplication::sendEvent(target, &press);
  }
}

void CellEditing::connectEditor() {
  const auto later = [this] { close(); };
  for (QWidget* part : m_editor->findChildren<QWidget*>()) part->installEventFilter(this);
  for (auto* draft : m_editor->findChildren<TextDraft*>()) {
    connect(draft, &TextDraft::ended, this, later, Qt::QueuedConnection);
  }
  for (auto* names : m_editor->findChildren<Suggestions*>()) {
    connect(names, &Suggestions::chosen, this, later, Qt::QueuedConnection);
  }
  for (auto* box : m_editor->findChildren<QComboBox*>()) {
    connect(box, &QComboBox::activated, this, later, Qt::QueuedConnection);
  }
}

bool CellEditing::flush() {
  if (!m_editor) return true;
  m_editor->flush();
  return !m_editor || !m_editor->isRefused();
}

void CellEditing::close() {
  if (!m_editor) return;
  FieldEditor* editor = m_editor;
  m_editor.clear();
  // Before it hides: Qt would look for who is next, which in a table steps to the next cell.
  // A popup of its own may have the keyboard now: what the window will give it back to counts.
  if (editor->isAncestorOf(m_view.window()->focusWidget())) m_view.setFocus();
  editor->hide();
  editor->deleteLater();
  emit closed();
}

bool CellEditing::takeRefusal(store::Initiator initiator, const QString& sentence) {
  if (!m_editor || initiator != static_cast<const void*>(m_editor.data())) return false;
  m_editor->showRefusal(sentence);
  place();
  return true;
}

void CellEditing::place() {
  if (!m_editor) return;
  const int row = m_model.rowOf(m_record);
  if (row < 0) return;
  const QRect cell = m_view.visualRect(m_model.index(row, m_column));
  const QSize hint = m_editor->sizeHint();
  const int width = std::max(cell.width(), std::min(hint.width(), m_view.viewport()->width() / 2));
  const int left = std::min(cell.left(), std::max(0, m_view.viewport()->width() - width));
  m_editor->setGeometry(left, cell.top(), width,
                        std::max({cell.height(), hint.height(), m_editor->heightForWidth(width)}));
}

// The map has changed under it.
void CellEditing::follow() {
  if (!m_editor) return;
  if (m_model.rowOf(m_record) < 0) return close();
  m_editor->refresh();
  place();
}

void CellEditing::focusMoved(const QWidget* now) {
  if (!m_editor || !now || now->window()->windowFlags().testFlag(Qt::Popup)) return;
  if (now->window() != m_view.window()) return;
  if (now == m_editor || m_editor->isAncestorOf(now)) return;
  m_editor->flush();
  close();
}

bool CellEditing::eventFilter(QObject* watched, QEvent* event) {
  if (!m_editor) return false;
  if (event->type() == QEvent::ShortcutOverride && isOfText(*static_cast<QKeyEvent*>(event))) {
    event->accept();
    return false;
  }
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Tab || key == Qt::Key_Backtab) {
      if (!flush()) {
        place();
        return true;
      }
      close();
      emit stepped(key == Qt::Key_Tab ? 1 : -1);
      return true;
    }
  }
  if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize) {
    QMetaObject::invokeMethod(this, &CellEditing::place, Qt::QueuedConnection);
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace throughline::editor
