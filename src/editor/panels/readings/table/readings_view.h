#pragma once

#include <QTableView>
#include <optional>

#include "cell_note.h"
#include "reading_edits.h"

namespace throughline::editor {

class PeriodHeader;
class ReadingDelegate;
class StageHeader;

/// Takes the other reading of a figure that was typed.
inline constexpr QKeyCombination kOtherReadingKey = Qt::CTRL | Qt::Key_F12;

/// The table on screen, with a spreadsheet's keys: typing replaces, F2 edits,
/// Enter and Tab step on. What is refused is told beside its cell.
class ReadingsView : public QTableView {
  Q_OBJECT

 public:
  /// Both must outlive it.
  ReadingsView(ReadingsModel& model, ReadingEdits& edits, QWidget* parent);

  /// What every command acts on: the selected cells. Whatever moves the frame selects it,
  /// so they are what is seen; were it ever elsewhere, the framed cell alone.
  [[nodiscard]] QModelIndexList chosen() const;
  void tell(const std::optional<Refusal>& refusal);
  /// The other way of reading what was typed last, while its note is there.
  void takeOtherReading();
  /// Gives what is being typed to the map.
  void flush();
  /// Opens the cell with a text as if it had just been typed.
  void resume(const QModelIndex& index, const QString& text);

  /// Takes the place where the two headers meet; a child of this view.
  void setCorner(QWidget* corner);
  /// The column of the period that the map shows; -1: none.
  void setShownColumn(int column);
  /// Puts the cursor into the column, in the row where it is.
  void goToColumn(int column);
  /// Puts the cursor into the cell, and the cell into sight.
  void goToCell(const QModelIndex& index);
  void goToStage(journey::Id<journey::Stage> stage);
  /// Measures names and numbers anew.
  void fit();

 signals:
  void menuWanted(QPoint global);
  void stageWanted(int row);
  void periodWanted(int column);

 protected:
  QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index,
                                                       const QEvent* event) const override;
  QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
  bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void updateGeometries() override;
  void scrollContentsBy(int dx, int dy) override;
  void keyPressEvent(QKeyEvent* event) override;
  /// Typing edits; it never goes looking for a cell.
  void keyboardSearch(const QString&) override {}
  void contextMenuEvent(QContextMenuEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void connectHeaders();
  /// Where a run of filled cells ends in that direction, or the next one begins.
  [[nodiscard]] QModelIndex endOfRun(const QModelIndex& from, int rows, int columns) const;
  bool take(const QModelIndex& index, const QString& text);
  void explain(const Understood& understood);
  void note(const QModelIndex& index, const QString& text, CellNote::Tone tone);
  void hideNote();
  bool step(int rows, int columns);
  void goTo(const QModelIndex& index);
  void placeNote();
  void keepPlace();
  void restorePlace();

  ReadingsModel& m_model;
  ReadingEdits& m_edits;
  ReadingDelegate* m_delegate;
  StageHeader* m_stages;
  PeriodHeader* m_periods;
  CellNote* m_note;
  QWidget* m_corner = nullptr;
  QPersistentModelIndex m_noted;
  std::optional<double> m_otherReading;  ///< of the noted cell
  bool m_noteStays = false;              ///< the cursor's next step leaves the note where it is
  std::optional<journey::ReadingPlace> m_kept;
  bool m_seen = false;
  bool m_isGoing = false;  ///< to a cell that alone is to be selected
};

}  // namespace throughline::editor
