#pragma once

#include <optional>
#include <vector>

#include "throughline/journey/intents/readings.h"

namespace throughline::exchange {

/// Which reading stands where in the table: a group of rows per stage, a column
/// per period by date, and one of the targets after them. The last stage has no
/// passage, so no rows for one.
class ReadingsGrid {
 public:
  struct Row {
    journey::Id<journey::Stage> stage;
    journey::Measure measure = journey::Measure::volume;
    bool operator==(const Row&) const = default;
  };

  ReadingsGrid() = default;
  explicit ReadingsGrid(const journey::Journey& journey);

  [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
  /// The periods, then journey::kTarget.
  [[nodiscard]] const std::vector<journey::Id<journey::Period>>& columns() const {
    return m_columns;
  }
  [[nodiscard]] int periods() const { return static_cast<int>(m_columns.size()) - 1; }
  [[nodiscard]] bool contains(int row, int column) const;
  /// Requires a row and a column of the table.
  [[nodiscard]] journey::ReadingPlace at(int row, int column) const;
  [[nodiscard]] std::optional<int> rowOf(const Row& row) const;
  [[nodiscard]] std::optional<int> columnOf(journey::Id<journey::Period> period) const;
  /// The first row of the stage's group, and one past its last.
  [[nodiscard]] std::pair<int, int> groupOf(journey::Id<journey::Stage> stage) const;

  bool operator==(const ReadingsGrid&) const = default;

 private:
  std::vector<Row> m_rows;
  std::vector<journey::Id<journey::Period>> m_columns{journey::kTarget};
};

}  // namespace throughline::exchange
