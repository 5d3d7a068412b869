#include "map_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

#include "companions.h"
#include "faults.h"
#include "hidden_name.h"
#include "throughline/journey/messages/file.h"
#include "throughline/journey/text.h"

namespace throughline::store {

namespace fs = std::filesystem;
using journey::Message;
namespace messages = journey::messages;

namespace {

constexpr std::string_view kFirstWords = "This map is open: ";
constexpr off_t kLongestText = 1'000;

std::string hostName() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "this machine";
}

std::string textOf(int file) {
  std::array<char, kLongestText> bytes{};
  const ssize_t count = ::pread(file, bytes.data(), bytes.size(), 0);
  return {bytes.data(), count > 0 ? static_cast<std::size_t>(count) : 0};
}

// A file of that name which somebody else put there serves as the mark as well, but is neither
// written over nor removed.
bool isOurs(int file) {
  struct stat state {};
  if (::fstat(file, &state) != 0 || state.st_nlink > 1) return false;
  if (state.st_size == 0) return true;
  return state.st_size <= kLongestText && textOf(file).starts_with(kFirstWords);
}

bool isStillAt(int file, const fs::path& path) {
  struct stat held {};
  struct stat there {};
  return ::fstat(file, &held) == 0 && ::lstat(path.c_str(), &there) == 0 &&
         held.st_ino == there.st_ino && held.st_dev == there.st_dev;
}

void writeHolder(int file, const std::string& who) {
  std::string text(kFirstWords);
  if (!who.empty()) text.append(journey::shortened(who, 100)).append(", ");
  text.append("process ").append(std::to_string(::getpid()));
  text.append(" on ").append(hostName()).append("\n");
  // Only a courtesy: on a full disk the lock holds without a name.
  if (::ftruncate(file, 0) == 0 && ::pwrite(file, text.data(), text.size(), 0) < 0) return;
}

Message holderIn(int file) {
  const std::string text = textOf(file);
  if (!text.starts_with(kFirstWords)) return messages::anotherWindow();
  return journey::trimmed(journey::quotable(text.substr(kFirstWords.size()), 300));
}

FileDescriptor openLockFile(const fs::path& path) {
  constexpr int kFlags = O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
  FileDescriptor file(::open(path.c_str(), O_RDWR | kFlags, 0666));
  // Left behind by another user: it can still be locked, though not written.
  if (!file && errno == EACCES)
    file = FileDescriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  return file;
}

}  // namespace

MapLock::MapLock(fs::path path, FileDescriptor file)
    : m_path(std::move(path)), m_file(std::move(file)) {}

MapLock& MapLock::operator=(MapLock&& other) noexcept {
  std::swap(m_path, other.m_path);
  std::swap(m_file, other.m_file);
  return *this;
}

MapLock::~MapLock() {
  // Removed while it is still held, so that nobody else's is.
  if (m_file && isOurs(m_file.number()) && isStillAt(m_file.number(), m_path))
    ::unlink(m_path.c_str());
}

bool MapLock::isSeen() const { return m_file && isStillAt(m_file.number(), m_path); }

MapLock::Outcome MapLock::acquire(const fs::path& map, const std::string& who) {
  const fs::path path = hiddenBeside(map, ".lock");
  const auto refused = [](Message message) { return Outcome{{}, std::move(message)}; };
  const auto cannotMark = [&] {
    return refused(systemError(path.filename(), messages::toMarkMapOpen(), errno).placedMessage());
  };
  if (auto wrong = whyNotAFile(path)) return refused(std::move(*wrong));
  for (;;) {
    FileDescriptor file = openLockFile(path);
    if (!file) return cannotMark();
    if (::flock(file.number(), LOCK_EX | LOCK_NB) == 0) {
      // The holder before may have removed the file between the two calls.
      if (!isStillAt(file.number(), path)) continue;
      if (isOurs(file.number())) writeHolder(file.number(), who);
      return {MapLock(path, std::move(file)), {}};
    }
    if (errno == EWOULDBLOCK) {
      return refused(messages::openElsewhere(holderIn(file.number())));
    }
    if (errno != EINTR) return cannotMark();
  }
}

// A holder that ended well has removed the file. One that was killed left it: then a shared
// lock is had for a moment, and an editor that comes in that moment is refused once.
std::optional<Message> MapLock::holderOf(const fs::path& map) {
  constexpr int kFlags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
  const FileDescriptor file(::open(hiddenBeside(map, ".lock").c_str(), kFlags));
  if (!file || ::flock(file.number(), LOCK_SH | LOCK_NB) == 0 || errno != EWOULDBLOCK) return {};
  return holderIn(file.number());
}

}  // namespace throughline::store
