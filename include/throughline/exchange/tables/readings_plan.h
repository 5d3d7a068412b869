#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "throughline/exchange/tables/readings_grid.h"
#include "throughline/exchange/tables/table.h"
#include "throughline/journey/message.h"

// What taking a table into a map's readings would do, worked out without doing it.
//
// Names and dates decide, each axis by itself: a figure goes to the stage, metric and period
// that the headings of its row and its column name. An axis without headings goes by
// position. What a heading names and the map does not have is left out; what can be read in
// two ways is placed with its doubts. Every filled cell is a heading or title, placed, or
// left out with the reason.

namespace throughline::exchange {

/// What the figures of a column are, as it is said beside the table: a reading of a stage,
/// those of a period, targets (journey::kTarget), or, with neither, not taken.
struct ColumnMeaning {
  std::optional<ReadingsGrid::Row> reading;
  std::optional<journey::Id<journey::Period>> period;
  bool operator==(const ColumnMeaning&) const = default;
};

/// What is said beside the table.
struct TakeOptions {
  /// Where an axis without headings begins: the first reading of the first row. Nothing:
  /// the first of the map, which is a guess.
  std::optional<ReadingsGrid::Row> begin;
  /// The same for columns. Nothing: they end at the newest period, which is a guess.
  std::optional<journey::Id<journey::Period>> period;  ///< or kTarget, with `targets`
  /// What a stage's name alone means, and what rows without headings hold from stage to stage.
  std::optional<journey::Measure> metric;
  /// How the figures are written; nothing: as they prove it themselves.
  std::optional<DecimalSign> numbers;
  /// By the number of a column; what stands over it is not heard then.
  std::map<int, ColumnMeaning> columns;
  bool makePeriods = false;
  std::set<std::string> notMade;  ///< periods of these names are not made even so
  /// Targets are taken as well: by their headings, and by position in a column after the
  /// newest period.
  bool targets = false;
  /// The month in which a fiscal year begins; nothing: what the map says.
  std::optional<int> fiscalYearStart;

  [[nodiscard]] bool makesPeriod(const std::string& name) const {
    return makePeriods && !notMade.contains(name);
  }
  [[nodiscard]] int fiscalYearStartOf(const journey::Journey& journey) const {
    return fiscalYearStart.value_or(static_cast<int>(journey.settings().fiscalYearStart));
  }
};

/// One figure and where it goes.
struct TakenReading {
  const TableCell* cell = nullptr;  ///< of the table, which must outlive the plan
  journey::ReadingPlace place;      ///< its period may be one that is to be made, or kTarget
  double value = 0;
  std::optional<double> before;          ///< what stands there now
  std::optional<double> other;           ///< what the figure could mean as well
  std::vector<journey::Message> doubts;  ///< empty: it is certain

  /// The map holds it already, so that there is nothing to write and nothing to ask.
  [[nodiscard]] bool isAsItIs() const { return before == value; }
  /// It is written only when it is accepted.
  [[nodiscard]] bool waits() const { return !doubts.empty() && !isAsItIs(); }
};

struct LeftOutCell {
  const TableCell* cell = nullptr;
  journey::Message why;
};

/// A whole period that headings name and the map lacks.
struct OfferedPeriod {
  journey::Period period;  ///< its id stands for it in the plan and is none of the map's
  std::string from;        ///< the heading
  bool isMade = false;     ///< as the options have it
};

struct ReadingsPlan {
  std::vector<TakenReading> placed;    ///< row by row
  std::vector<LeftOutCell> leftOut;    ///< row by row
  std::vector<OfferedPeriod> periods;  ///< by date
  std::size_t headingCells = 0;
  /// How the figures are written: said, told by the sender, or proved by themselves.
  std::optional<DecimalSign> numbers;
  /// Headings name a stage, a metric or a period of the map.
  bool byNames = false;

  [[nodiscard]] std::size_t periodsMade() const {
    return static_cast<std::size_t>(std::ranges::count_if(periods, &OfferedPeriod::isMade));
  }
};

[[nodiscard]] ReadingsPlan planReadings(const journey::Journey& journey, const Table& table,
                                        const TakeOptions& options);

/// The figures of the plan that are to be written: those that are certain and those that
/// `accepts` takes. What the rules of the map forbid without the ones that wait is left out
/// of the plan. Valid as long as the plan stays as it is.
[[nodiscard]] std::vector<const TakenReading*> chooseReadings(
    const journey::Journey& journey, ReadingsPlan& plan,
    const std::function<bool(const TakenReading&)>& accepts);

/// Makes the offered periods that are to be made, and writes these figures of the plan.
/// Requires a plan for this map as it is.
void writeReadings(journey::Edit& edit, const ReadingsPlan& plan,
                   const std::vector<const TakenReading*>& chosen);

}  // namespace throughline::exchange
