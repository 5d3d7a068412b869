#include "readings_view.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <algorithm>
#include <utility>

#include "cell_editor.h"
#include "period_header.h"
#include "reading_delegate.h"
#include "reading_words.h"
#include "stage_header.h"

namespace throughline::editor {

namespace {

constexpr int kRowHeight = 25;

}  // namespace

ReadingsView::ReadingsView(ReadingsModel& model, ReadingEdits& edits, QWidget* parent)
    : QTableView(parent),
      m_model(model),
      m_edits(edits),
      m_delegate(new ReadingDelegate(
          model,
          [this](const QModelIndex& index, const QString& text) { return take(index, text); },
          this)),
      m_stages(new StageHeader(model, this)),
      m_periods(new PeriodHeader(model, this)),
      m_note(new CellNote(viewport())) {
  setObjectName("readings");
  setAccessibleName(tr("Readings by stage and period"));
  setVerticalHeader(m_stages);
  setHorizontalHeader(m_periods);
  m_stages->setDefaultSectionSize(kRowHeight);
  m_stages->setMinimumSectionSize(kRowHeight);
  setModel(&model);
  setItemDelegate(m_delegate);
  setShowGrid(false);
  setFrameShape(QFrame::NoFrame);
  setCornerButtonEnabled(false);
  setWordWrap(false);
  setSelectionMode(QAbstractItemView::ExtendedSelection);
  setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
  setHorizontalScrollMode(ScrollPerPixel);
  setVerticalScrollMode(ScrollPerPixel);
  connectHeaders();
  connect(m_delegate, &ReadingDelegate::stepped, this, &ReadingsView::step);
  connect(m_delegate, &ReadingDelegate::typing, this, &ReadingsView::hideNote);
  connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &ReadingsView::keepPlace);
  connect(&model, &QAbstractItemModel::modelReset, this, &ReadingsView::restorePlace);
  connect(&model, &QAbstractItemModel::headerDataChanged, this, &ReadingsView::fit);
  fit();
}

void ReadingsView::connectHeaders() {
  connect(m_stages, &QHeaderView::sectionDoubleClicked, this, &ReadingsView::stageWanted);
  // "name it" is an invitation: one click takes it.
  connect(m_stages, &QHeaderView::sectionClicked, this, [this](int row) {
    const auto measure = m_model.grid().rows()[static_cast<std::size_t>(row)].measure;
    if (!isSetUp(m_model.stageOf(row), measure)) emit stageWanted(row);
  });
  connect(m_periods, &QHeaderView::sectionDoubleClicked, this, &ReadingsView::periodWanted);
  for (QHeaderView* header :
       {static_cast<QHeaderView*>(m_stages), static_cast<QHeaderView*>(m_periods)}) {
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](QPoint pos) {
      const int section = header->logicalIndexAt(pos);
      if (section < 0) return;
      const bool row = header == m_stages;
      const int across = std::max(0, row ? currentIndex().column() : currentIndex().row());
      goTo(row ? m_model.index(section, across) : m_model.index(across, section));
      emit menuWanted(header->viewport()->mapToGlobal(pos));
    });
  }
}

QModelIndexList ReadingsView::chosen() const {
  QModelIndexList cells = selectionModel()->selectedIndexes();
  if (currentIndex().isValid() && !cells.contains(currentIndex())) return {currentIndex()};
  return cells;
}

bool ReadingsView::take(const QModelIndex& index, const QString& text) {
  const Typed typed = m_edits.type(index, text);
  tell(typed.refusal);
  if (typed.understood) explain(*typed.understood);
  return !typed.refusal;
}

void ReadingsView::tell(const std::optional<Refusal>& refusal) {
  hideNote();
  if (refusal) note(refusal->index, refusal->reason, CellNote::Tone::fault);
}

void ReadingsView::note(const QModelIndex& index, const QString& text, CellNote::Tone tone) {
  m_noted = index;
  if (!visualRect(index).intersects(viewport()->rect())) scrollTo(index);
  m_note->say(text, visualRect(index), tone);
}

