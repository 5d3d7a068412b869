#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "throughline/editor/readings/read_number.h"
#include "throughline/editor/readings/readings_grid.h"

namespace throughline::editor {

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
  QString text;
  Fate fate = Fate::set;
  double value = 0;
  QString remark;  ///< why it is doubtful; empty: it is not
};

/// What pasting a block would do, worked out without doing it.
struct PastePlan {
  DecimalSign sign = DecimalSign::point;
  std::vector<PastedCell> cells;  ///< empty cells are left out: they leave things as they are
  QStringList remarks;            ///< about the block as a whole

  /// To be looked at before it is done.
  [[nodiscard]] bool isDoubtful() const;
  [[nodiscard]] journey::ReadingValues values() const;
};

using PastedBlock = std::vector<QStringList>;

/// The cells of a block as Excel and Sheets put it on the clipboard.
[[nodiscard]] PastedBlock pastedBlock(const QString& text);

/// The decimal sign that the block's numbers can only have been written with;
/// nothing where they leave it open or contradict each other.
[[nodiscard]] std::optional<DecimalSign> provenSign(const PastedBlock& block);

/// A first row that names periods of the map sends the columns to these; other
/// rows and columns of names are left out. One value fills all selected cells.
[[nodiscard]] PastePlan planPaste(const journey::Journey& journey, const ReadingsGrid& grid,
                                  PastedBlock block, const PasteTarget& target, DecimalSign sign);

}  // namespace throughline::editor
