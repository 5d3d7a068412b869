#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "throughline/exchange/tables/readings_grid.h"
#include "throughline/journey/record_key.h"

// Tables that go out to the clipboard, as spreadsheets and `readTable` take them: text, and
// HTML that tells each exact value beside it.

namespace throughline::exchange {

struct CopiedCell {
  std::string text;
  std::optional<double> value;  ///< of a figure
  bool percent = false;         ///< it is counted in %, 24 for 24 %
  bool operator==(const CopiedCell&) const = default;
};
using CopiedTable = std::vector<std::vector<CopiedCell>>;

/// Separated by tabs, quoted where it must be, a line for each row but none after the last.
[[nodiscard]] std::string tabbedText(const CopiedTable& table);

/// One <table> after the other, with exact values as LibreOffice and Excel read them. Texts
/// are marked as such, so that none becomes a date or a formula.
[[nodiscard]] std::string htmlText(const std::vector<CopiedTable>& tables);

/// How a number is written.
using NumberText = std::function<std::string(double)>;

/// What stands at a place of the map; an empty cell where there is no reading.
[[nodiscard]] CopiedCell copiedReading(const journey::Journey& journey,
                                       const journey::ReadingPlace& place,
                                       const NumberText& numberText);

/// Rows and columns of the grid, from and to, with their stages, metrics and periods named.
struct GridPart {
  int row = 0;
  int column = 0;
  int rows = 0;
  int columns = 0;
};
[[nodiscard]] CopiedTable readingsWithHeadings(const journey::Journey& journey,
                                               const ReadingsGrid& grid, const GridPart& part,
                                               const NumberText& numberText);

/// The records as tables, one for each kind, with a first row of names: the stage, then the
/// fields of a form.
[[nodiscard]] std::vector<CopiedTable> tablesOf(const journey::Journey& journey,
                                                const std::vector<journey::RecordKey>& records);

}  // namespace throughline::exchange
