#pragma once

#include <QAbstractTableModel>

#include "throughline/journey/search.h"
#include "throughline/journey/things/coverage.h"

namespace throughline::editor {

/// A matrix as a table: names in the first column, a column for each stage, the sum last.
class CoverageModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  using QAbstractTableModel::QAbstractTableModel;

  /// `journey` is copied.
  void show(journey::Coverage coverage, const journey::Journey& journey);
  [[nodiscard]] const journey::Coverage& coverage() const { return m_coverage; }
  [[nodiscard]] const journey::Journey& journey() const { return m_journey; }

  [[nodiscard]] bool isName(int column) const { return column == 0; }
  [[nodiscard]] bool isSum(int column) const { return column == columnCount() - 1; }
  /// Null in the columns of names and sums.
  [[nodiscard]] const journey::CoverageCell* cellAt(const QModelIndex& index) const;
  [[nodiscard]] QString rowName(std::size_t row) const;
  [[nodiscard]] QString stageName(std::size_t stage) const;
  /// What a click on the cell filters by; empty where it means nothing.
  [[nodiscard]] journey::TouchpointFilter::Together wantedAt(const QModelIndex& index) const;
  /// The same of a stage alone.
  [[nodiscard]] journey::TouchpointFilter::Together wantedAtStage(int column) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role) const override;

 private:
  [[nodiscard]] QString spoken(const QModelIndex& index) const;

  journey::Coverage m_coverage;
  journey::Journey m_journey;
};

}  // namespace throughline::editor
