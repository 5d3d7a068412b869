#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <utility>

#include "document_impl.h"
#include "faults.h"
#include "file_descriptor.h"
#include "image_rows.h"
#include "kept_map_rows.h"
#include "throughline/journey/messages/file.h"

// An edit that the disk refuses for now: it stays in memory until it is written.

namespace throughline::store {

using journey::Blame;
using journey::Error;
using journey::Journey;
namespace fs = std::filesystem;
namespace messages = journey::messages;

namespace {

constexpr std::size_t kRowsAtATime = 500;
constexpr std::chrono::milliseconds kNone{0};  // while an edit waits nothing waits for a lock

// The seal has a sum of the rows' sums; that these are right is looked at row by row.
bool isHistorySealed(MapFile& file, const Seal& seal) {
  std::uint64_t sum = 0;
  std::int64_t before = 0;
  for (;;) {
    const auto rows = file.history(kRowsAtATime, before);
    for (const HistoryRow& row : rows) {
      if (hashOf(row) != row.checkSum) return false;
      sum += row.checkSum;
    }
    if (rows.size() < kRowsAtATime) return sum == seal.historySum;
    before = rows.back().seq;
  }
}

Services withoutPatience(Services services) {
  services.patience = kNone;
  return services;
}

Error expectedToWrite(const MapPlace& place, const journey::Message& found) {
  return {Blame::system, shownPath(place.name), messages::expected(messages::toWriteMap(), found)};
}

// A commit that failed late may not have reached the disk for good.
void syncWithFolder(const MapPlace& place) {
  for (const fs::path& path : {place.path, place.path.parent_path()}) {
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file || ::fsync(file.number()) != 0) {
      throw Obstructed(Obstacle::disk_fault, expectedToWrite(place, messages::diskFault()));
    }
  }
}

void throwUnlessThere(const MapPlace& place) {
  if (!FileIdentity::of(place.path)) {
    throw FileLost(FileLost::Now::nothing,
                   inputError(place.name, messages::notWhereOpened(messages::movedOrDeleted())));
  }
  if (::faccessat(AT_FDCWD, place.path.c_str(), W_OK, AT_EACCESS) != 0) {
    throw Obstructed(Obstacle::not_writable,
                     expectedToWrite(place, messages::noPermissionToWrite()));
  }
}

}  // namespace

EditResult Document::Impl::wait(const FailedEdit& edit, Initiator initiator,
                                const std::function<void()>& stands, const Error& why) {
  waiting = Waiting{{edit.label, edit.changes},
                    stands,
                    mapBefore(edit.changes),
                    file->seal(),
                    KeptEdits(services, journey.settings().id.value, place.path)};
  setHindered(why);
  EditResult result{false, file->lastSeq(), why, true};
  if (standsAfterFault()) result = endWaiting();
  if (waiting && file) file->setPatience(kNone);
  measureRoom();
  keepAside();
  notify(edit.changes, initiator);
  return result;
}

// A fault may have come late: then the edit is in the file all the same, and must not be
// written twice. What lies there now is the truth, once it can be read.
bool Document::Impl::standsAfterFault() {
  const Obstacle obstacle = waiting->edit.obstacle;
  if (obstacle != Obstacle::disk_full && obstacle != Obstacle::disk_fault) return false;
  file.reset();
  try {
    return readBack();
  } catch (const Obstructed&) {
    // It cannot be read either; the first obstacle says more.
  } catch (const Error& error) {
    setHindered(error);
  }
  return false;
}

EditResult Document::Impl::tryAgain() {
  if (!waiting || notifying) return {!waiting, file ? file->lastSeq() : 0, std::nullopt, false};
  std::optional<Error> why;
  try {
    throwUnlessThere(place);
    if (!file && readBack()) return endWaiting();
    write(waiting->edit.label, waiting->edit.changes);
    return endWaiting();
  } catch (const Error& error) {
    why = error;
    setHindered(error);
  }
  if (standsAfterFault()) return endWaiting();
  measureRoom();
  keepAside();
  return {false, 0, why, true};
}

// The edit is on the disk.
EditResult Document::Impl::endWaiting() {
  waiting->kept.drop();
  const std::function<void()> stands = std::move(waiting->stands);
  waiting.reset();
  access = {};
  file->setPatience(services.patience);
  failed.reset();
  changedOutside = false;
  stands();
  return {true, file->lastSeq(), std::nullopt, false};
}

