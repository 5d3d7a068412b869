#pragma once

#include <SQLiteCpp/Exception.h>

#include <filesystem>
#include <string>

#include "throughline/journey/error.h"

// How failures of the system and of SQLite are put into one sentence.

namespace throughline::store {

/// The path as a message shows it.
[[nodiscard]] std::string shownPath(const std::filesystem::path& path);

/// "expected WANTED, found no such file": a failed system call, by its errno.
[[nodiscard]] journey::Error systemError(const std::filesystem::path& path,
                                         const std::string& wanted, int errorNumber);

/// What SQLite met in the file. `task` says what was tried: "read", "write".
[[nodiscard]] journey::Error sqliteError(const std::filesystem::path& path, const std::string& task,
                                         const SQLite::Exception& exception);

/// True where the file itself is not what it should be, so that it must not be written.
[[nodiscard]] bool meansDamage(const SQLite::Exception& exception);

[[nodiscard]] journey::Error inputError(const std::filesystem::path& path,
                                        const std::string& sentence);

}  // namespace throughline::store
