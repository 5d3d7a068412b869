#include "pages/database_header.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace throughline::store {

namespace {

constexpr std::string_view kDatabaseMagic{"SQLite format 3\0", 16};
constexpr std::uint32_t kLeastUsable = 480;

}  // namespace

DatabaseHeader DatabaseHeader::of(std::span<const std::byte> file) {
  Raw raw{};
  std::memcpy(raw.data(), file.data(), std::min(raw.size(), file.size()));
  return DatabaseHeader(raw);
}

bool DatabaseHeader::isSqlite() const {
  return std::equal(kDatabaseMagic.begin(), kDatabaseMagic.end(), m_bytes.begin(),
                    [](char a, unsigned char b) { return static_cast<unsigned char>(a) == b; });
}

std::uint32_t DatabaseHeader::pageSize() const {
  const std::uint32_t size = word16(m_bytes, 16);
  return size == 1 ? 65'536 : size;
}

bool DatabaseHeader::hasPageSize() const {
  const std::uint32_t size = pageSize();
  return size >= 512 && size <= 65'536 && (size & (size - 1)) == 0;
}

bool DatabaseHeader::isSound() const {
  const bool versions =
      m_bytes[18] >= 1 && m_bytes[18] <= 2 && m_bytes[19] >= 1 && m_bytes[19] <= 2;
  const bool fractions = m_bytes[21] == 64 && m_bytes[22] == 32 && m_bytes[23] == 32;
  const std::uint32_t encoding = word32(m_bytes, 56);
  const std::uint32_t incrementalVacuum = word32(m_bytes, 64);
  const bool unusedAreZero = std::all_of(m_bytes.begin() + 72, m_bytes.begin() + 92,
                                         [](unsigned char byte) { return byte == 0; });
  return hasPageSize() && usableSize() >= kLeastUsable && versions && fractions &&
         hasSchemaFormat() && encoding <= 1 && (incrementalVacuum == 0 || largestRoot() != 0) &&
         unusedAreZero && word32(m_bytes, 92) == changeCounter();
}

}  // namespace throughline::store
