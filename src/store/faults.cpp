#include "faults.h"

#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

#include "throughline/journey/messages/file.h"
#include "throughline/journey/text.h"

namespace throughline::store {

using journey::Blame;
using journey::Error;
using journey::Message;
namespace messages = journey::messages;

namespace {

Message reason(int errorNumber) {
  switch (errorNumber) {
    case ENOENT:
      return messages::noSuchFile();
    case EACCES:
    case EPERM:
      return messages::noPermission();
    case EROFS:
      return messages::readOnlyDisk();
    case ENOSPC:
    case EDQUOT:
      return messages::noSpace();
    case EFBIG:
      return messages::fileTooLarge();
    case EEXIST:
      return messages::alreadyThere();
    case EISDIR:
      return messages::aFolder();
    case EIO:
      return messages::diskFault();
    default: {
      // In English, whatever the locale.
      const char* words = ::strerrordesc_np(errorNumber);
      return words ? "“" + std::string(words) + "”" : std::to_string(errorNumber);
    }
  }
}

}  // namespace

std::string shownPath(const std::filesystem::path& path) {
  return journey::shortened(path.string(), 300);
}

Error systemError(const std::filesystem::path& path, const Message& wanted, int errorNumber) {
  return {Blame::system, shownPath(path), messages::expected(wanted, reason(errorNumber))};
}

Error inputError(const std::filesystem::path& path, Message message) {
  return {Blame::input, shownPath(path), std::move(message)};
}

bool meansDamage(const SQLite::Exception& exception) {
  const int code = exception.getErrorCode() & 0xff;
  return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_FORMAT;
}

namespace {

std::optional<Obstacle> obstacleIn(const SQLite::Exception& exception, int errorNumber) {
  switch (exception.getErrorCode() & 0xff) {
    case SQLITE_BUSY:
      return Obstacle::in_use;
    case SQLITE_FULL:
      return Obstacle::disk_full;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      return errorNumber == ENOENT ? Obstacle::away : Obstacle::not_writable;
    case SQLITE_IOERR:
      // A quota that is used up is a full disk to whoever has it.
      return errorNumber == ENOSPC || errorNumber == EDQUOT ? Obstacle::disk_full
                                                            : Obstacle::disk_fault;
    default:
      return std::nullopt;
  }
}

}  // namespace

[[noreturn]] void throwSqliteError(const std::filesystem::path& path, const Message& wanted,
                                   const SQLite::Exception& exception, int errorNumber) {
  Error error = sqliteError(path, wanted, exception);
  if (const auto obstacle = obstacleIn(exception, errorNumber)) throw Obstructed(*obstacle, error);
  throw error;
}

Error sqliteError(const std::filesystem::path& path, const Message& wanted,
                  const SQLite::Exception& exception) {
  const auto system = [&](const Message& found) {
    return Error(Blame::system, shownPath(path), messages::expected(wanted, found));
  };
  switch (exception.getErrorCode() & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
      return inputError(path, messages::damagedFile(journey::quotable(exception.what())));
    case SQLITE_TOOBIG:
      return inputError(path, messages::valueTooLong());
    case SQLITE_INTERRUPT:
      return inputError(path, messages::answerTakesLong());
    case SQLITE_FULL:
      return system(messages::noSpace());
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return system(messages::inUse());
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return system(messages::noPermissionToWrite());
    case SQLITE_CANTOPEN:
      return system(messages::noPermissionToOpen());
    case SQLITE_IOERR:
      return system(messages::diskFault());
    case SQLITE_NOMEM:
      return system(messages::noMemory());
    default:
      return system("“" + journey::quotable(exception.what()) + "”");
  }
}

}  // namespace throughline::store
