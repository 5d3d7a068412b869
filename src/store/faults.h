#pragma once

#include <SQLiteCpp/Exception.h>

#include <filesystem>
#include <string>

#include "throughline/journey/error.h"

// How failures of the system and of SQLite become one message.

namespace throughline::store {

/// The path as a message shows it.
[[nodiscard]] std::string shownPath(const std::filesystem::path& path);

/// "expected WANTED, found no such file": a failed system call, by its errno.
[[nodiscard]] journey::Error systemError(const std::filesystem::path& path,
                                         const journey::Message& wanted, int errorNumber);

/// What SQLite met in the file, when it was to do what was `wanted` ("to read the map").
[[nodiscard]] journey::Error sqliteError(const std::filesystem::path& path,
                                         const journey::Message& wanted,
                                         const SQLite::Exception& exception);

/// True where the file itself is not what it should be, so that it must not be written.
[[nodiscard]] bool meansDamage(const SQLite::Exception& exception);

[[nodiscard]] journey::Error inputError(const std::filesystem::path& path,
                                        journey::Message message);

}  // namespace throughline::store
