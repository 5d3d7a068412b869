#pragma once

#include <QAbstractTableModel>
#include <set>

#include "reading_index.h"
#include "throughline/editor/open_map.h"
#include "throughline/editor/readings/number_format.h"
#include "throughline/exchange/tables/readings_grid.h"

namespace throughline::editor {

/// The readings and targets as a table for Qt. Holds no values: it reads the journey, and
/// after an edit names just the cells that the notification names. It is reset
/// only where stages or periods came, went or changed places.
class ReadingsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  /// `map` must outlive it.
  explicit ReadingsModel(OpenMap& map, QObject* parent = nullptr);

  [[nodiscard]] const exchange::ReadingsGrid& grid() const { return m_grid; }
  [[nodiscard]] const journey::Journey& journey() const { return m_map.journey(); }
  [[nodiscard]] const NumberFormat& format() const { return m_format; }

  [[nodiscard]] bool isWritable() const;
  [[nodiscard]] bool hasTargets() const;
  [[nodiscard]] Typing& typing() const { return m_map.typing(); }
  [[nodiscard]] std::optional<double> value(const QModelIndex& index) const;
  /// What stands faint in a cell that has no value of its own; empty: nothing does.
  [[nodiscard]] QString faintText(const QModelIndex& index) const;
  [[nodiscard]] journey::ReadingPlace place(const QModelIndex& index) const;
  [[nodiscard]] QModelIndex indexOf(const journey::ReadingPlace& place) const;
  [[nodiscard]] const journey::Stage& stageOf(int row) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role) const override;
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  [[nodiscard]] QString text(const QModelIndex& index, int role) const;
  [[nodiscard]] QString tip(const QModelIndex& index) const;
  [[nodiscard]] QString spoken(const QModelIndex& index) const;
  void followNotation();
  void update(const store::Notification& notification);
  void rebuild();
  void tellCells(const std::set<journey::ReadingPlace>& places);
  void tellHeadersAndTargets(const store::Notification& notification);

  OpenMap& m_map;
  NumberFormat m_format;
  exchange::ReadingsGrid m_grid;
  ReadingIndex m_index;
};

}  // namespace throughline::editor
