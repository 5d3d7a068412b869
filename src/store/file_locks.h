#pragma once

#include "connection.h"

struct sqlite3_file;

namespace throughline::store {

/// SQLite's own locks on the file of a connection that has read nothing yet, let go at the end.
class FileLocks {
 public:
  explicit FileLocks(Connection& connection);
  ~FileLocks();
  FileLocks(const FileLocks&) = delete;
  FileLocks& operator=(const FileLocks&) = delete;

  /// Nobody writes to the file while it is held. False where somebody does.
  [[nodiscard]] bool share();
  /// The same, waiting a second for whoever writes.
  [[nodiscard]] bool shareInTime();
  [[nodiscard]] bool exclude();
  /// An edit is being made, whose journal is not left over.
  [[nodiscard]] bool isReserved();
  /// Brings the file to the disk; gives SQLite's code.
  [[nodiscard]] int sync();

 private:
  [[nodiscard]] bool take(int lock);

  sqlite3_file* m_file = nullptr;
};

}  // namespace throughline::store
