#include "leftover_journal.h"

#include <sqlite3.h>

#include "companions.h"
#include "faults.h"
#include "file_bytes.h"
#include "map_file.h"
#include "pages/rollback_journal.h"
#include "throughline/journey/messages/file.h"

namespace throughline::store {

namespace messages = journey::messages;

namespace {

using FileImage = std::vector<std::byte>;

/// SQLite's own locks on the file of a connection that has read nothing yet, let go at the end.
class FileLocks {
 public:
  explicit FileLocks(Connection& connection) {
    sqlite3_file_control(connection.database().getHandle(), "main", SQLITE_FCNTL_FILE_POINTER,
                         static_cast<void*>(&m_file));
  }
  ~FileLocks() { m_file->pMethods->xUnlock(m_file, SQLITE_LOCK_NONE); }
  FileLocks(const FileLocks&) = delete;
  FileLocks& operator=(const FileLocks&) = delete;

  [[nodiscard]] bool take(int lock) { return m_file->pMethods->xLock(m_file, lock) == SQLITE_OK; }
  /// Somebody is writing.
  [[nodiscard]] bool isReserved() {
    int reserved = 1;
    return m_file->pMethods->xCheckReservedLock(m_file, &reserved) != SQLITE_OK || reserved != 0;
  }
  [[nodiscard]] int sync() { return m_file->pMethods->xSync(m_file, SQLITE_SYNC_FULL); }

 private:
  sqlite3_file* m_file = nullptr;
};

enum class State { unsound, sound, sealed };

State stateOf(const MapPlace& place, const FileImage& image,
              const std::shared_ptr<const Format>& format) {
  try {
    MapFile file(place, image, format);
    const Contents contents = file.read();
    if (contents.rotted) return State::unsound;
    return file.isNewer() || contents.changedOutside ? State::sound : State::sealed;
  } catch (const journey::Error&) {
    return State::unsound;
  }
}

void throwIfFailed(int code) {
  if (code != SQLITE_OK) throw SQLite::Exception(sqlite3_errstr(code), code);
}

void removeJournal(const MapPlace& place, const Services& services, FileLocks& locks) {
  if (!locks.take(SQLITE_LOCK_EXCLUSIVE)) throwIfFailed(SQLITE_BUSY);
  throwIfFailed(locks.sync());
  sqlite3_vfs* vfs = sqlite3_vfs_find(services.vfs.empty() ? nullptr : services.vfs.c_str());
  constexpr int kSyncFolder = 1;
  const int code = vfs->xDelete(vfs, besides(place.path, "-journal").c_str(), kSyncFolder);
  if (code != SQLITE_IOERR_DELETE_NOENT) throwIfFailed(code);
}

/// Whether the journal is of an edit of this file, which is sound without it.
bool isOfThisFile(const MapPlace& place, const RollbackJournal& journal, const FileImage& file,
                  const FileImage& rolledBack, const std::shared_ptr<const Format>& format) {
  const State state = stateOf(place, rolledBack, format);
  if (state == State::unsound) return false;
  if (rolledBack == file) return true;
  return journal.mayBelongTo(file).value_or(state == State::sealed);
}

std::optional<FileImage> settle(const MapPlace& place, const Services& services,
                                const std::shared_ptr<const Format>& format, bool mayWrite) {
  using Mode = Connection::Mode;
  Connection connection(place.path, mayWrite ? Mode::read_write : Mode::read_only, services.vfs);
  FileLocks locks(connection);
  // While somebody writes, the journal is not left over: SQLite waits for him.
  if (!locks.take(SQLITE_LOCK_SHARED) || locks.isReserved()) return std::nullopt;
  const FileImage bytes = journalBytes(place);
  if (bytes.empty()) return std::nullopt;
  FileImage file = FileBytes(connection).whole();
  if (stateOf(place, file, format) == State::sealed) {
    if (!mayWrite) return file;
    removeJournal(place, services, locks);
    return std::nullopt;
  }
  const auto journal = RollbackJournal::read(bytes);
  if (!journal) return mayWrite ? std::nullopt : std::optional(std::move(file));
  auto rolledBack = journal->rolledBack(file);
  if (!rolledBack || !isOfThisFile(place, *journal, file, *rolledBack, format)) {
    throw inputError(place.name, messages::journalOfAnother(
                                     besides(place.path, "-journal").filename().string()));
  }
  return mayWrite ? std::nullopt : std::move(rolledBack);
}

}  // namespace

std::optional<FileImage> settleJournal(const MapPlace& place, const Services& services,
                                       const std::shared_ptr<const Format>& format, bool mayWrite) {
  try {
    return settle(place, services, format, mayWrite);
  } catch (const SQLite::Exception& exception) {
    throw sqliteError(place.name, messages::toReadMap(), exception);
  }
}

}  // namespace throughline::store
