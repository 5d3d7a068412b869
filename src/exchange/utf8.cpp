#include "utf8.h"

#include <cstdint>

namespace throughline::exchange {

namespace {

struct Lead {
  std::size_t length = 0;  // 0: cannot begin a character
  // What the second byte may be; the ones after it are always 80 to BF.
  std::uint8_t least = 0x80;
  std::uint8_t most = 0xBF;
};

Lead leadOf(std::uint8_t byte) {
  if (byte < 0x80) return {1};
  if (byte >= 0xC2 && byte <= 0xDF) return {2};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {3};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {4};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {};
}

}  // namespace

std::optional<std::size_t> firstInvalidByte(std::string_view text) {
  const auto byteAt = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  for (std::size_t at = 0; at < text.size();) {
    const Lead lead = leadOf(byteAt(at));
    if (lead.length == 0 || at + lead.length > text.size()) return at;
    for (std::size_t i = 1; i < lead.length; ++i) {
      const std::uint8_t least = i == 1 ? lead.least : 0x80;
      const std::uint8_t most = i == 1 ? lead.most : 0xBF;
      if (byteAt(at + i) < least || byteAt(at + i) > most) return at;
    }
    at += lead.length;
  }
  return std::nullopt;
}

}  // namespace throughline::exchange
