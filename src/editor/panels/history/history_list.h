#pragma once

#include <QListView>
#include <QTimer>

#include "history_delegate.h"

namespace throughline::editor {

class EntryActions;

/// The rows of the history. Tells which edit one looks at: what the pointer rests on, what the
/// arrow keys come to, and what was clicked, which stays.
class HistoryList : public QListView {
  Q_OBJECT

 public:
  HistoryList(HistoryModel& model, QWidget* parent);

  void setTheme(const drawing::Theme& theme);
  /// The row that was clicked stays no longer.
  void letGo();
  [[nodiscard]] bool keeps() const { return m_kept != 0; }
  [[nodiscard]] EntryActions& actions() { return *m_actions; }

 signals:
  /// The map is to be shown as it stood after that row.
  void lookedAt(int row, bool kept);
  /// Nothing is looked at any more.
  void left();
  void searchWanted();

 protected:
  bool event(QEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

 private:
  void rest(int row);
  void keep(int row);
  void unfold(int row);
  void placeActions();
  /// The next row that can be pointed at; -1: there is none.
  [[nodiscard]] int beside(int row, int step) const;

  HistoryModel& m_model;
  HistoryDelegate* m_delegate;
  EntryActions* m_actions;
  QTimer m_rest;
  int m_under = -1;         ///< the row that the pointer is on
  std::int64_t m_kept = 0;  ///< the edit that was clicked
  bool m_keptPart = false;  ///< as a part of an opened entry
  bool m_walked = false;    ///< the arrow keys came to what is looked at
};

}  // namespace throughline::editor
