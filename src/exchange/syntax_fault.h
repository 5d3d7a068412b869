#pragma once

#include <nlohmann/json.hpp>

#include "throughline/exchange/parse_json.h"
#include "throughline/journey/error.h"

namespace throughline::exchange {

/// nlohmann's syntax error as one sentence of ours, placed by line and column.
[[nodiscard]] journey::Error syntaxFault(const nlohmann::json::exception& exception,
                                         FirstLine firstLine);

}  // namespace throughline::exchange
