#pragma once

#include <SQLiteCpp/Exception.h>

#include <filesystem>
#include <string>

#include "throughline/journey/error.h"
#include "throughline/store/waiting_edit.h"

// How failures of the system and of SQLite become one message.

namespace throughline::store {

/// The path as a message shows it.
[[nodiscard]] std::string shownPath(const std::filesystem::path& path);

/// "expected WANTED, found no such file": a failed system call, by its errno.
[[nodiscard]] journey::Error systemError(const std::filesystem::path& path,
                                         const journey::Message& wanted, int errorNumber);

/// The system does not let the map be read or written now, and may do so again.
class Obstructed : public journey::Error {
 public:
  Obstructed(Obstacle obstacle, const journey::Error& error) : Error(error), m_obstacle(obstacle) {}
  [[nodiscard]] Obstacle obstacle() const { return m_obstacle; }

 private:
  Obstacle m_obstacle;
};

/// Throws what `sqliteError` gives, as Obstructed where it can pass. `errorNumber` is the
/// system's own, where SQLite met one.
[[noreturn]] void throwSqliteError(const std::filesystem::path& path,
                                   const journey::Message& wanted,
                                   const SQLite::Exception& exception, int errorNumber = 0);

/// What SQLite met in the file, when it was to do what was `wanted` ("to read the map").
[[nodiscard]] journey::Error sqliteError(const std::filesystem::path& path,
                                         const journey::Message& wanted,
                                         const SQLite::Exception& exception);

/// True where the file itself is not what it should be, so that it must not be written.
[[nodiscard]] bool meansDamage(const SQLite::Exception& exception);

[[nodiscard]] journey::Error inputError(const std::filesystem::path& path,
                                        journey::Message message);

}  // namespace throughline::store
