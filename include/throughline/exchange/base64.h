#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace throughline::exchange {

/// RFC 4648, section 4: with padding, in one line.
[[nodiscard]] std::string toBase64(std::string_view bytes);

/// Nothing where the text is anything else than what toBase64 writes. Padding may be missing.
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);

}  // namespace throughline::exchange
