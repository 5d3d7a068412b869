#pragma once

#include <QAbstractTableModel>
#include <QDialog>

#include "throughline/editor/readings/number_format.h"
#include "throughline/exchange/tables/paste_plan.h"

class QCheckBox;
class QComboBox;
class QPushButton;
class QTableView;

namespace throughline::editor {

class PlainLabel;

/// The cells of a paste for the preview: where, what was pasted, what it becomes.
class PastePlanModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  PastePlanModel(const journey::Journey& journey, const NumberFormat& format, QObject* parent);

  void show(const exchange::PastePlan& plan, bool onlyDoubtful);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role) const override;

 private:
  [[nodiscard]] QString now(const exchange::PastedCell& cell) const;
  [[nodiscard]] QString becomes(const exchange::PastedCell& cell) const;

  const journey::Journey& m_journey;
  NumberFormat m_format;
  std::vector<exchange::PastedCell> m_cells;
};

/// Shows what each cell of a doubtful paste becomes, and lets the user say how
/// its numbers are written. Nothing is written by it: the plan is taken from it
/// when it is accepted.
class PastePreview : public QDialog {
  Q_OBJECT

 public:
  /// Plans the paste for a decimal sign.
  using Planner = std::function<exchange::PastePlan(exchange::DecimalSign)>;

  PastePreview(const journey::Journey& journey, const NumberFormat& format, Planner planner,
               exchange::DecimalSign sign, QWidget* parent);

  [[nodiscard]] const exchange::PastePlan& plan() const { return m_plan; }

 private:
  void build();
  void replan();
  void showCells();

  Planner m_planner;
  exchange::PastePlan m_plan;
  PastePlanModel* m_model;
  PlainLabel* m_heading;
  PlainLabel* m_remarks;
  QComboBox* m_sign;
  QCheckBox* m_onlyDoubtful;
  QTableView* m_table;
  QPushButton* m_accept;
};

}  // namespace throughline::editor
