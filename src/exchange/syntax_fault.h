#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "throughline/exchange/parse_json.h"
#include "throughline/journey/error.h"

namespace throughline::exchange {

/// nlohmann's syntax error as one sentence of ours, placed by line and column.
/// `byte` is the number of the last byte that the parser has read, from 1.
[[nodiscard]] journey::Error syntaxFault(const nlohmann::json::exception& exception,
                                         std::string_view text, std::size_t byte,
                                         FirstLine firstLine);

/// "line 3": where the byte (from 0) stands.
[[nodiscard]] std::string lineOf(std::string_view text, std::size_t byte, FirstLine firstLine);

}  // namespace throughline::exchange
