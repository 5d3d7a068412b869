#include "things_view.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyleHints>
#include <algorithm>
#include <utility>

namespace throughline::editor {

using journey::RecordKey;

ThingsView::ThingsView(ThingsModel& model, OpenMap& map, ViewState& view, QWidget* parent)
    : QTableView(parent),
      m_model(model),
      m_map(map),
      m_view(view),
      m_delegate(new ThingsDelegate(
          model, [this](int row) { return stateOf(row); }, this)),
      m_editing(new CellEditing(model, map, *this)),
      m_stuck(new StuckGroup(model, *m_delegate, *this)) {
  setObjectName("things");
  setAccessibleName(tr("Everything on the map"));
  setModel(&model);
  setItemDelegate(m_delegate);
  setSelectionMode(NoSelection);
  setEditTriggers(NoEditTriggers);
  setShowGrid(false);
  setFrameShape(QFrame::NoFrame);
  setWordWrap(false);
  setVerticalScrollMode(ScrollPerPixel);
  setHorizontalScrollMode(ScrollPerPixel);
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(ThingsDelegate::kRowHeight);
  verticalHeader()->setMinimumSectionSize(ThingsDelegate::kRowHeight);
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  m_slowClick.setSingleShot(true);
  m_slowClick.setInterval(QGuiApplication::styleHints()->mouseDoubleClickInterval());
  connect(&m_slowClick, &QTimer::timeout, this, [this] { editCell(); });
  connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &ThingsView::keepPlace);
  connect(&model, &QAbstractItemModel::modelReset, this, &ThingsView::restorePlace);
  connect(m_editing, &CellEditing::stepped, this, &ThingsView::step);
  connect(&model, &ThingsModel::arranged, this, [this] {
    executeDelayedItemsLayout();
    m_stuck->place();
  });
  connect(&view, &ViewState::filterChanged, this, [this] {
    m_found = {m_view.hits().begin(), m_view.hits().end()};
    viewport()->update();
  });
  connect(m_stuck, &StuckGroup::wanted, this, [this](int row) {
    setCurrentIndex(m_model.index(row, 0));
    scrollTo(currentIndex(), PositionAtTop);
  });
}

RecordKey ThingsView::recordAt(int row) const {
  const journey::Thing* thing = m_model.thingAt(row);
  return thing ? thing->key : RecordKey{};
}

RowState ThingsView::stateOf(int row) const {
  const RecordKey record = recordAt(row);
  const bool dimmed = m_view.isFinding() && !m_found.contains(record);
  return {m_ticked.contains(record), row == currentIndex().row(), dimmed};
}

std::vector<RecordKey> ThingsView::chosen() const {
  if (m_ticked.empty()) {
    const RecordKey current = recordAt(currentIndex().row());
    return current.id == 0 ? std::vector<RecordKey>{} : std::vector{current};
  }
  std::vector<RecordKey> records = m_model.shownRecords();
  std::erase_if(records, [this](const RecordKey& each) { return !m_ticked.contains(each); });
  return records;
}

void ThingsView::toggleTick() {
  if (!currentIndex().isValid()) return;
  const RecordKey record = recordAt(currentIndex().row());
  if (record.id == 0)
    return setFolded(currentIndex().row(), !m_model.isFolded(currentIndex().row()));
  m_anchor = record;
  tick(record, !m_ticked.contains(record));
}

void ThingsView::tick(const RecordKey& record, bool on) {
  if (on) {
    m_ticked.insert(record);
  } else {
    m_ticked.erase(record);
  }
  tellSelection();
}

void ThingsView::tickAll() {
  const auto records = m_model.shownRecords();
  m_ticked = {records.begin(), records.end()};
  tellSelection();
}

void ThingsView::clearTicks() {
  m_ticked.clear();
  tellSelection();
}

// From where ticking began to the row, whatever was ticked before.
void ThingsView::tickTo(int row) {
  const int from = m_model.rowOf(m_anchor);
  const auto [first, last] = std::minmax(from < 0 ? row : from, row);
  if (from < 0) m_anchor = recordAt(row);
  m_ticked.clear();
  for (int each = first; each <= last; ++each) {
    if (const RecordKey record = recordAt(each); record.id != 0) m_ticked.insert(record);
  }
  tellSelection();
}

void ThingsView::goTo(const RecordKey& record) {
  int row = m_model.rowOf(record);
  if (row < 0 && m_model.isShown(record)) {
    m_model.setAllFolded(false);
    row = m_model.rowOf(record);
  }
  if (row < 0) return;
  const QModelIndex index = m_model.index(row, std::max(0, currentIndex().column()));
  setCurrentIndex(index);
  scrollTo(index);
}

