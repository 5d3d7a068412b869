#pragma once

#include <QModelIndexList>
#include <optional>

#include "readings_model.h"
#include "throughline/exchange/tables/copied_table.h"

namespace throughline::editor {

/// A value that was not taken: where, and the reason in one sentence.
struct Refusal {
  QModelIndex index;
  QString reason;
};

/// How a figure was understood that can be read in two ways.
struct Understood {
  QModelIndex index;
  QString how;                  ///< one sentence
  std::optional<double> other;  ///< the other reading, where it may stand there
};

/// What came of a typed text; neither: it was taken and is certain.
struct Typed {
  std::optional<Refusal> refusal;
  std::optional<Understood> understood;
};

/// A block of cells, from its upper left corner.
struct CellBounds {
  int row = 0;
  int column = 0;
  int rows = 1;
  int columns = 1;
};

/// What can be done to readings and targets, each as one edit of the map. Where a rule is
/// against a value nothing is done and the first such cell told.
class ReadingEdits {
 public:
  /// Both must outlive it. `initiator` is told to the map with each edit.
  ReadingEdits(OpenMap& map, ReadingsModel& model, store::Initiator initiator)
      : m_map(map), m_model(model), m_initiator(initiator) {}

  /// A text typed into a cell; an empty one leaves a gap.
  Typed type(const QModelIndex& index, const QString& text);
  /// The value in the place of the one that is there.
  std::optional<Refusal> put(const QModelIndex& index, double value);
  std::optional<Refusal> clear(const QModelIndexList& cells);
  /// The first row of the cells into those below it; of a single row, the one above it.
  std::optional<Refusal> fillDown(const QModelIndexList& cells);
  /// The first column into those at its right; of a single column, the one at its left.
  std::optional<Refusal> fillRight(const QModelIndexList& cells);

  /// Why nothing can be written into the cell on a map that is not to be edited.
  [[nodiscard]] Refusal readOnly(const QModelIndex& index) const;

  /// The smallest block around the cells; of those in between nothing.
  [[nodiscard]] exchange::CopiedTable copied(const QModelIndexList& cells) const;
  /// All readings in that block, below and beside the names of stages, metrics and periods.
  [[nodiscard]] exchange::CopiedTable copiedWithHeadings(const QModelIndexList& cells) const;

 private:
  std::optional<Refusal> fill(const QModelIndexList& cells, Qt::Orientation along);
  std::optional<Refusal> set(const journey::Message& label, const journey::ReadingValues& values);
  [[nodiscard]] exchange::NumberText numberText() const;
  void leaveOutUnchanged(journey::ReadingValues& values) const;

  OpenMap& m_map;
  ReadingsModel& m_model;
  store::Initiator m_initiator;
};

/// The smallest rectangle that holds the cells; requires one at least.
[[nodiscard]] CellBounds boundsOf(const QModelIndexList& cells);

}  // namespace throughline::editor
