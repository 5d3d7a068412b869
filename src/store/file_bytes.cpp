#include "file_bytes.h"

#include <sqlite3.h>

#include <algorithm>

namespace throughline::store {

namespace {

constexpr std::uint64_t kSmallestDatabase = 512;
constexpr std::uint64_t kReadAtOnce = 1 << 20;

sqlite3_file* fileOf(Connection& connection) {
  sqlite3_file* file = nullptr;
  sqlite3_file_control(connection.database().getHandle(), "main", SQLITE_FCNTL_FILE_POINTER,
                       static_cast<void*>(&file));
  return file;
}

void throwUnless(bool done, int code) {
  if (!done) throw SQLite::Exception(sqlite3_errstr(code), code);
}

std::uint64_t sizeOf(sqlite3_file* file) {
  sqlite3_int64 size = 0;
  const int code = file->pMethods->xFileSize(file, &size);
  throwUnless(code == SQLITE_OK, code);
  return static_cast<std::uint64_t>(size);
}

}  // namespace

FileBytes::FileBytes(Connection& connection)
    : m_file(fileOf(connection)), m_size(sizeOf(m_file)), m_header(readHeader()) {}

DatabaseHeader FileBytes::readHeader() const {
  DatabaseHeader::Raw bytes{};
  const auto there = std::min<std::uint64_t>(m_size, bytes.size());
  if (!read(0, std::span(bytes).first(there))) bytes = {};
  return DatabaseHeader(bytes);
}

bool FileBytes::hasHeader() const { return m_size >= kSmallestDatabase; }

bool FileBytes::read(std::uint64_t offset, std::span<unsigned char> into) const {
  if (offset > m_size || into.size() > m_size - offset) return false;
  const int code = m_file->pMethods->xRead(m_file, into.data(), static_cast<int>(into.size()),
                                           static_cast<sqlite3_int64>(offset));
  throwUnless(code == SQLITE_OK || code == SQLITE_IOERR_SHORT_READ, code);
  return code == SQLITE_OK;
}

std::vector<std::byte> FileBytes::whole() const {
  std::vector<std::byte> bytes(m_size);
  auto* first = reinterpret_cast<unsigned char*>(bytes.data());
  for (std::uint64_t at = 0; at < m_size; at += kReadAtOnce) {
    throwUnless(read(at, {first + at, std::min(kReadAtOnce, m_size - at)}), SQLITE_IOERR_READ);
  }
  return bytes;
}

PageFile FileBytes::pages() const {
  return {
      [this](std::uint64_t offset, std::span<unsigned char> into) { return read(offset, into); },
      m_header.pageSize(), m_header.usableSize(),
      static_cast<std::uint32_t>(m_size / m_header.pageSize())};
}

}  // namespace throughline::store
