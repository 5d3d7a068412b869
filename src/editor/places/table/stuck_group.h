#pragma once

#include <QWidget>

class QTableView;

namespace throughline::editor {

class ThingsDelegate;
class ThingsModel;

/// The line of a group over its rows while its own has scrolled away, and its name beside the
/// scroll bar while that is dragged.
class StuckGroup : public QWidget {
  Q_OBJECT

 public:
  /// All must outlive it; a child of the view's viewport.
  StuckGroup(const ThingsModel& model, const ThingsDelegate& look, QTableView& view);

  /// After scrolling, or where the lines have changed.
  void place();

 signals:
  /// It was clicked: the line of the group is meant.
  void wanted(int row);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  void sayGroup(int value) const;

  const ThingsModel& m_model;
  const ThingsDelegate& m_look;
  QTableView& m_view;
  int m_row = -1;
};

}  // namespace throughline::editor
