#include "file_locks.h"

#include <sqlite3.h>

namespace throughline::store {

namespace {

constexpr int kTries = 100;
constexpr int kBetweenTries = 10;  // milliseconds

}  // namespace

FileLocks::FileLocks(Connection& connection) {
  sqlite3_file_control(connection.database().getHandle(), "main", SQLITE_FCNTL_FILE_POINTER,
                       static_cast<void*>(&m_file));
}

FileLocks::~FileLocks() { m_file->pMethods->xUnlock(m_file, SQLITE_LOCK_NONE); }

bool FileLocks::take(int lock) { return m_file->pMethods->xLock(m_file, lock) == SQLITE_OK; }
bool FileLocks::share() { return take(SQLITE_LOCK_SHARED); }
bool FileLocks::exclude() { return take(SQLITE_LOCK_EXCLUSIVE); }

bool FileLocks::shareInTime() {
  for (int i = 0; i < kTries; ++i) {
    if (share()) return true;
    sqlite3_sleep(kBetweenTries);
  }
  return false;
}

bool FileLocks::isReserved() {
  int reserved = 1;
  return m_file->pMethods->xCheckReservedLock(m_file, &reserved) != SQLITE_OK || reserved != 0;
}

int FileLocks::sync() { return m_file->pMethods->xSync(m_file, SQLITE_SYNC_FULL); }

}  // namespace throughline::store