void ReadingsView::explain(const Understood& understood) {
  QString text = understood.how;
  if (understood.other) {
    text += " " + tr("%1 takes %2.")
                      .arg(QKeySequence(kOtherReadingKey).toString(QKeySequence::NativeText),
                           m_model.format().exact(*understood.other));
  }
  note(understood.index, text, CellNote::Tone::doubt);
  m_otherReading = understood.other;
  m_noteStays = true;
}

void ReadingsView::takeOtherReading() {
  if (!m_otherReading || !m_noted.isValid()) return;
  const QModelIndex index = m_noted;
  tell(m_edits.put(index, *std::exchange(m_otherReading, std::nullopt)));
}

void ReadingsView::hideNote() {
  m_note->hide();
  m_otherReading.reset();
  m_noteStays = false;
}

void ReadingsView::placeNote() {
  if (m_note->isVisible() && m_noted.isValid()) m_note->moveTo(visualRect(m_noted));
}

void ReadingsView::flush() {
  if (auto* editor = viewport()->findChild<CellEditor*>()) commitData(editor);
}

void ReadingsView::resume(const QModelIndex& index, const QString& text) {
  goToCell(index);
  QTableView::edit(index);
  if (auto* editor = viewport()->findChild<CellEditor*>()) editor->retype(text);
}

void ReadingsView::setCorner(QWidget* corner) {
  m_corner = corner;
  updateGeometries();
}

void ReadingsView::setShownColumn(int column) {
  m_delegate->setShownColumn(column);
  m_periods->setShownColumn(column);
  viewport()->update();
}

void ReadingsView::goToColumn(int column) {
  goToCell(m_model.index(std::max(0, currentIndex().row()), column));
}

void ReadingsView::goToCell(const QModelIndex& index) {
  goTo(index);
  scrollTo(index);
  setFocus();
}

void ReadingsView::goToStage(journey::Id<journey::Stage> stage) {
  const auto [first, end] = m_model.grid().groupOf(stage);
  if (first == end || m_model.columnCount() == 0) return;
  const int column = std::max(0, columnAt(viewport()->width() - 1));
  scrollTo(m_model.index(end - 1, column));
  scrollTo(m_model.index(first, column));
}

void ReadingsView::fit() {
  m_stages->fit();
  m_periods->fit();
  updateGeometries();
}

// With Ctrl Qt's keys move the frame alone, and Delete would act on what was left behind.
QItemSelectionModel::SelectionFlags ReadingsView::selectionCommand(const QModelIndex& index,
                                                                   const QEvent* event) const {
  if (m_isGoing) return QItemSelectionModel::ClearAndSelect;
  if (!event || event->type() != QEvent::KeyPress) {
    return QTableView::selectionCommand(index, event);
  }
  const auto& key = static_cast<const QKeyEvent&>(*event);
  const QKeyEvent plain(QEvent::KeyPress, key.key(), key.modifiers() & ~Qt::ControlModifier);
  return QTableView::selectionCommand(index, &plain);
}

QModelIndex ReadingsView::endOfRun(const QModelIndex& from, int rows, int columns) const {
  const auto next = [&](const QModelIndex& index) {
    return m_model.index(index.row() + rows, index.column() + columns);
  };
  const auto isFilled = [&](const QModelIndex& index) {
    return index.isValid() && m_model.value(index).has_value();
  };
  QModelIndex at = from;
  const bool inRun = isFilled(at) && isFilled(next(at));
  while (next(at).isValid()) {
    if (inRun && !isFilled(next(at))) break;
    at = next(at);
    if (!inRun && isFilled(at)) break;
  }
  return at;
}

// With Ctrl as in a spreadsheet.
QModelIndex ReadingsView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
  const QModelIndex from = currentIndex();
  if (!(modifiers & Qt::ControlModifier) || !from.isValid()) {
    return QTableView::moveCursor(action, modifiers);
  }
  switch (action) {
    case MoveUp:
      return endOfRun(from, -1, 0);
    case MoveDown:
      return endOfRun(from, 1, 0);
    case MoveLeft:
      return endOfRun(from, 0, -1);
    case MoveRight:
      return endOfRun(from, 0, 1);
    default:
      return QTableView::moveCursor(action, modifiers);
  }
}

