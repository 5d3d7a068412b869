#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "connection.h"
#include "pages/database_header.h"
#include "pages/page_file.h"

struct sqlite3_file;

namespace throughline::store {

/// The bytes of a connection's file as they lie there, read through SQLite's own handle: to
/// open the file a second time and close it would drop SQLite's locks. Starts nothing, and
/// knows nothing of a journal. Throws SQLite::Exception where the disk does not give them.
class FileBytes {
 public:
  /// The connection outlives this.
  explicit FileBytes(Connection& connection);

  [[nodiscard]] std::uint64_t size() const { return m_size; }
  /// False where the file ends before that.
  [[nodiscard]] bool read(std::uint64_t offset, std::span<unsigned char> into) const;
  [[nodiscard]] std::vector<std::byte> whole() const;

  /// Zeros stand for what the file does not have.
  [[nodiscard]] const DatabaseHeader& header() const { return m_header; }
  /// Whether the file is long enough to be a database.
  [[nodiscard]] bool hasHeader() const;
  /// Requires a sound header.
  [[nodiscard]] PageFile pages() const;

 private:
  [[nodiscard]] DatabaseHeader readHeader() const;

  sqlite3_file* m_file = nullptr;
  std::uint64_t m_size = 0;
  DatabaseHeader m_header;
};

}  // namespace throughline::store
