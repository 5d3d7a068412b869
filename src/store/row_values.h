#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <string>

#include "throughline/journey/field.h"

// The values of a row where SQLite has them: valid until its statement is stepped or reset.
// A flag is a whole number here, as in the file; raw bytes are taken for a text.

namespace throughline::store {

/// The row at which a kept statement stands.
class StatementRow {
 public:
  explicit StatementRow(SQLite::Statement& statement) : m_statement(statement) {}
  [[nodiscard]] bool isBlob(int column) const { return m_statement.getColumn(column).isBlob(); }
  [[nodiscard]] journey::ValueView operator[](int column) const;

 private:
  SQLite::Statement& m_statement;
};

/// The rows of one SELECT, for reading whole tables: SQLiteCpp's columns count a reference
/// each, which adds up to about as much as the SELECT itself.
class TableRows {
 public:
  /// Throws SQLite::Exception, as next() does.
  TableRows(SQLite::Database& database, const std::string& sql);
  ~TableRows() { sqlite3_finalize(m_statement); }
  TableRows(const TableRows&) = delete;
  TableRows& operator=(const TableRows&) = delete;

  /// False after the last row.
  [[nodiscard]] bool next();
  [[nodiscard]] bool isBlob(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_BLOB;
  }
  [[nodiscard]] journey::ValueView operator[](int column) const;

 private:
  SQLite::Database& m_database;
  sqlite3_stmt* m_statement = nullptr;
};

}  // namespace throughline::store
