#pragma once

#include <string>
#include <string_view>

namespace throughline::journey {

/// XXH3 of 128 bits, as 32 hexadecimal digits.
[[nodiscard]] std::string hashOfBytes(std::string_view bytes);

}  // namespace throughline::journey