bool ReadingsView::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) {
  const bool asked = trigger & (AnyKeyPressed | EditKeyPressed | DoubleClicked);
  m_delegate->setReplacing(trigger == AnyKeyPressed);
  const bool editing = QTableView::edit(index, trigger, event);
  if (asked && index.isValid() && !editing && !m_model.isWritable()) {
    tell(m_edits.readOnly(index));
  }
  return editing;
}

void ReadingsView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  if (!std::exchange(m_noteStays, false)) hideNote();
  QTableView::currentChanged(current, previous);
  m_stages->setCurrentRow(current.row());
}

void ReadingsView::updateGeometries() {
  // Who stands at the newest period stays there while the headers find their widths.
  QScrollBar* bar = horizontalScrollBar();
  const bool atNewest = m_seen && bar->value() == bar->maximum();
  QTableView::updateGeometries();
  if (atNewest) bar->setValue(bar->maximum());
  if (!m_corner) return;
  const QRect row = m_stages->geometry();
  const QRect column = m_periods->geometry();
  m_corner->setGeometry(row.left(), column.top(), row.width(), column.height());
  m_corner->raise();
}

void ReadingsView::scrollContentsBy(int dx, int dy) {
  QTableView::scrollContentsBy(dx, dy);
  if (dy != 0) m_stages->viewport()->update();  // the names stay in sight
  placeNote();
}

// By the view, which remembers where a selection with Shift begins; while Shift is held it
// would extend one.
void ReadingsView::goTo(const QModelIndex& index) {
  const QScopedValueRollback going(m_isGoing, true);
  setCurrentIndex(index);
}

bool ReadingsView::step(int rows, int columns) {
  const QModelIndex current = currentIndex();
  if (!current.isValid()) return false;
  int row = current.row() + rows;
  int column = current.column() + columns;
  if (columns != 0 && (column < 0 || column >= m_model.columnCount())) {
    row += columns;
    column = column < 0 ? m_model.columnCount() - 1 : 0;
  }
  const QModelIndex next = m_model.index(row, column);
  if (!next.isValid()) return false;
  goTo(next);
  return true;
}

void ReadingsView::keyPressEvent(QKeyEvent* event) {
  const auto wanted = stepOf(*event, false);
  if (wanted && state() != EditingState) {
    // Past the last cell Tab leaves the table.
    const bool tab = wanted->x() != 0;
    event->setAccepted(step(wanted->y(), wanted->x()) || !tab);
    return;
  }
  if (event->key() == Qt::Key_Escape && m_note->isVisible()) return hideNote();
  QTableView::keyPressEvent(event);
}

void ReadingsView::contextMenuEvent(QContextMenuEvent* event) {
  const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
  emit menuWanted(keyboard ? viewport()->mapToGlobal(visualRect(currentIndex()).center())
                           : event->globalPos());
}

void ReadingsView::showEvent(QShowEvent* event) {
  QTableView::showEvent(event);
  if (std::exchange(m_seen, true) || m_model.columnCount() == 0) return;
  // The newest period is in sight at once, and the targets beside it.
  executeDelayedItemsLayout();
  if (!currentIndex().isValid()) goTo(m_model.index(0, std::max(0, m_model.grid().periods() - 1)));
  horizontalScrollBar()->setValue(horizontalScrollBar()->maximum());
}

void ReadingsView::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  placeNote();
}

void ReadingsView::keepPlace() {
  hideNote();
  m_kept.reset();
  if (currentIndex().isValid()) m_kept = m_model.place(currentIndex());
}

void ReadingsView::restorePlace() {
  fit();
  if (!m_kept) return;
  const QModelIndex index = m_model.indexOf(*m_kept);
  if (index.isValid()) goTo(index);
}

}  // namespace throughline::editor
