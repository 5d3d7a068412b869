#pragma once

#include <optional>
#include <vector>

#include "tables/take/table_layout.h"
#include "throughline/journey/message.h"

namespace throughline::exchange {

/// What all headings of a figure say together, or why they say nothing that can be placed.
struct CellMeaning {
  Meaning meaning;
  bool byStageAlone = false;      ///< nothing names its metric
  bool isTarget = false;          ///< of every period: it names none
  std::vector<Heading> headings;  ///< that were heard
  std::vector<journey::Message> doubts;
  std::optional<journey::Message> why;
};

/// A stage's name alone means `measureOfStage`. What a name of several readings means is
/// settled by the other headings. A section above is heard where the figure's own headings
/// do not contradict it.
[[nodiscard]] CellMeaning meaningOf(const LineHeadings& row, const LineHeadings& column,
                                    journey::Measure measureOfStage);

}  // namespace throughline::exchange
