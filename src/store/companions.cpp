#include "companions.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string_view>

#include "faults.h"
#include "file_descriptor.h"
#include "throughline/journey/messages/file.h"

namespace throughline::store {

namespace fs = std::filesystem;
using journey::Message;
namespace messages = journey::messages;

namespace {

constexpr std::string_view kEndOfSharedJournal{"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8};

constexpr off_t kJournalRoom = 4 << 20;

std::string shownName(const MapPlace& place, const char* suffix) {
  return besides(place.path, suffix).filename().string();
}

std::optional<Message> whatInsteadOfAFile(const struct stat& state) {
  if (S_ISREG(state.st_mode)) return std::nullopt;
  if (S_ISLNK(state.st_mode)) return messages::aLink();
  if (S_ISDIR(state.st_mode)) return messages::aFolder();
  return messages::aDeviceOrPipe();
}

Message notUsable(const fs::path& companion, const Message& what) {
  return messages::notAFileBeside(companion.filename().string(), what);
}

/// Nothing where there is none. A file that another user left would let that user say what
/// is written into the map.
std::optional<struct stat> usableFile(const MapPlace& place, const fs::path& companion) {
  struct stat state {};
  if (::lstat(companion.c_str(), &state) != 0) return std::nullopt;
  std::optional<Message> wrong = whatInsteadOfAFile(state);
  struct stat map {};
  const bool isKnown = ::stat(place.path.c_str(), &map) == 0;
  const bool ours = state.st_uid == ::geteuid() || (isKnown && state.st_uid == map.st_uid);
  if (!wrong && !ours) wrong = messages::fileOfAnotherUser();
  if (wrong) throw inputError(place.name, notUsable(companion, *wrong));
  return state;
}

FileDescriptor openToRead(const fs::path& path) {
  return FileDescriptor(
      ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY));
}

}  // namespace

fs::path besides(const fs::path& map, const char* suffix) { return map.string() + suffix; }

std::optional<Message> whyNotAFile(const fs::path& companion) {
  struct stat state {};
  if (::lstat(companion.c_str(), &state) != 0) return std::nullopt;
  const auto wrong = whatInsteadOfAFile(state);
  return wrong ? std::optional(notUsable(companion, *wrong)) : std::nullopt;
}

bool checkCompanions(const MapPlace& place) {
  (void)usableFile(place, besides(place.path, "-shm"));
  if (usableFile(place, besides(place.path, "-wal"))) {
    throw inputError(place.name, messages::logBeside(shownName(place, "-wal")));
  }
  const auto state = usableFile(place, besides(place.path, "-journal"));
  if (!state || state->st_size == 0) return false;
  const std::vector<std::byte> bytes = journalBytes(place);
  const std::size_t length = kEndOfSharedJournal.size();
  if (bytes.size() >= length &&
      std::memcmp(bytes.data() + bytes.size() - length, kEndOfSharedJournal.data(), length) == 0) {
    throw inputError(place.name, messages::sharedJournalBeside(shownName(place, "-journal")));
  }
  return !bytes.empty();
}

std::vector<std::byte> journalBytes(const MapPlace& place) {
  const FileDescriptor file = openToRead(besides(place.path, "-journal"));
  struct stat state {};
  if (!file && errno == ENOENT) return {};
  if (!file || ::fstat(file.number(), &state) != 0) {
    throw systemError(place.name, messages::toReadMap(), errno);
  }
  // No edit keeps more than each page of the map, for itself and once for a savepoint.
  std::error_code error;
  const auto mapSize = static_cast<off_t>(fs::file_size(place.path, error));
  if (!S_ISREG(state.st_mode) || error || state.st_size > kJournalRoom + 3 * mapSize) {
    throw inputError(place.name, messages::journalOfAnother(shownName(place, "-journal")));
  }
  std::vector<std::byte> bytes(static_cast<std::size_t>(state.st_size));
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t count =
        ::pread(file.number(), bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw systemError(place.name, messages::toReadMap(), errno);
    if (count == 0) break;
    done += static_cast<std::size_t>(count);
  }
  bytes.resize(done);
  return bytes;
}

}  // namespace throughline::store
