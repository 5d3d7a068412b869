#include "throughline/store/safe_file.h"

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>

#include "faults.h"
#include "file_descriptor.h"
#include "hidden_name.h"
#include "throughline/journey/messages/file.h"

namespace throughline::store {

namespace fs = std::filesystem;
namespace messages = journey::messages;

namespace {

enum class Existing { replace, refuse };

mode_t modeFor(const fs::path& target) {
  struct stat old {};
  if (::stat(target.c_str(), &old) == 0) return old.st_mode & 0777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

/// A file beside the target under a name of its own, gone unless it is kept.
class TemporaryFile {
 public:
  explicit TemporaryFile(const fs::path& target)
      : m_target(target), m_path(hiddenBeside(target, ".XXXXXX").string()) {
    m_file = FileDescriptor(::mkostemp(m_path.data(), O_CLOEXEC));
    if (!m_file) throw systemError(target, messages::toWriteFile(), errno);
    ::fchmod(m_file.number(), modeFor(target));
  }
  ~TemporaryFile() {
    if (!m_path.empty()) ::unlink(m_path.c_str());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  void write(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
      const ssize_t count = ::write(m_file.number(), bytes.data(), bytes.size());
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) fail(count == 0 ? ENOSPC : errno);
      m_size += count;
      bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
  }

  void keepAsTarget(Existing existing) {
    if (::fsync(m_file.number()) != 0) fail(errno);
    struct stat written {};
    if (::fstat(m_file.number(), &written) != 0) fail(errno);
    if (written.st_size != m_size) fail(EIO);
    if (!m_file.close()) fail(errno);
    rename(existing);
    m_path.clear();
    syncFolder();
  }

 private:
  void rename(Existing existing) {
    if (existing == Existing::replace) {
      if (std::rename(m_path.c_str(), m_target.c_str()) != 0) fail(errno);
      return;
    }
    if (::renameat2(AT_FDCWD, m_path.c_str(), AT_FDCWD, m_target.c_str(), RENAME_NOREPLACE) == 0) {
      return;
    }
    if (errno != EINVAL && errno != ENOSYS) fail(errno);
    // A file system without it: a second name for the file fails where the name is taken.
    if (::link(m_path.c_str(), m_target.c_str()) != 0) fail(errno);
    ::unlink(m_path.c_str());
  }

  // The new name must outlive a power cut too. Some file systems cannot sync a
  // folder; the file itself is whole there all the same.
  void syncFolder() {
    const fs::path folder = m_target.has_parent_path() ? m_target.parent_path() : fs::path(".");
    const FileDescriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened) ::fsync(opened.number());
  }

  [[noreturn]] void fail(int errorNumber) const {
    throw systemError(m_target,
                      errorNumber == EEXIST ? messages::newFileName() : messages::toWriteFile(),
                      errorNumber);
  }

  fs::path m_target;
  std::string m_path;
  FileDescriptor m_file;
  off_t m_size = 0;
};

/// Where a link leads, so that the link stays one. Only files are written over.
fs::path checkedTarget(const fs::path& target, Existing existing) {
  if (target.empty() || !target.has_filename()) {
    throw inputError(target, messages::noFileName());
  }
  std::error_code error;
  const fs::file_status status = fs::status(target, error);
  if (!fs::exists(fs::symlink_status(target, error))) return target;
  if (existing == Existing::refuse) throw systemError(target, messages::newFileName(), EEXIST);
  if (fs::is_directory(status)) throw systemError(target, messages::aFile(), EISDIR);
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    throw inputError(target, messages::expected(messages::aFile(), messages::aDeviceOrPipe()));
  }
  return fs::weakly_canonical(target);
}

void write(const fs::path& target, const std::function<void(const Sink&)>& fill,
           Existing existing) {
  TemporaryFile file(checkedTarget(target, existing));
  fill([&](std::span<const std::byte> bytes) { file.write(bytes); });
  file.keepAsTarget(existing);
}

}  // namespace

void writeSafely(const fs::path& target, const std::function<void(const Sink&)>& fill) {
  write(target, fill, Existing::replace);
}

void writeNewSafely(const fs::path& target, const std::function<void(const Sink&)>& fill) {
  write(target, fill, Existing::refuse);
}

}  // namespace throughline::store
