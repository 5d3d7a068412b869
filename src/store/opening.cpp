#include "opening.h"

#include <fcntl.h>
#include <unistd.h>

#include "companions.h"
#include "faults.h"
#include "file_header.h"
#include "leftover_journal.h"
#include "name_room.h"
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
  const std::size_t length = path.filename().native().size();
  if (const std::size_t most = longestMapName(path.parent_path()); length > most) {
    return messages::nameWithoutRoom(length, most);
  }
  if (!mayWrite(path)) return messages::mayNotWrite();
  if (!mayWrite(path.parent_path())) {
    return messages::mayNotWriteFolder();
  }
  return {};
}

Message whyNotEditable(const MapPlace& place, const Services& services, Purpose purpose,
                       std::optional<MapLock>& lock) {
  if (purpose != Purpose::edit) return messages::openedToRead();
  if (Message reason = whyNotWritable(place.path); !reason.empty()) return reason;
  if (lock) return {};
  auto [taken, refusal] =
      MapLock::acquire(place.path, services.holder.empty() ? services.user : services.holder);
  lock = std::move(taken);
  return refusal;
}

}  // namespace

std::unique_ptr<MapFile> openFile(const MapPlace& place, const Services& services,
                                  Purpose purpose) {
  if (const std::size_t length = place.path.native().size(); length > kLongestMapPath) {
    throw inputError(place.name, messages::pathTooLong(kLongestMapPath, length));
  }
  const bool writable = purpose != Purpose::look && whyNotWritable(place.path).empty();
  const auto format = services.format ? services.format : currentFormat();
  if (checkCompanions(place)) {
    if (auto image = settleJournal(place, services, format, writable)) {
      return std::make_unique<MapFile>(place, *image, format);
    }
  }
  return std::make_unique<MapFile>(
      place, writable ? Connection::Mode::read_write : Connection::Mode::read_only, services.vfs,
      format);
}

Opened openMap(const MapPlace& place, const Services& services, Purpose purpose,
               std::optional<MapLock>& lock) {
  Opened opened;
  Message reason = whyNotEditable(place, services, purpose, lock);
  opened.file = openFile(place, services, purpose);
  opened.file->setPatience(services.patience);
  opened.contents = opened.file->read();
  if (opened.contents.rotted) throw inputError(place.name, messages::recordsRotted());
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
