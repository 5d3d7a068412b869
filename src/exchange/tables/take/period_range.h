#pragma once

#include <optional>
#include <string_view>

#include "throughline/exchange/tables/period_spelling.h"

namespace throughline::exchange {

/// A whole period spelled by where it begins and ends: "Jul–Sep 2026",
/// "01.07.2026 – 30.09.2026", "Jul 1 to Sep 30, 2026". Nothing where it names another span.
[[nodiscard]] std::optional<SpelledPeriod> readPeriodRange(std::string_view text,
                                                           int fiscalYearStart);

}  // namespace throughline::exchange
