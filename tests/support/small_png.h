#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

// PNGs made by hand, so that tests below the drawing layer have images too.

namespace throughline::support {

namespace png {

inline std::string bigEndian(std::uint32_t number) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift & 255U);
  return bytes;
}

inline std::uint32_t crc(std::string_view bytes) {
  std::uint32_t sum = ~0U;
  for (const char c : bytes) {
    sum ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) sum = sum >> 1U ^ (sum & 1U ? 0xEDB88320U : 0U);
  }
  return ~sum;
}

inline std::string chunk(std::string_view name, std::string_view data) {
  const std::string body = std::string(name).append(data);
  return bigEndian(static_cast<std::uint32_t>(data.size())) + body + bigEndian(crc(body));
}

/// Stored as it is, in blocks of at most 65,535 bytes.
inline std::string deflated(std::string_view bytes) {
  std::string stream = "\x78\x01";
  std::uint32_t a = 1;
  std::uint32_t b = 0;
  for (const char c : bytes) {
    a = (a + static_cast<unsigned char>(c)) % 65521;
    b = (b + a) % 65521;
  }
  while (true) {
    const std::string_view block = bytes.substr(0, 65'535);
    bytes.remove_prefix(block.size());
    const auto size = static_cast<std::uint32_t>(block.size());
    stream += bytes.empty() ? '\x01' : '\x00';
    for (const std::uint32_t word : {size, ~size}) {
      stream += static_cast<char>(word & 255U);
      stream += static_cast<char>(word >> 8U & 255U);
    }
    stream += block;
    if (bytes.empty()) break;
  }
  return stream + bigEndian(b << 16U | a);
}

inline constexpr std::string_view kBegin = "\x89PNG\r\n\x1a\n";

inline std::string header(std::uint32_t width, std::uint32_t height) {
  using namespace std::string_view_literals;
  return chunk("IHDR",
               bigEndian(width) + bigEndian(height) + std::string("\x08\x00\x00\x00\x00"sv));
}

}  // namespace png

/// A grey picture of these sizes; another `shade` gives another picture. `more` are chunks
/// that stand before the pixels.
[[nodiscard]] inline std::string smallPng(std::uint32_t width = 3, std::uint32_t height = 2,
                                          unsigned char shade = 128, std::string_view more = {}) {
  std::string rows;
  for (std::uint32_t y = 0; y < height; ++y) {
    rows += '\0';
    rows.append(width, static_cast<char>(shade));
  }
  return std::string(png::kBegin) + png::header(width, height) + std::string(more) +
         png::chunk("IDAT", png::deflated(rows)) + png::chunk("IEND", "");
}

}  // namespace throughline::support
