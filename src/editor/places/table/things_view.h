#pragma once

#include <QTableView>
#include <QTimer>
#include <set>

#include "cell_editing.h"
#include "stuck_group.h"
#include "things_delegate.h"
#include "things_model.h"

namespace throughline::editor {

/// The table on screen. A cursor goes from cell to cell; rows are ticked beside it, with
/// Space, Shift and the arrows, or a click into the box. What a command acts on is what is
/// ticked, else the row of the cursor, and that is the selection of the window.
class ThingsView : public QTableView {
  Q_OBJECT

 public:
  /// All must outlive it.
  ThingsView(ThingsModel& model, OpenMap& map, ViewState& view, QWidget* parent);

  /// In the order of the table.
  [[nodiscard]] std::vector<journey::RecordKey> chosen() const;
  [[nodiscard]] std::size_t tickedCount() const { return m_ticked.size(); }
  void toggleTick();
  void tickAll();
  void clearTicks();

  /// The cursor goes into the row of the record, which is scrolled into sight.
  void goTo(const journey::RecordKey& record);
  /// Takes over what was done and selected while the table was not open.
  void catchUp();
  void followSelection();
  /// Opens the cell with the cursor for typing; where nothing can be typed, `refused` says why.
  void editCell(const QString& typed = {});
  [[nodiscard]] CellEditing& editing() { return *m_editing; }
  [[nodiscard]] const CellEditing& editing() const { return *m_editing; }
  void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
  [[nodiscard]] ThingsDelegate& look() { return *m_delegate; }

 signals:
  void refused(const QString& sentence);
  /// Double click: the thing is to be shown on the map.
  void showWanted();
  void menuWanted(QPoint global);
  void ticksChanged();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void scrollContentsBy(int dx, int dy) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyboardSearch(const QString&) override {}

 private:
  [[nodiscard]] journey::RecordKey recordAt(int row) const;
  [[nodiscard]] RowState stateOf(int row) const;
  void goToGroup(const journey::RecordKey& of);
  void tickTo(int row);
  void tick(const journey::RecordKey& record, bool on);
  /// To the next cell that can be typed into; false where there is none.
  bool step(int direction);
  bool foldByKey(int key);
  void setFolded(int row, bool folded);
  void keepPlace();
  void restorePlace();
  void dropHiddenTicks();
  void tellSelection();

  ThingsModel& m_model;
  OpenMap& m_map;
  ViewState& m_view;
  ThingsDelegate* m_delegate;
  CellEditing* m_editing;
  StuckGroup* m_stuck;
  std::set<journey::RecordKey> m_ticked;
  std::set<journey::RecordKey> m_found;  ///< what find has found
  journey::RecordKey m_anchor;           ///< where ticking with Shift begins
  QTimer m_slowClick;  ///< a click into the cell of the cursor, and not a double one
  bool m_pressedCurrent = false;
  bool m_telling = false;
  struct Kept {
    journey::RecordKey record;
    std::optional<journey::RecordKey> group;  ///< the cursor was on its line
    int row = 0;
    int column = 0;
    int scroll = 0;
  };
  Kept m_kept;
};

}  // namespace throughline::editor
