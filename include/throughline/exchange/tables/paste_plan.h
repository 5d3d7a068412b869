#pragma once

#include <optional>
#include <string>
#include <vector>

#include "throughline/exchange/tables/read_number.h"
#include "throughline/exchange/tables/readings_grid.h"
#include "throughline/journey/table_text.h"

namespace throughline::exchange {

/// Where a block is put: the selected cells, from their upper left corner.
struct PasteTarget {
  int row = 0;
  int column = 0;
  int rows = 1;
  int columns = 1;
};

/// One cell of a pasted block and what becomes of it.
struct PastedCell {
  enum class Fate {
    set,
    leave,   ///< no number, so the cell stays as it is
    refuse,  ///< a rule of the map is against it
  };
  journey::ReadingPlace place;
  std::string text;
  Fate fate = Fate::set;
  double value = 0;
  std::string remark;  ///< why it is doubtful, or the rule's words; empty: it is not
};

/// What pasting a block would do, worked out without doing it.
struct PastePlan {
  DecimalSign sign = DecimalSign::point;
  std::vector<PastedCell> cells;     ///< empty cells are left out: they leave things as they are
  std::vector<std::string> remarks;  ///< about the block as a whole

  /// To be looked at before it is done.
  [[nodiscard]] bool isDoubtful() const;
  [[nodiscard]] journey::ReadingValues values() const;
};

/// The rows of a table as it stands on the clipboard or in a file: `journey::tableRows`
/// reads it from text.
using PastedBlock = std::vector<journey::TableRow>;

/// The decimal sign that the block's numbers can only have been written with;
/// nothing where they leave it open or contradict each other.
[[nodiscard]] std::optional<DecimalSign> provenSign(const PastedBlock& block);

/// A first row that names periods of the map sends the columns to these; other
/// rows and columns of names are left out. One value fills all selected cells.
[[nodiscard]] PastePlan planPaste(const journey::Journey& journey, const ReadingsGrid& grid,
                                  PastedBlock block, const PasteTarget& target, DecimalSign sign);

}  // namespace throughline::exchange