// Not under the line of its group that stays above.
void ThingsView::scrollTo(const QModelIndex& index, ScrollHint hint) {
  QTableView::scrollTo(index, hint);
  if (!index.isValid() || m_model.groupRowOf(index.row()) < 0 || m_model.isGroup(index.row()))
    return;
  const int covered = ThingsDelegate::kRowHeight - visualRect(index).top();
  if (covered > 0) verticalScrollBar()->setValue(verticalScrollBar()->value() - covered);
}

void ThingsView::catchUp() {
  {
    const QScopedValueRollback telling(m_telling, true);
    m_model.setFollowing(true);
  }
  followSelection();
}

void ThingsView::followSelection() {
  if (m_telling) return;
  const QScopedValueRollback telling(m_telling, true);
  m_ticked.clear();
  const auto& selection = m_view.selection();
  if (selection.size() > 1) {
    for (const RecordKey& record : m_model.shownRecords()) {
      if (selection.contains(record)) m_ticked.insert(record);
    }
  }
  const drawing::Target& current = m_view.current();
  goTo(current);
  if (current.kind == journey::Kind::stage && current.id != 0) goToGroup(current);
  viewport()->update();
  emit ticksChanged();
}

void ThingsView::goToGroup(const RecordKey& of) {
  for (int row = 0; row < m_model.rowCount(); ++row) {
    if (!m_model.isGroup(row) || m_model.groupAt(row).of != of) continue;
    setCurrentIndex(m_model.index(row, 0));
    return scrollTo(currentIndex());
  }
}

// What is ticked, else the row of the cursor.
void ThingsView::tellSelection() {
  viewport()->update();
  emit ticksChanged();
  if (m_telling) return;
  const QScopedValueRollback telling(m_telling, true);
  const RecordKey current = recordAt(currentIndex().row());
  if (!m_ticked.empty()) {
    m_view.select(m_ticked, m_ticked.contains(current) ? current : *m_ticked.rbegin());
  } else if (current.id != 0) {
    m_view.selectOnly(current);
  } else {
    m_view.clearSelection();
  }
}

void ThingsView::editCell(const QString& typed) {
  const QModelIndex index = currentIndex();
  if (!m_model.fieldAt(index)) return;
  if (!m_map.canEdit()) {
    emit refused(m_map.whyReadOnly());
    return;
  }
  m_editing->open(index, typed);
}

bool ThingsView::step(int direction) {
  const QModelIndex from = currentIndex();
  if (!from.isValid()) return false;
  const int columns = m_model.columnCount();
  const int cells = m_model.rowCount() * columns;
  for (int at = from.row() * columns + from.column() + direction; at >= 0 && at < cells;
       at += direction) {
    const QModelIndex next = m_model.index(at / columns, at % columns);
    if (isColumnHidden(next.column()) || !m_model.fieldAt(next)) continue;
    setCurrentIndex(next);
    scrollTo(next);
    return true;
  }
  return false;
}

void ThingsView::setFolded(int row, bool folded) {
  if (row < 0 || !m_model.isGroup(row)) return;
  m_model.setFolded(row, folded);
  setCurrentIndex(m_model.index(row, 0));
}

// As in a tree: from the first cell of a row to the line of its group, and there it folds.
bool ThingsView::foldByKey(int key) {
  const QModelIndex at = currentIndex();
  if (!at.isValid()) return false;
  if (m_model.isGroup(at.row())) {
    setFolded(at.row(), key == Qt::Key_Left);
    return true;
  }
  const int group = m_model.groupRowOf(at.row());
  if (key != Qt::Key_Left || at.column() > 0 || group < 0) return false;
  setCurrentIndex(m_model.index(group, 0));
  return true;
}

void ThingsView::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  if (m_editing->isOpen()) {
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key == Qt::Key_Escape || (enter && m_editing->flush())) m_editing->close();
    return;
  }
  if (key == Qt::Key_Escape && !m_ticked.empty()) return clearTicks();
  if (key == Qt::Key_Tab || key == Qt::Key_Backtab) {
    event->setAccepted(step(key == Qt::Key_Tab ? 1 : -1));
    return;
  }
  const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
  if (plain && (key == Qt::Key_Left || key == Qt::Key_Right) && foldByKey(key)) return;
  const bool extends = event->modifiers() == Qt::ShiftModifier &&
                       (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp ||
                        key == Qt::Key_PageDown || key == Qt::Key_Home || key == Qt::Key_End);
  if (extends && m_ticked.empty()) m_anchor = recordAt(currentIndex().row());
  const QString text = event->text();
  const bool types = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) &&
                     !text.isEmpty() && text.front().isPrint() && key != Qt::Key_Space;
  if (types) return editCell(text);
  QTableView::keyPressEvent(event);
  if (extends) tickTo(currentIndex().row());
}

