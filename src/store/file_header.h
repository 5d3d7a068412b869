#pragma once

#include <filesystem>

#include "connection.h"

namespace throughline::store {

/// An existing regular file as an absolute path without links. Throws Error:
/// missing, unreadable, a folder, a pipe.
[[nodiscard]] std::filesystem::path resolveMap(const std::filesystem::path& path);

/// Refuses what lies beside a map and would make SQLite touch other files: a
/// write-ahead log, a journal that names a further one. Gives whether a journal
/// is there, which SQLite rolls back if a program has died in the middle of an edit.
bool checkCompanions(const std::filesystem::path& path);

/// Throws Error where the file's first bytes are not those of a map. Reads
/// through SQLite's own handle and starts nothing.
void checkHeader(Connection& connection, const std::filesystem::path& path);

/// Throws Error where the file has not as many pages as it says. Requires a
/// transaction: before its first read a journal may still have to be rolled back.
void checkSize(Connection& connection, const std::filesystem::path& path);

}  // namespace throughline::store
