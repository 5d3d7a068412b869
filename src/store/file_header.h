#pragma once

#include <filesystem>

#include "connection.h"
#include "map_place.h"

namespace throughline::store {

/// Where the existing regular file lies. Throws Error: missing, unreadable, a
/// folder, a pipe.
[[nodiscard]] MapPlace resolveMap(const std::filesystem::path& given);

/// Throws Error where the file's first bytes are not those of a map. Reads
/// through SQLite's own handle and starts nothing. Messages call it by its `name`.
void checkHeader(Connection& connection, const std::filesystem::path& name);

/// Throws Error where the header has a value that SQLite does not give it, the file has not
/// as many pages as it says, or a page is used twice or by nothing. Requires a transaction:
/// before its first read a journal may still have to be rolled back.
void checkPages(Connection& connection, const std::filesystem::path& name);

}  // namespace throughline::store
