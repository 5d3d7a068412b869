#include "history_list.h"

#include <QMouseEvent>
#include <QScrollBar>

#include "entry_actions.h"

namespace throughline::editor {

namespace {

constexpr int kRest = 150;  // milliseconds

}  // namespace

HistoryList::HistoryList(HistoryModel& model, QWidget* parent)
    : QListView(parent),
      m_model(model),
      m_delegate(new HistoryDelegate(model, this)),
      m_actions(new EntryActions(viewport())) {
  setObjectName("historyList");
  setAccessibleName(tr("History of the map, newest first"));
  setModel(&model);
  setItemDelegate(m_delegate);
  setFrameShape(QFrame::NoFrame);
  setMouseTracking(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setResizeMode(QListView::Adjust);
  m_rest.setSingleShot(true);
  m_rest.setInterval(kRest);
  connect(&m_rest, &QTimer::timeout, this, [this] {
    if (!keeps() && m_model.isEdit(m_under)) emit lookedAt(m_under, false);
  });
  connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { placeActions(); });
  connect(&model, &HistoryModel::rowsInserted, this, [this] { placeActions(); });
  connect(&model, &HistoryModel::rowsRemoved, this, [this] { placeActions(); });
  connect(&model, &HistoryModel::modelReset, this, [this] {
    m_under = -1;
    const int row = keeps() ? m_model.rowOf(m_kept, m_keptPart) : -1;
    if (row >= 0) setCurrentIndex(m_model.index(row, 0));
    placeActions();
  });
}

void HistoryList::setTheme(const drawing::Theme& theme) {
  m_delegate->setTheme(theme);
  viewport()->update();
}

void HistoryList::letGo() {
  m_rest.stop();
  m_walked = false;
  m_kept = 0;
  clearSelection();
  placeActions();
}

// The actions of the clicked entry lie in room that the delegate leaves for them.
void HistoryList::placeActions() {
  const int row = keeps() ? m_model.rowOf(m_kept, m_keptPart) : -1;
  m_actions->setVisible(row >= 0);
  const int left = row < 0 ? 0 : m_delegate->wordsLeft(row, fontMetrics());
  const int width = viewport()->width() - left;
  const int height = row < 0 ? 0 : m_actions->heightAt(width);
  if (m_delegate->setRoomBelow(row, height)) {
    scheduleDelayedItemsLayout();
    executeDelayedItemsLayout();
  }
  if (row < 0) return;
  const QRect rect = visualRect(m_model.index(row, 0));
  m_actions->setGeometry(left, rect.bottom() - height + 1, width, height);
}

void HistoryList::rest(int row) {
  if (row == m_under) return;
  m_under = row;
  m_rest.stop();
  if (!keeps() && m_model.isEdit(row)) m_rest.start();
}

void HistoryList::keep(int row) {
  if (!m_model.isEdit(row)) return;
  m_rest.stop();
  const auto& at = m_model.row(row);
  m_kept = m_model.group(at).edits[at.part].seq;
  m_keptPart = at.kind == HistoryModel::RowKind::edit;
  setCurrentIndex(m_model.index(row, 0));
  emit lookedAt(row, true);
  placeActions();
  scrollTo(m_model.index(row, 0));
  placeActions();
}

// What was folded away stands where one clicked.
void HistoryList::unfold(int row) {
  m_model.unfold(row);
  // An entry that was clicked stays what one looks at.
  setCurrentIndex(m_model.index(keeps() ? m_model.rowOf(m_kept, m_keptPart) : row, 0));
  if (hasFocus() && m_walked && m_model.isEdit(row) && !keeps()) emit lookedAt(row, false);
}

void HistoryList::mouseMoveEvent(QMouseEvent* event) {
  rest(indexAt(event->position().toPoint()).row());
  QListView::mouseMoveEvent(event);
}

void HistoryList::mousePressEvent(QMouseEvent* event) {
  const QModelIndex index = indexAt(event->position().toPoint());
  if (event->button() != Qt::LeftButton || !m_model.isReachable(index.row())) return;
  setFocus(Qt::MouseFocusReason);
  if (!m_model.isEdit(index.row())) return unfold(index.row());
  const QRect opener = HistoryDelegate::openerIn(visualRect(index));
  if (opener.contains(event->position().toPoint()) &&
      m_model.row(index.row()).kind == HistoryModel::RowKind::entry) {
    return m_model.setOpen(index.row(), !m_model.isOpen(index.row()));
  }
  keep(index.row());
}

// The list finds in the history while it has the keyboard, whatever the window finds.
bool HistoryList::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride &&
      static_cast<QKeyEvent*>(event)->matches(QKeySequence::Find)) {
    event->accept();
    return true;
  }
  return QListView::event(event);
}

