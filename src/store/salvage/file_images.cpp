#include "salvage/file_images.h"

#include <sqlite3.h>

#include <cerrno>
#include <cstdlib>
#include <optional>

#include "companions.h"
#include "connection.h"
#include "faults.h"
#include "file_bytes.h"
#include "file_locks.h"
#include "pages/rollback_journal.h"
#include "throughline/journey/messages/file.h"

namespace throughline::store {

namespace fs = std::filesystem;
using journey::Error;
namespace messages = journey::messages;

namespace {

using FileImage = std::vector<std::byte>;

constexpr std::uintmax_t kLogRoom = 64 << 20;

/// The file as no writer is in the middle of changing it, and whether one is about to.
FileImage bytesOf(const fs::path& path, const MapPlace& place, const std::string& vfs,
                  bool* isBeingEdited = nullptr) {
  try {
    Connection connection(path, Connection::Mode::read_only, vfs);
    FileLocks locks(connection);
    if (!locks.shareInTime()) throw SQLite::Exception("in use", SQLITE_BUSY);
    if (isBeingEdited) *isBeingEdited = locks.isReserved();
    return FileBytes(connection).whole();
  } catch (const SQLite::Exception& exception) {
    throw sqliteError(place.name, messages::toReadMap(), exception);
  }
}

/// A folder that goes with all that is in it.
class PrivateFolder {
 public:
  explicit PrivateFolder(const MapPlace& place) {
    std::error_code error;
    std::string folder = (fs::temp_directory_path(error) / "throughline-XXXXXX").string();
    if (error || !::mkdtemp(folder.data())) {
      throw systemError(place.name, messages::roomForCopy(), error ? error.value() : errno);
    }
    m_path = fs::canonical(folder);
  }
  ~PrivateFolder() {
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
  }
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;

  [[nodiscard]] const fs::path& path() const { return m_path; }

 private:
  fs::path m_path;
};

// SQLite itself knows best what of a log counts. It works on a copy.
std::optional<FileImage> withLog(const MapPlace& place, const std::string& vfs) {
  const fs::path log = besides(place.path, "-wal");
  std::error_code error;
  if (whyNotAFile(log) || !fs::exists(log, error)) return std::nullopt;
  const std::uintmax_t size = fs::file_size(log, error);
  if (error || size == 0 || size > kLogRoom + 8 * fs::file_size(place.path, error)) {
    return std::nullopt;  // no log of a map is so large
  }
  const PrivateFolder folder(place);
  const fs::path copy = folder.path() / "copy.journey";
  fs::copy_file(place.path, copy, error);
  if (!error) fs::copy_file(log, besides(copy, "-wal"), error);
  for (const fs::path& file : {copy, besides(copy, "-wal")}) {
    if (!error) fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, error);
  }
  if (error) throw systemError(place.name, messages::roomForCopy(), error.value());
  try {
    Connection connection(copy, Connection::Mode::read_write, {});
    connection.database().execAndGet("PRAGMA journal_mode = DELETE");
  } catch (const SQLite::Exception&) {
    return std::nullopt;  // no log of this file, or none that can be read
  }
  return bytesOf(copy, place, vfs);
}

std::optional<FileImage> beforeBrokenOffEdit(const MapPlace& place, const FileImage& file) {
  if (whyNotAFile(besides(place.path, "-journal"))) return std::nullopt;
  try {
    const FileImage bytes = journalBytes(place);
    const auto journal = RollbackJournal::read(bytes);
    return journal ? journal->rolledBack(file) : std::nullopt;
  } catch (const Error&) {
    return std::nullopt;  // it is of no use
  }
}

}  // namespace

std::vector<FileImage> fileImages(const MapPlace& place, const Services& services) {
  std::vector<FileImage> images;
  bool isBeingEdited = false;
  FileImage file = bytesOf(place.path, place, services.vfs, &isBeingEdited);
  if (auto logged = withLog(place, services.vfs)) images.push_back(std::move(*logged));
  auto before = isBeingEdited ? std::nullopt : beforeBrokenOffEdit(place, file);
  images.push_back(std::move(file));
  if (before) images.push_back(std::move(*before));
  return images;
}

}  // namespace throughline::store
