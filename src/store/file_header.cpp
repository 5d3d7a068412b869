#include "file_header.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <string_view>

#include "faults.h"
#include "schema.h"
#include "throughline/journey/messages/file.h"

namespace throughline::store {

namespace fs = std::filesystem;
namespace messages = journey::messages;

namespace {

// Offsets and values of https://www.sqlite.org/fileformat2.html, 1.3.
constexpr std::string_view kMagic{"SQLite format 3\0", 16};
constexpr std::size_t kHeaderSize = 100;
constexpr sqlite3_int64 kSmallestFile = 512;
constexpr sqlite3_int64 kLargestFile = sqlite3_int64{4} << 30;
constexpr std::string_view kJournalMagic{"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8};

class Header {
 public:
  Header(Connection& connection, const fs::path& path) {
    sqlite3_file* file = nullptr;
    sqlite3_file_control(connection.database().getHandle(), "main", SQLITE_FCNTL_FILE_POINTER,
                         static_cast<void*>(&file));
    int code = file->pMethods->xFileSize(file, &m_size);
    if (code == SQLITE_OK) {
      code = file->pMethods->xRead(file, m_bytes.data(), static_cast<int>(m_bytes.size()), 0);
    }
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ) {
      throw systemError(path, messages::toReadMap(), EIO);
    }
    m_read = code == SQLITE_OK && m_size >= kSmallestFile;
  }

  [[nodiscard]] bool wasRead() const { return m_read; }
  [[nodiscard]] sqlite3_int64 fileSize() const { return m_size; }
  [[nodiscard]] bool isSqlite() const {
    return std::memcmp(m_bytes.data(), kMagic.data(), kMagic.size()) == 0;
  }
  [[nodiscard]] std::uint32_t word(std::size_t at) const {
    return static_cast<std::uint32_t>(m_bytes[at]) << 24 |
           static_cast<std::uint32_t>(m_bytes[at + 1]) << 16 |
           static_cast<std::uint32_t>(m_bytes[at + 2]) << 8 | m_bytes[at + 3];
  }
  [[nodiscard]] bool usesWriteAheadLog() const { return m_bytes[18] == 2 || m_bytes[19] == 2; }
  [[nodiscard]] std::uint32_t pageSize() const {
    const std::uint32_t size = word(16) >> 16;
    return size == 1 ? 65'536 : size;
  }
  [[nodiscard]] std::uint32_t pageCount() const { return word(28); }
  [[nodiscard]] std::uint32_t encoding() const { return word(56); }
  [[nodiscard]] std::uint32_t applicationId() const { return word(68); }

 private:
  std::array<unsigned char, kHeaderSize> m_bytes{};
  sqlite3_int64 m_size = 0;
  bool m_read = false;
};

bool isPageSize(std::uint32_t size) {
  return size >= 512 && size <= 65'536 && (size & (size - 1)) == 0;
}

fs::path besides(const fs::path& map, const char* suffix) { return map.string() + suffix; }

}  // namespace

MapPlace resolveMap(const fs::path& given) {
  std::error_code error;
  if (given.empty()) throw systemError(given, messages::aMap(), ENOENT);
  const fs::path file = fs::canonical(given, error);
  if (error) throw systemError(given, messages::aMap(), error.value());
  const fs::file_status status = fs::status(file, error);
  if (error) throw systemError(given, messages::aMap(), error.value());
  if (fs::is_directory(status))
    throw inputError(given, messages::expected(messages::aMap(), messages::aFolder()));
  if (!fs::is_regular_file(status)) {
    throw inputError(given, messages::expected(messages::aMap(), messages::aDeviceOrPipe()));
  }
  if (::faccessat(AT_FDCWD, file.c_str(), R_OK, AT_EACCESS) != 0) {
    throw systemError(given, messages::toReadMap(), errno);
  }
  return {file, given};
}

bool checkCompanions(const MapPlace& place) {
  std::error_code error;
  if (fs::exists(besides(place.path, "-wal"), error)) {
    throw inputError(place.name,
                     messages::logBeside(besides(place.path, "-wal").filename().string()));
  }
  const fs::path journal = besides(place.path, "-journal");
  const auto size = fs::file_size(journal, error);
  if (error || size == 0) return false;
  std::array<char, 8> end{};
  std::ifstream stream(journal, std::ios::binary);
  stream.seekg(-static_cast<std::streamoff>(end.size()), std::ios::end);
  if (stream.read(end.data(), end.size()) &&
      std::string_view(end.data(), end.size()) == kJournalMagic) {
    throw inputError(place.name, messages::sharedJournalBeside(journal.filename().string()));
  }
  return true;
}

void checkHeader(Connection& connection, const fs::path& name) {
  const Header header(connection, name);
  if (header.fileSize() == 0) throw inputError(name, messages::emptyFile());
  if (header.fileSize() > kLargestFile) {
    throw inputError(name, messages::fileAbove4Gb());
  }
  if (header.wasRead() && header.isSqlite() &&
      header.applicationId() != static_cast<std::uint32_t>(kApplicationId)) {
    throw inputError(name, messages::otherDatabase());
  }
  if (!header.isSqlite()) throw inputError(name, messages::otherFile());
  if (!header.wasRead()) throw inputError(name, messages::onlyBeginning());
  if (header.usesWriteAheadLog()) {
    throw inputError(name, messages::writeAheadLog());
  }
  if (!isPageSize(header.pageSize()) || header.encoding() > 1) {
    throw inputError(name, messages::damagedHeader());
  }
}

void checkSize(Connection& connection, const fs::path& name) {
  const Header header(connection, name);
  const auto expected = static_cast<sqlite3_int64>(header.pageCount()) * header.pageSize();
  if (!header.wasRead() || expected > header.fileSize()) {
    throw inputError(name, messages::fileTooShort(expected, header.fileSize()));
  }
  if (expected < header.fileSize()) {
    throw inputError(name, messages::fileTooLong(expected, header.fileSize()));
  }
}

}  // namespace throughline::store
