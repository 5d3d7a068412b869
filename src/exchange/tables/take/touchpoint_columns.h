#pragma once

#include <optional>
#include <string>

#include "throughline/exchange/tables/touchpoints_plan.h"
#include "throughline/journey/choices.h"

// What the columns and words of a table of touchpoints mean, in English and German.

namespace throughline::exchange {

/// The columns that a row names; nothing where it is a row of values.
[[nodiscard]] std::optional<CardColumns> cardColumns(const std::vector<const TableCell*>& row);

/// Those of a table without headings.
[[nodiscard]] CardColumns usualCardColumns();

/// `name` in compared form (plain_name.h).
[[nodiscard]] std::optional<journey::Side> sideCalled(const std::string& name);
[[nodiscard]] std::optional<journey::Status> statusCalled(const std::string& name);

}  // namespace throughline::exchange
