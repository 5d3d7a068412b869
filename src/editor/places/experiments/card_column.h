#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>
#include <optional>

#include "panels/experiment/shown_trials.h"

namespace throughline::editor {

/// The experiments of one column of the board. Which record each line is stands here; what it
/// shows is asked for when it is in sight.
class ColumnModel : public QAbstractListModel {
  Q_OBJECT

 public:
  ColumnModel(ShownTrials& trials, QObject* parent);

  void show(std::vector<TrialId> experiments);
  /// Shows them anew: what stands on them may have changed.
  void refresh();
  [[nodiscard]] TrialId at(int row) const;
  /// -1 where it is not in the column.
  [[nodiscard]] int rowOf(TrialId experiment) const;
  [[nodiscard]] TrialLook look(int row) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

 private:
  ShownTrials& m_trials;
  std::vector<TrialId> m_rows;
};

/// The cards of one column: arrows move up and down in it, cards are dragged out of it.
class CardColumn : public QListView {
  Q_OBJECT

 public:
  CardColumn(ShownTrials& trials, QWidget* parent);

  [[nodiscard]] ColumnModel& cards() { return *m_model; }
  [[nodiscard]] TrialId current() const;
  void setCurrent(TrialId experiment);
  void setTheme(const drawing::Theme& theme);
  /// As high as all its cards would be; those beyond `most` are not looked at.
  [[nodiscard]] int heightUpTo(int most) const;
  /// A card as it is dragged.
  [[nodiscard]] QPixmap pictureOf(TrialId experiment) const;
  [[nodiscard]] const drawing::Theme& theme() const { return *m_theme; }

 signals:
  void chosen(throughline::journey::Id<throughline::journey::Experiment> experiment);
  /// A click, or a double one: its page is asked for.
  void openWanted(throughline::journey::Id<throughline::journey::Experiment> experiment);
  /// Left or right was pressed.
  void sideways(int by);
  void menuWanted(QPoint global);
  void dragged(throughline::journey::Id<throughline::journey::Experiment> experiment,
               QPoint global);
  void dropped(throughline::journey::Id<throughline::journey::Experiment> experiment,
               QPoint global);
  void dragCancelled();

 protected:
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  class Delegate;
  ColumnModel* m_model;
  const drawing::Theme* m_theme;
  std::optional<QPoint> m_pressed;
  TrialId m_held;
  bool m_dragging = false;
};

}  // namespace throughline::editor
