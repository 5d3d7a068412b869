#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "numeral.h"

namespace throughline::exchange {

/// A figure's text taken apart: the number and what stands around it.
struct FigureParts {
  Numeral numeral;
  bool negative = false;
  bool percent = false;    ///< 24 %
  bool amount = false;     ///< € 24
  bool shortForm = false;  ///< 24k
  bool note = false;       ///< 24¹
  bool about = false;      ///< ~24
  bool brackets = false;   ///< (24), which accounting writes for −24
  bool plus = false;       ///< +24
};

/// Nothing where the text is no figure. `units` are words that may stand beside it.
[[nodiscard]] std::optional<FigureParts> figurePartsOf(std::string_view text,
                                                       const std::vector<std::string>& units);

}  // namespace throughline::exchange
