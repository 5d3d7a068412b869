#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

// Numbers as SQLite's files have them: the highest byte first.

namespace throughline::store {

using Bytes = std::span<const unsigned char>;

/// Require that the bytes are there.
[[nodiscard]] inline std::uint32_t word16(Bytes bytes, std::size_t at) {
  return static_cast<std::uint32_t>(bytes[at]) << 8 | bytes[at + 1];
}
[[nodiscard]] inline std::uint32_t word32(Bytes bytes, std::size_t at) {
  return word16(bytes, at) << 16 | word16(bytes, at + 2);
}

}  // namespace throughline::store
