#pragma once

#include <filesystem>

#include "connection.h"
#include "map_place.h"

namespace throughline::store {

/// Where the existing regular file lies. Throws Error: missing, unreadable, a
/// folder, a pipe.
[[nodiscard]] MapPlace resolveMap(const std::filesystem::path& given);

/// Refuses what lies beside a map and would make SQLite touch other files: a
/// write-ahead log, a journal that names a further one. Gives whether a journal
/// is there, which SQLite rolls back if a program has died in the middle of an edit.
bool checkCompanions(const MapPlace& place);

/// Throws Error where the file's first bytes are not those of a map. Reads
/// through SQLite's own handle and starts nothing. Messages call it by its `name`.
void checkHeader(Connection& connection, const std::filesystem::path& name);

/// Throws Error where the file has not as many pages as it says. Requires a
/// transaction: before its first read a journal may still have to be rolled back.
void checkSize(Connection& connection, const std::filesystem::path& name);

}  // namespace throughline::store
