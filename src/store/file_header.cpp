#include "file_header.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "faults.h"
#include "file_bytes.h"
#include "pages/page_walk.h"
#include "pages/row_reader.h"
#include "schema.h"
#include "throughline/journey/messages/file.h"

namespace throughline::store {

namespace fs = std::filesystem;
namespace messages = journey::messages;

namespace {

constexpr std::uint64_t kLargestFile = std::uint64_t{4} << 30;

// Without SQL: SQLite reads the whole schema before it answers, and says less of what it met.
std::vector<std::uint32_t> rootsIn(PageFile& pages) {
  std::vector<std::uint32_t> roots;
  bool sound = true;  // what is not is found when the pages are accounted for
  for (const SchemaRow& row : readSchemaRows(pages, sound)) {
    if (row.root > 0) roots.push_back(row.root);
  }
  return roots;
}

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

void checkHeader(Connection& connection, const fs::path& name) {
  const FileBytes file(connection);
  const DatabaseHeader& header = file.header();
  if (file.size() == 0) throw inputError(name, messages::emptyFile());
  if (file.size() > kLargestFile) throw inputError(name, messages::fileAbove4Gb());
  if (!header.isSqlite()) throw inputError(name, messages::otherFile());
  if (!file.hasHeader()) throw inputError(name, messages::onlyBeginning());
  if (header.applicationId() != static_cast<std::uint32_t>(kApplicationId)) {
    throw inputError(name, messages::otherDatabase());
  }
  if (header.usesWriteAheadLog()) throw inputError(name, messages::writeAheadLog());
  if (!header.hasPageSize() || !header.hasSchemaFormat())
    throw inputError(name, messages::damagedHeader());
}

void checkPages(Connection& connection, const fs::path& name) {
  const FileBytes file(connection);
  const DatabaseHeader& header = file.header();
  const std::uint64_t expected = std::uint64_t{header.pageCount()} * header.pageSize();
  if (expected > file.size()) throw inputError(name, messages::fileTooShort(expected, file.size()));
  if (expected < file.size()) throw inputError(name, messages::fileTooLong(expected, file.size()));
  if (!header.isSound()) throw inputError(name, messages::damagedHeader());
  PageFile pages = file.pages();
  if (const auto fault = accountForPages(pages, header, rootsIn(pages))) {
    throw inputError(name, *fault);
  }
}

}  // namespace throughline::store