void Document::Impl::setHindered(const Error& why) {
  access = {Access::Mode::waiting, messages::editWaits(why.message())};
  if (const auto* obstructed = dynamic_cast<const Obstructed*>(&why)) {
    waiting->edit.obstacle = obstructed->obstacle();
  } else if (const auto* lost = dynamic_cast<const FileLost*>(&why)) {
    waiting->edit.obstacle = Obstacle::away;
    if (lost->now() == FileLost::Now::other) access = {Access::Mode::stopped, why.message()};
  } else if (why.blame() == Blame::system) {
    waiting->edit.obstacle = Obstacle::disk_fault;
  } else {
    access = {Access::Mode::stopped, messages::editingStopped(why.message())};
  }
}

bool Document::Impl::isAsLeft(const Opened& opened, const Journey& before, const Seal& left) const {
  const Contents& contents = opened.contents;
  return contents.seal == left && contents.changedOutside == changedOutside &&
         contents.journey == before && isHistorySealed(*opened.file, left);
}

// The file lies there with other times, or another one in its place: what they hold decides.
bool Document::Impl::reopenAsLeft(const Journey& before) {
  try {
    if (lock && !lock->isSeen()) lock.reset();
    Opened opened = openMap(place, withoutPatience(services), purpose, lock);
    if (opened.access.mode != Access::Mode::writable) return false;
    if (!isAsLeft(opened, before, file->seal())) return false;
    opened.file->setPatience(waiting ? kNone : services.patience);
    file = std::move(opened.file);
    return true;
  } catch (const Obstructed&) {
    throw;
  } catch (const Error&) {
    return false;
  }
}

// Opens the file anew and gives whether the edit is in it. Throws FileLost where it holds
// neither the map with the edit nor the one without it.
bool Document::Impl::readBack() {
  throwUnlessThere(place);
  if (lock && !lock->isSeen()) lock.reset();
  Opened opened = openMap(place, withoutPatience(services), purpose, lock);
  if (opened.access.mode != Access::Mode::writable) {
    throw Obstructed(Obstacle::in_use,
                     Error(Blame::system, shownPath(place.name), opened.access.reason));
  }
  const Contents& contents = opened.contents;
  const bool stands = contents.journey == journey && !contents.changedOutside &&
                      contents.seal.edits == waiting->left.edits + rowsOfAnEdit();
  if (!stands && !isAsLeft(opened, waiting->before, waiting->left)) {
    throw FileLost(FileLost::Now::other,
                   inputError(place.name, messages::notWhereOpened(messages::changedByAnother())));
  }
  if (stands) syncWithFolder(place);
  journey.images().setInFile(contents.journey.images().inFile());
  journey.keptMaps().setInFile(contents.journey.keptMaps().inFile());
  file = std::move(opened.file);
  return stands;
}

void Document::Impl::measureRoom() {
  if (!waiting) return;
  const auto before = std::exchange(waiting->edit.room, std::nullopt);
  struct statvfs disk {};
  if (access.mode != Access::Mode::waiting || waiting->edit.obstacle != Obstacle::disk_full ||
      ::statvfs(place.path.parent_path().c_str(), &disk) != 0) {
    return;
  }
  const std::uint64_t free = disk.f_bavail * disk.f_frsize;
  try {
    // What is needed stays the same; the file is looked through once.
    if (before) {
      waiting->edit.room = Room{before->needed, free};
    } else if (file) {
      waiting->edit.room =
          Room{file->roomFor({waiting->edit.changes, signatureOf(waiting->edit.label), journey,
                              outsideRow(waiting->edit.changes)}),
               free};
    }
  } catch (const std::exception&) {
    // The figures are a courtesy.
  }
}

void Document::Impl::keepAside() {
  if (!waiting || waiting->isKept) return;
  try {
    waiting->isKept = waiting->kept.keep({waiting->edit.label, waiting->edit.changes,
                                          newImages(waiting->edit.changes, journey.images()),
                                          newKeptMaps(waiting->edit.changes, journey.keptMaps())});
  } catch (const Error&) {
    // That disk is full as well, perhaps: the next try does it.
  }
}

}  // namespace throughline::store
