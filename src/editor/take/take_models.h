#pragma once

#include <QAbstractTableModel>
#include <set>

#include "take/take_session.h"
#include "throughline/editor/readings/number_format.h"

namespace throughline::editor {

/// The table as it was given, each cell with what becomes of it. Doubtful cells have a tick.
class GivenModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  /// The session must outlive it.
  GivenModel(TakeSession& session, NumberFormat format, QObject* parent);

  /// After the session has planned anew.
  void update();
  /// The next cell in doubt after this one, row by row and round; invalid where there is none.
  [[nodiscard]] QModelIndex nextDoubt(const QModelIndex& from) const;
  [[nodiscard]] QModelIndex indexOf(int row, int column) const;
  /// More than names; columns from 0. Of touchpoints each holds something to be taken.
  [[nodiscard]] bool holdsFigures(int column) const;
  /// Null where the table has none there, and for no index.
  [[nodiscard]] const exchange::TableCell* cellAt(const QModelIndex& index) const;
  /// All that is to be said of a cell: where it goes, its doubt or why it is left out.
  [[nodiscard]] QString about(const QModelIndex& index) const;
  [[nodiscard]] const journey::Notation& notation() const { return m_format.notation(); }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role) const override;

 signals:
  void ticked();

 private:
  /// Where what becomes of it is told: of a row of touchpoints at its first cell.
  [[nodiscard]] bool tellsFate(const exchange::TableCell& cell) const;
  [[nodiscard]] QString fateText(const TakeSession::Fate& fate) const;
  [[nodiscard]] QString periodName(journey::Id<journey::Period> id) const;
  [[nodiscard]] QString nameOf(const exchange::ColumnMeaning& said) const;
  /// What was said of a column, else what its figures have in common.
  [[nodiscard]] QString takenFor(int column) const;
  /// Under the first name of a row: the stage, and the metric, that it is taken for.
  [[nodiscard]] QString takenFor(const exchange::TableCell& cell) const;
  void findRows();

  /// What the figures of a row have in common.
  struct RowMeaning {
    std::optional<journey::Id<journey::Stage>> stage;
    std::optional<journey::Measure> measure;
    int firstColumn = 0;  ///< of its figures
  };

  /// What the figures of a column are that are placed.
  struct ColumnFigures {
    std::set<journey::Id<journey::Period>> periods;
    std::set<std::pair<journey::Id<journey::Stage>, journey::Measure>> rows;
  };

  TakeSession& m_session;
  const exchange::CellLookup m_cells;
  NumberFormat m_format;
  std::map<int, RowMeaning> m_rows;
  std::map<int, ColumnFigures> m_columns;  ///< of those that hold any, from 0
};

/// What the view draws a cell by, beside its text.
enum TakeRole { takeStateRole = Qt::UserRole };

/// The same figures or cards as they will stand in the map.
class LandingModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  LandingModel(TakeSession& session, NumberFormat format, QObject* parent);

  void update();
  /// Where the figure of a cell of the table, or the card of its row, lands; invalid: nowhere.
  [[nodiscard]] QModelIndex landingOf(const exchange::TableCell& cell) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role) const override;

 private:
  using Row = exchange::ReadingsGrid::Row;

  [[nodiscard]] const exchange::TakenReading* readingAt(int row, int column) const;
  [[nodiscard]] bool isTarget(int column) const {
    return column == static_cast<int>(m_periods.size());
  }
  [[nodiscard]] QString readingText(const exchange::TakenReading& reading) const;
  [[nodiscard]] QString cardText(const exchange::TakenTouchpoint& taken, int column) const;

  TakeSession& m_session;
  NumberFormat m_format;
  // As the session had it at the last update: it plans anew before views are told.
  exchange::TakeAs m_as = exchange::TakeAs::readings;
  std::vector<exchange::TakenTouchpoint> m_cards;
  std::vector<Row> m_rows;
  std::vector<journey::Period> m_periods;
  bool m_hasTargets = false;  ///< in a column after the periods
  std::map<journey::ReadingPlace, exchange::TakenReading> m_readings;
};

}  // namespace throughline::editor
