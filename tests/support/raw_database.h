#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <string>

namespace throughline::support {

/// Does to the file what another program could: SQL without any of our care.
inline void withRawSql(const std::filesystem::path& path, const std::string& sql) {
  SQLite::Database database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  database.exec("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;");
  database.exec(sql);
}

}  // namespace throughline::support
