#pragma once

#include <optional>

#include "throughline/exchange/tables/table.h"
#include "throughline/journey/journey.h"

namespace throughline::exchange {

/// What a table is taken as.
enum class TakeAs { readings, touchpoints };

/// What its headings and figures tell that it is; nothing where they leave it open. The month
/// is TakeOptions::fiscalYearStart.
[[nodiscard]] std::optional<TakeAs> takenAs(const journey::Journey& journey, const Table& table,
                                            std::optional<int> fiscalYearStart = {});

}  // namespace throughline::exchange
