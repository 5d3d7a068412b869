#include "faults.h"

#include <sqlite3.h>

#include <system_error>

#include "throughline/journey/text.h"

namespace throughline::store {

using journey::Blame;
using journey::Error;

namespace {

std::string reason(int errorNumber) {
  switch (errorNumber) {
    case ENOENT:
      return "no such file or folder";
    case EACCES:
    case EPERM:
      return "no permission";
    case EROFS:
      return "a disk that is read-only";
    case ENOSPC:
    case EDQUOT:
      return "no space left on the disk";
    case EFBIG:
      return "a file larger than the system allows";
    case EEXIST:
      return "one that is there already";
    case EISDIR:
      return "a folder";
    case EIO:
      return "a fault of the disk";
    default:
      return "“" + std::generic_category().message(errorNumber) + "”";
  }
}

}  // namespace

std::string shownPath(const std::filesystem::path& path) {
  return journey::quotable(path.string(), 300);
}

Error systemError(const std::filesystem::path& path, const std::string& wanted, int errorNumber) {
  return {Blame::system, shownPath(path), "expected " + wanted + ", found " + reason(errorNumber)};
}

Error inputError(const std::filesystem::path& path, const std::string& sentence) {
  return {Blame::input, shownPath(path), sentence};
}

bool meansDamage(const SQLite::Exception& exception) {
  const int code = exception.getErrorCode() & 0xff;
  return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_FORMAT;
}

Error sqliteError(const std::filesystem::path& path, const std::string& task,
                  const SQLite::Exception& exception) {
  const std::string could = "expected to " + task + " the map, found ";
  const auto system = [&](const std::string& found) {
    return Error(Blame::system, shownPath(path), could + found);
  };
  switch (exception.getErrorCode() & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
      return inputError(path, "expected a sound map, found a damaged file (" +
                                  journey::quotable(exception.what()) + ")");
    case SQLITE_TOOBIG:
      return inputError(path, "expected values within the limits of a map, found one too long");
    case SQLITE_INTERRUPT:
      return inputError(path, "expected an answer within a minute, found a file that takes longer");
    case SQLITE_FULL:
      return system("no space left on the disk");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return system("it in use by another program");
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return system("no permission to write to it or to its folder");
    case SQLITE_CANTOPEN:
      return system("no permission to open it or the files beside it");
    case SQLITE_IOERR:
      return system("a fault of the disk");
    case SQLITE_NOMEM:
      return system("no memory left");
    default:
      return system("“" + journey::quotable(exception.what()) + "”");
  }
}

}  // namespace throughline::store