void HistoryList::mouseDoubleClickEvent(QMouseEvent* event) {
  const int row = indexAt(event->position().toPoint()).row();
  if (m_model.isEdit(row)) m_model.setOpen(row, !m_model.isOpen(row));
}

void HistoryList::leaveEvent(QEvent* event) {
  QListView::leaveEvent(event);
  m_rest.stop();
  m_under = -1;
  if (!keeps() && !m_walked) emit left();
}

void HistoryList::focusOutEvent(QFocusEvent* event) {
  QListView::focusOutEvent(event);
  const bool stays =
      event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason;
  if (!keeps() && std::exchange(m_walked, stays && m_walked) && !stays) emit left();
}

void HistoryList::wheelEvent(QWheelEvent* event) {
  QListView::wheelEvent(event);
  rest(indexAt(viewport()->mapFromGlobal(event->globalPosition().toPoint())).row());
}

void HistoryList::resizeEvent(QResizeEvent* event) {
  QListView::resizeEvent(event);
  placeActions();
}

int HistoryList::beside(int row, int step) const {
  for (int at = row + step; at >= 0 && at < m_model.rowCount(); at += step) {
    if (m_model.isReachable(at)) return at;
  }
  return -1;
}

QModelIndex HistoryList::moveCursor(CursorAction action, Qt::KeyboardModifiers) {
  const int from = currentIndex().row();
  const auto walk = [&](int step, int times) {
    int at = from;
    for (int i = 0; i < times; ++i) {
      const int next = beside(at, step);
      if (next < 0) break;
      at = next;
    }
    return at;
  };
  constexpr int kPageRows = 8;
  // Keys read on as scrolling does.
  const bool isDown =
      action == MoveDown || action == MoveNext || action == MovePageDown || action == MoveEnd;
  const bool nearsEnd = action == MoveEnd || (isDown && from + kPageRows >= m_model.rowCount());
  if (nearsEnd && m_model.canFetchMore({})) m_model.fetchMore({});
  switch (action) {
    case MoveUp:
    case MovePrevious:
      return m_model.index(walk(-1, 1), 0);
    case MoveDown:
    case MoveNext:
      return m_model.index(walk(1, 1), 0);
    case MovePageUp:
      return m_model.index(walk(-1, kPageRows), 0);
    case MovePageDown:
      return m_model.index(walk(1, kPageRows), 0);
    case MoveHome:
      return m_model.index(beside(-1, 1), 0);
    case MoveEnd:
      return m_model.index(beside(m_model.rowCount(), -1), 0);
    default:
      return currentIndex();
  }
}

void HistoryList::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Find)) return emit searchWanted();
  const QModelIndex before = currentIndex();
  const int at = before.row();
  switch (event->key()) {
    case Qt::Key_Escape:
      letGo();
      emit left();
      return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      m_model.isReachable(at) && !m_model.isEdit(at) ? unfold(at) : keep(at);
      return;
    case Qt::Key_Right:
      if (m_model.isReachable(at) && !m_model.isEdit(at)) return unfold(at);
      m_model.setOpen(at, true);
      return;
    case Qt::Key_Left:
      if (m_model.isOpen(at)) return m_model.setOpen(at, false);
      if (m_model.isEdit(at) && m_model.row(at).kind == HistoryModel::RowKind::edit) {
        const int entry = m_model.rowOf(m_model.group(m_model.row(at)).newest().seq);
        setCurrentIndex(m_model.index(entry, 0));
        emit lookedAt(entry, keeps());
      }
      return;
    default:
      break;
  }
  QListView::keyPressEvent(event);
  if (currentIndex() == before || !currentIndex().isValid()) return;
  m_walked = true;
  if (!m_model.isEdit(currentIndex().row())) return;
  if (keeps()) return keep(currentIndex().row());
  emit lookedAt(currentIndex().row(), false);
}

}  // namespace throughline::editor
