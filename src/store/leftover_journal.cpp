#include "leftover_journal.h"

#include <sqlite3.h>

#include "companions.h"
#include "faults.h"
#include "file_bytes.h"
#include "file_locks.h"
#include "map_file.h"
#include "pages/rollback_journal.h"
#include "past_check.h"
#include "safety_folder.h"
#include "throughline/journey/messages/file.h"

namespace throughline::store {

namespace messages = journey::messages;

namespace {

using FileImage = std::vector<std::byte>;

enum class State { unsound, sound, sealed };

State stateOf(const MapPlace& place, const FileImage& image,
              const std::shared_ptr<const Format>& format) {
  try {
    MapFile file(place, image, format);
    const Contents contents = file.read();
    if (contents.rotted) return State::unsound;
    if (file.isNewer() || contents.changedOutside) return State::sound;
    // Of an edit that was half written the seal may be there before the rest of the past is.
    return faultsOfThePast(file, contents).empty() ? State::sealed : State::sound;
  } catch (const journey::Error&) {
    return State::unsound;
  }
}

void throwIfFailed(int code) {
  if (code != SQLITE_OK) throw SQLite::Exception(sqlite3_errstr(code), code);
}

void removeJournal(const MapPlace& place, const Services& services, FileLocks& locks) {
  if (!locks.exclude()) throwIfFailed(SQLITE_BUSY);
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
  // Of a journal that lost its end some pages would not come back.
  if (!journal.isWhole() && state != State::sealed) return false;
  return journal.mayBelongTo(file).value_or(state == State::sealed);
}

void keepAside(const MapPlace& place, const Services& services,
               const std::shared_ptr<const Format>& format, const FileImage& file) {
  const auto id = MapFile(place, file, format).read().journey.settings().id.value;
  keepSafetyCopy(services, id, "recovery", [&] { return file; });
}

std::optional<FileImage> settle(const MapPlace& place, const Services& services,
                                const std::shared_ptr<const Format>& format, bool mayWrite) {
  using Mode = Connection::Mode;
  Connection connection(place.path, mayWrite ? Mode::read_write : Mode::read_only, services.vfs);
  FileLocks locks(connection);
  // While somebody writes, the journal is not left over: SQLite waits for him.
  if (!locks.share() || locks.isReserved()) return std::nullopt;
  const FileImage bytes = journalBytes(place);
  if (bytes.empty()) return std::nullopt;
  FileImage file = FileBytes(connection).whole();
  const State lies = stateOf(place, file, format);
  if (lies == State::sealed) {
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
  if (!mayWrite) return rolledBack;
  // A copy that another program changed looks like an edit that was half written.
  if (lies == State::sound) keepAside(place, services, format, file);
  return std::nullopt;
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
