#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "pages/big_endian.h"

namespace throughline::store {

/// The first 100 bytes of a database: https://www.sqlite.org/fileformat2.html, 1.3.
class DatabaseHeader {
 public:
  static constexpr std::size_t kSize = 100;
  using Raw = std::array<unsigned char, kSize>;

  explicit DatabaseHeader(const Raw& bytes) : m_bytes(bytes) {}
  /// Of a file with these bytes; zeros stand for what it does not have.
  [[nodiscard]] static DatabaseHeader of(std::span<const std::byte> file);

  [[nodiscard]] bool isSqlite() const;
  [[nodiscard]] bool usesWriteAheadLog() const { return m_bytes[18] == 2 || m_bytes[19] == 2; }
  [[nodiscard]] std::uint32_t pageSize() const;
  /// Whether that is a size of pages.
  [[nodiscard]] bool hasPageSize() const;
  /// Whether SQLite could read the schema at all.
  [[nodiscard]] bool hasSchemaFormat() const { return word32(m_bytes, 44) <= 4; }
  /// What of each page SQLite uses.
  [[nodiscard]] std::uint32_t usableSize() const { return pageSize() - m_bytes[20]; }
  [[nodiscard]] std::uint32_t changeCounter() const { return word32(m_bytes, 24); }
  [[nodiscard]] std::uint32_t pageCount() const { return word32(m_bytes, 28); }
  [[nodiscard]] std::uint32_t firstFreePage() const { return word32(m_bytes, 32); }
  [[nodiscard]] std::uint32_t freePages() const { return word32(m_bytes, 36); }
  /// The largest root of a tree where the file has a map of its pages (auto_vacuum), else 0.
  [[nodiscard]] std::uint32_t largestRoot() const { return word32(m_bytes, 52); }
  [[nodiscard]] std::uint32_t version() const { return word32(m_bytes, 60); }
  [[nodiscard]] std::uint32_t applicationId() const { return word32(m_bytes, 68); }

  /// Whether every field has a value that SQLite gives it. Which program and version it is
  /// of, whether it uses a log and how many pages there are is for others to judge.
  [[nodiscard]] bool isSound() const;

 private:
  Raw m_bytes;
};

}  // namespace throughline::store
