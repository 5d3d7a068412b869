#pragma once

#include <QAbstractTableModel>
#include <QTableView>

#include "panels/experiment/shown_trials.h"

namespace throughline::editor {

/// All experiments as rows, the weakest link's first, then by impact and ease; a click on a
/// heading orders them by it instead. Only what is in sight is worked out.
class TrialListModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { name, stage, status, worth, chance, job, decision, columns };

  TrialListModel(ShownTrials& trials, QObject* parent);

  void refresh();
  [[nodiscard]] TrialId at(int row) const;
  [[nodiscard]] int rowOf(TrialId experiment) const;
  void setTheme(const drawing::Theme& theme);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role) const override;
  void sort(int column, Qt::SortOrder order) override;

 private:
  [[nodiscard]] QString text(const journey::Experiment& experiment, Column column) const;
  void arrange();

  ShownTrials& m_trials;
  std::vector<TrialId> m_rows;
  int m_column = -1;  ///< by which it is ordered; -1: as it comes
  Qt::SortOrder m_order = Qt::AscendingOrder;
  const drawing::Theme* m_theme;
};

class TrialList : public QTableView {
  Q_OBJECT

 public:
  TrialList(ShownTrials& trials, QWidget* parent);

  void refresh();
  void setTheme(const drawing::Theme& theme) { m_model->setTheme(theme); }
  void setCurrent(TrialId experiment);
  [[nodiscard]] TrialListModel& rows() { return *m_model; }

 signals:
  void chosen(throughline::journey::Id<throughline::journey::Experiment> experiment);
  void openWanted(throughline::journey::Id<throughline::journey::Experiment> experiment);

 protected:
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  TrialListModel* m_model;
};

}  // namespace throughline::editor
