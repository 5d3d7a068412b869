#include "patches.h"

#include <algorithm>
#include <cstdint>

namespace throughline::fuzz {

namespace {

constexpr std::size_t kPage = 4096;

/// Hands out an input from its front.
class Input {
 public:
  explicit Input(std::string_view bytes) : m_bytes(bytes) {}

  [[nodiscard]] bool has(std::size_t count) const { return m_bytes.size() >= count; }
  std::size_t byte() { return static_cast<std::uint8_t>(take(1).front()); }
  std::string_view take(std::size_t count) {
    const auto taken = m_bytes.substr(0, count);
    m_bytes.remove_prefix(taken.size());
    return taken;
  }

 private:
  std::string_view m_bytes;
};

void overwrite(std::string& file, std::size_t at, std::string_view bytes) {
  const std::string copy(bytes);  // they may lie in the file itself
  file.replace(at, std::min(copy.size(), file.size() - at), copy);
}

std::string_view pageOf(const std::string& file, std::size_t number) {
  const std::size_t pages = std::max<std::size_t>(file.size() / kPage, 1);
  return std::string_view(file).substr(number % pages * kPage, kPage);
}

}  // namespace

std::string patched(std::string file, std::string_view input) {
  Input left(input);
  while (left.has(4) && !file.empty()) {
    std::size_t at = left.byte() << 16;
    at |= left.byte() << 8;
    at = (at | left.byte()) % file.size();
    const std::size_t step = left.byte();
    const std::size_t count = step & 0x3F;
    if (step >> 6 == 3) {
      file.resize(at);
    } else if (step >> 6 == 2) {
      overwrite(file, at / kPage * kPage, pageOf(file, count));
    } else {
      overwrite(file, at, left.take(count));
    }
  }
  return file;
}

}  // namespace throughline::fuzz
