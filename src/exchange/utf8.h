#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace throughline::exchange {

/// The first byte that is not part of valid UTF-8 (no overlong forms, no surrogates).
[[nodiscard]] std::optional<std::size_t> firstInvalidByte(std::string_view text);

}  // namespace throughline::exchange