void ThingsView::mousePressEvent(QMouseEvent* event) {
  m_slowClick.stop();
  const QModelIndex at = indexAt(event->pos());
  m_pressedCurrent = at.isValid() && at == currentIndex() && hasFocus();
  if (event->button() != Qt::LeftButton || !at.isValid()) {
    QTableView::mousePressEvent(event);
    return;
  }
  const RecordKey record = recordAt(at.row());
  const bool box =
      at.column() == 0 && event->pos().x() - visualRect(at).left() < ThingsDelegate::kTickZone;
  const RecordKey before = recordAt(currentIndex().row());
  setCurrentIndex(at);
  if (record.id == 0) {
    m_pressedCurrent = false;
    if (event->pos().x() < ThingsDelegate::kTickZone)
      setFolded(at.row(), !m_model.isFolded(at.row()));
    return;
  }
  if (event->modifiers() & Qt::ShiftModifier) {
    if (m_ticked.empty()) m_anchor = before;
    tickTo(at.row());
  } else if (box || event->modifiers() & Qt::ControlModifier) {
    m_anchor = record;
    tick(record, !m_ticked.contains(record));
  } else {
    if (m_ticked.empty()) tellSelection();
    return;
  }
  m_pressedCurrent = false;
}

void ThingsView::mouseReleaseEvent(QMouseEvent* event) {
  const bool same = indexAt(event->pos()) == currentIndex();
  if (m_pressedCurrent && same && m_model.fieldAt(currentIndex())) m_slowClick.start();
  m_pressedCurrent = false;
  QTableView::mouseReleaseEvent(event);
}

void ThingsView::mouseDoubleClickEvent(QMouseEvent* event) {
  m_slowClick.stop();
  m_pressedCurrent = false;
  const QModelIndex at = indexAt(event->pos());
  if (!at.isValid()) return;
  if (m_model.isGroup(at.row())) return setFolded(at.row(), !m_model.isFolded(at.row()));
  const bool box =
      at.column() == 0 && event->pos().x() - visualRect(at).left() < ThingsDelegate::kTickZone;
  if (box) return;
  setCurrentIndex(at);
  emit showWanted();
}

void ThingsView::contextMenuEvent(QContextMenuEvent* event) {
  if (event->reason() != QContextMenuEvent::Keyboard) {
    const QModelIndex at = indexAt(event->pos());
    if (!at.isValid()) return;
    // What a menu was opened over is what it acts on.
    if (!m_ticked.contains(recordAt(at.row())) && !m_ticked.empty()) clearTicks();
    setCurrentIndex(at);
    emit menuWanted(event->globalPos());
    return;
  }
  emit menuWanted(viewport()->mapToGlobal(visualRect(currentIndex()).center()));
}

void ThingsView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QTableView::currentChanged(current, previous);
  m_slowClick.stop();
  if (current.row() != previous.row() && m_ticked.empty() && current.isValid()) tellSelection();
  viewport()->update();
}

void ThingsView::scrollContentsBy(int dx, int dy) {
  QTableView::scrollContentsBy(dx, dy);
  if (dx != 0) viewport()->update();  // the lines of groups do not scroll sideways
  m_editing->place();
  m_stuck->place();
}

void ThingsView::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  m_editing->place();
  m_stuck->place();
}

void ThingsView::keepPlace() {
  const QModelIndex at = currentIndex();
  m_kept = {.record = recordAt(at.row()),
            .row = at.row(),
            .column = std::max(0, at.column()),
            .scroll = verticalScrollBar()->value()};
  if (at.isValid() && m_model.isGroup(at.row())) m_kept.group = m_model.groupAt(at.row()).of;
}

// The cursor stays with its record; where that is gone, at its place.
void ThingsView::restorePlace() {
  dropHiddenTicks();
  executeDelayedItemsLayout();
  verticalScrollBar()->setValue(m_kept.scroll);
  const QScopedValueRollback telling(m_telling, m_telling || m_kept.row < 0);
  if (m_kept.group) goToGroup(*m_kept.group);
  if (currentIndex().isValid()) return;
  int row = m_kept.record.id != 0 ? m_model.rowOf(m_kept.record) : -1;
  if (row < 0) row = std::min(std::max(0, m_kept.row), m_model.rowCount() - 1);
  if (row < 0) return;
  setCurrentIndex(m_model.index(row, m_kept.column));
  scrollTo(currentIndex());
}

void ThingsView::dropHiddenTicks() {
  if (m_ticked.empty()) return;
  const auto records = m_model.shownRecords();
  const std::set<RecordKey> shown(records.begin(), records.end());
  const auto gone =
      std::erase_if(m_ticked, [&](const auto& each) { return !shown.contains(each); });
  if (gone > 0) tellSelection();
}

}  // namespace throughline::editor
