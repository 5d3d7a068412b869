#include "opening.h"

#include <fcntl.h>
#include <unistd.h>

#include "faults.h"
#include "file_header.h"
#include "recovered_copy.h"
#include "throughline/journey/messages/file.h"

namespace throughline::store {

namespace fs = std::filesystem;
using journey::Message;
namespace messages = journey::messages;

namespace {

bool mayWrite(const fs::path& path) {
  return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
}

// An edit needs both: SQLite keeps its journal beside the map.
Message whyNotWritable(const fs::path& path) {
  if (!mayWrite(path)) return messages::mayNotWrite();
  if (!mayWrite(path.parent_path())) {
    return messages::mayNotWriteFolder();
  }
  return {};
}

Message whyNotEditable(const MapPlace& place, const Services& services, Purpose purpose,
                       std::optional<MapLock>& lock) {
  if (purpose == Purpose::read) return messages::openedToRead();
  if (Message reason = whyNotWritable(place.path); !reason.empty()) return reason;
  if (lock) return {};
  auto [taken, refusal] = MapLock::acquire(place.path, services.user);
  lock = std::move(taken);
  return refusal;
}

}  // namespace

std::unique_ptr<MapFile> openFile(const MapPlace& place, const Services& services) {
  const bool journal = checkCompanions(place);
  const bool writable = whyNotWritable(place.path).empty();
  const auto format = services.format ? services.format : currentFormat();
  auto file = std::make_unique<MapFile>(
      place, writable ? Connection::Mode::read_write : Connection::Mode::read_only, services.vfs,
      format);
  if (writable || !journal || file->canBeRead()) return file;
  const RecoveredCopy copy(place);
  file = std::make_unique<MapFile>(MapPlace{copy.path(), place.name}, Connection::Mode::read_write,
                                   services.vfs, format);
  if (!file->canBeRead()) throw inputError(place.name, messages::cannotRollBack());
  return file;  // the copy has lost its name by now, and goes with the connection
}

Opened openMap(const MapPlace& place, const Services& services, Purpose purpose,
               std::optional<MapLock>& lock) {
  Opened opened;
  Message reason = whyNotEditable(place, services, purpose, lock);
  opened.file = openFile(place, services);
  opened.contents = opened.file->read();
  if (opened.file->isNewer()) {
    reason = messages::newerMadeThis(opened.file->version());
  }
  if (!reason.empty()) {
    opened.access = {Access::Mode::read_only, reason};
    lock.reset();
  }
  return opened;
}

}  // namespace throughline::store
