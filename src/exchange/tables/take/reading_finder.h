#pragma once

#include <optional>
#include <vector>

#include "tables/take/meaning_of_cell.h"
#include "tables/take/period_offers.h"
#include "tables/take/table_layout.h"
#include "throughline/exchange/tables/readings_plan.h"

namespace throughline::exchange {

/// A place with its doubts, or why there is none.
struct FoundPlace {
  std::optional<journey::ReadingPlace> place;
  std::vector<journey::Message> doubts;
  journey::Message why;
};

/// Where the figures of a table go: by their headings, by their position on an axis without
/// any, by what is said beside the table.
class ReadingFinder {
 public:
  ReadingFinder(const journey::Journey& journey, const TableLayout& layout,
                const TakeOptions& options);

  [[nodiscard]] FoundPlace find(const LaidCell& cell);
  [[nodiscard]] std::vector<OfferedPeriod> offers() const { return m_offers.byDate(); }

 private:
  /// What an axis without headings stands for.
  enum class Position { none, readings, periods };

  void setPositions();
  [[nodiscard]] LineHeadings saidOf(const ColumnMeaning& column) const;
  [[nodiscard]] const LineHeadings& columnHeadings(const LaidCell& cell) const;
  void takeReading(const LaidCell& cell, Meaning& meaning, FoundPlace& found) const;
  void takePeriod(const LaidCell& cell, const std::vector<Heading>& headings, Meaning& meaning,
                  FoundPlace& found);
  void addDoubtsOfOtherFigures(const LaidCell& cell, const CellMeaning& said,
                               FoundPlace& found) const;
  void takeSpelled(const Heading& heading, Meaning& meaning, FoundPlace& found);
  void takePeriodAt(std::size_t index, std::size_t count, Meaning& meaning,
                    FoundPlace& found) const;
  [[nodiscard]] bool lacksHeading(const LaidCell& cell) const;
  /// How far the cell stands from the first one along the axis of that position.
  [[nodiscard]] std::optional<std::size_t> indexAlong(Position position,
                                                      const LaidCell& cell) const;
  [[nodiscard]] std::size_t lengthAlong(Position position) const;
  [[nodiscard]] std::vector<ReadingsGrid::Row> readingsInTurn() const;

  const journey::Journey& m_journey;
  const TableLayout& m_layout;
  const TakeOptions& m_options;
  ReadingsGrid m_grid;
  std::vector<ReadingsGrid::Row> m_inTurn;
  PeriodOffers m_offers;
  std::map<int, LineHeadings> m_said;  ///< of columns whose headings are not heard
  Position m_rows = Position::none;
  Position m_columns = Position::none;
  bool m_periodsAreNamed = false;
  bool m_planBeside = false;
};

}  // namespace throughline::exchange
