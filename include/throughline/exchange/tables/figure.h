#pragma once

#include <optional>
#include <string>
#include <vector>

#include "throughline/exchange/tables/table.h"
#include "throughline/journey/message.h"

namespace throughline::exchange {

/// What is counted where a figure is to stand.
enum class Counted {
  count,    ///< people or things, whole ones
  part,     ///< a count that may be given as a percentage of another one: who moved on
  percent,  ///< a metric in %, 24 for 24 %
  days,
  other,  ///< any other unit, or none
};

/// What is counted, and which words for it may stand beside a figure.
struct Measured {
  Counted counted = Counted::other;
  std::vector<std::string> units;
  std::string withoutUnit =
      {};  ///< the name of a metric that takes a percentage once it has a unit
};

struct Figure {
  double value = 0;                       ///< 24 where 24 % stands
  bool percent = false;                   ///< it is a percentage
  std::optional<double> other;            ///< what it could mean as well and stand there for
  std::optional<journey::Message> doubt;  ///< one sentence; nothing where it is certain
};

/// A figure, or why none is taken.
struct FigureRead {
  std::optional<Figure> figure;
  journey::Message reason;  ///< empty where there is a figure
};

/// Reads the figure that a cell holds: its exact value where a spreadsheet told it, else its
/// text, in which `sign` is the decimal sign; nothing where the notation is not known.
/// What can be read in two ways comes with its doubt, what cannot be meant is refused:
/// decimals of a count, and a percentage unless `part` or `percent` is counted.
[[nodiscard]] FigureRead readFigure(const TableCell& cell, std::optional<DecimalSign> sign,
                                    const Measured& measured);

/// True where the cell holds a figure of any kind; a date as a value is none. A year and
/// "07.2026" are figures by this: whether they are headings is for the table to tell.
[[nodiscard]] bool isFigure(const TableCell& cell, const std::vector<std::string>& units = {});

/// The decimal sign that these figures can only have been written with; nothing where they
/// leave it open or contradict each other. Headings must not be among them.
[[nodiscard]] std::optional<DecimalSign> provenSign(const std::vector<const TableCell*>& figures);

}  // namespace throughline::exchange
