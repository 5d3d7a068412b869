#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "pages/big_endian.h"

namespace throughline::store {

/// The pages of a database file, by their numbers from 1.
class PageFile {
 public:
  /// Fills the bytes from the file's offset on; false where they are not there.
  using Read = std::function<bool(std::uint64_t offset, std::span<unsigned char> into)>;

  PageFile(Read read, std::uint32_t pageSize, std::uint32_t usableSize, std::uint32_t count)
      : m_read(std::move(read)), m_usable(usableSize), m_count(count), m_page(pageSize) {}

  [[nodiscard]] std::uint32_t count() const { return m_count; }
  [[nodiscard]] std::uint32_t pageSize() const { return static_cast<std::uint32_t>(m_page.size()); }
  [[nodiscard]] std::uint32_t usableSize() const { return m_usable; }
  /// The page that lies over the bytes that SQLite locks, and is never used.
  [[nodiscard]] std::uint32_t lockPage() const { return 0x40000000 / pageSize() + 1; }

  /// The usable bytes, until the next call; none where the file does not have them.
  [[nodiscard]] Bytes page(std::uint32_t number) {
    if (number == 0 || number > m_count) return {};
    const std::uint64_t offset = std::uint64_t{number - 1} * m_page.size();
    return m_read(offset, m_page) ? Bytes(m_page).first(m_usable) : Bytes{};
  }

 private:
  Read m_read;
  std::uint32_t m_usable;
  std::uint32_t m_count;
  std::vector<unsigned char> m_page;
};

}  // namespace throughline::store
